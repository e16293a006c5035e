import type rehypeSanitize from 'rehype-sanitize'
import { convertedElements, hrefPattern, startPattern } from '../../model/published-statement.ts'
import { linkSchemes } from '../../model/schema/link.ts'

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>

/** Elements whose content goes with them; of any other unknown element the content stays. */
const dropped = [
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'textarea',
  'select',
  'noscript',
  'title',
  'xmp',
  'plaintext',
]

/**
 * All the HTML that content can become. Elements and attributes that are not here are dropped: images, classes, ids
 * and styles too, so what the passes add afterwards cannot be imitated.
 */
export const safeHtml: Schema = {
  tagNames: [...convertedElements],
  attributes: { a: [['href', hrefPattern]], ol: [['start', startPattern]] },
  protocols: { href: linkSchemes.map((scheme) => scheme.slice(0, -1)) },
  ancestors: { li: ['ul', 'ol'], ...Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])) },
  strip: dropped,
  required: {},
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
}
