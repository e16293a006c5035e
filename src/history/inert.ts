import { contentPolicy } from '../model/content-policy.ts'
import type { ReleaseRecord } from '../model/release.ts'

type Attributes = Readonly<Record<string, RegExp>>

/** A text, in double quotes: it may hold a `<`, as a name may. */
const words = /^/
const ids = '[a-z0-9]+(?:-[a-z0-9]+)*'
const id = new RegExp(`^${ids}(?:--${ids})+(?:_title)?$`)
const language = /^(?:nl|en)$/
/** A file of the policy, from where the page stands. */
const beside = '(?:[a-z0-9.-]+/)*[a-z0-9.-]+'
const [local, web, other] = [
  String.raw`(?:${beside})?(?:#[^\u0000-\u0020\u007f<>\\]*)?`,
  String.raw`https?://[^\u0000-\u0020\u007f<>\\/?#@&]+(?:[/?#][^\u0000-\u0020\u007f<>\\]*)?`,
  String.raw`(?:mailto|tel):[^\u0000-\u0020\u007f<>\\]+`,
]
/** An address that leads somewhere and does nothing, as written: no reference stands where it would change what it is. */
const address = new RegExp(`^(?:${local}|${web}|${other})$`, 'i')

const anywhere: Attributes = { id, class: /^vk(?:-[a-z]+)*(?: vk(?:-[a-z]+)*)*$/, lang: language, 'aria-labelledby': id }

const plain =
  'header footer main div span p h1 h2 h3 h4 h5 h6 ul li dl dt dd table caption thead tbody tr code pre em strong ins del blockquote summary br hr'

/** The elements that a statement is made of, with the attributes that each has beside those it may have anywhere. */
const inText: Readonly<Record<string, Attributes>> = {
  ...Object.fromEntries(plain.split(' ').map((name) => [name, {}])),
  a: { href: address, hreflang: language, type: /^[a-z]+\/[a-z+]+$/, 'aria-current': /^page$/ },
  article: {
    'data-policy': /^[a-z0-9-]+$/,
    'data-statement': /^[a-z0-9-]+$/,
    'data-kind': /^specimen$/,
    'data-version': /^[0-9.-]+$/,
    'data-wording': /^[0-9a-f]{64}$/,
  },
  nav: { 'aria-label': words },
  section: { 'aria-label': words },
  h6: { 'aria-level': /^[7-9]$/ },
  span: { lang: /^[a-z]{2,3}$/ },
  details: { 'data-label': words },
  ol: { start: /^\d{1,9}$/ },
  th: { scope: /^(?:col|row)$/ },
  td: { 'data-label': words },
  time: { datetime: /^\d{4}-\d{2}-\d{2}$/ },
}

/** The elements that only a whole page has, with the attributes of each in every way it is written. */
const inFrame: Readonly<Record<string, readonly Attributes[]>> = {
  title: [{}],
  body: [{ class: /^vk vk-page$/ }],
  img: [
    {
      class: /^vk-logo$/,
      src: /^(?:\.\.\/){2,3}assets\/logo\.[0-9a-f]{10}\.(?:svg|png)$/,
      alt: words,
      width: /^[1-9]\d{0,5}$/,
      height: /^[1-9]\d{0,5}$/,
    },
  ],
  meta: [
    { name: /^viewport$/, content: /^width=device-width, initial-scale=1$/ },
    { name: /^description$/, content: words },
    { name: /^robots$/, content: /^noindex$/ },
    { name: /^referrer$/, content: /^no-referrer$/ },
  ],
  link: [
    { rel: /^alternate$/, hreflang: /^(?:nl|en|x-default)$/, href: new RegExp(`^${beside}$`) },
    { rel: /^alternate$/, type: /^application\/atom\+xml$/, href: new RegExp(`^${beside}$`), title: words },
    { rel: /^stylesheet$/, href: /^(?:\.\.\/){2,3}assets\/statement\.[0-9a-f]{10}\.css$/ },
  ],
}

const fragmentElements = new Map(Object.entries(inText).map(([name, own]) => [name, [{ ...anywhere, ...own }]] as const))
const elements = {
  fragment: fragmentElements,
  page: new Map<string, readonly Attributes[]>([...fragmentElements, ...Object.entries(inFrame)]),
}

const literal = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
const written = literal(contentPolicy.replaceAll("'", '&#x27;'))

/** How a whole page begins: before it says what may be loaded, there is nothing to load. */
const pageStart = new RegExp(
  String.raw`^<!DOCTYPE html>\n<html lang="(?:nl|en)">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${written}">\n`,
)
const fragmentStart = /^(?=<article )/

/** A tag as it is written from a tree: in small letters, with every value in double quotes. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*="[^"]*")*)>/y
const attribute = / ([a-z][a-z-]*)="([^"]*)"/g
// oxlint-disable-next-line no-control-regex -- characters that have a browser read the bytes in another way
const control = /[\u0000\u000e\u000f\u001b]/

/** What a page must be like. */
export interface Expected extends Pick<ReleaseRecord, 'policy' | 'statement'> {
  /** A whole page, or what is put into a page of somebody else. */
  readonly form: 'page' | 'fragment'
}

/**
 * What in a page could do something: a script, a handler, a form, a frame, something loaded from elsewhere; or that it
 * is not written as Verklaar writes pages, so that nobody knows. `undefined` for a page that only says something.
 */
export const activeIn = (html: string, expected: Expected): string | undefined => {
  const { form } = expected
  const start = (form === 'page' ? pageStart : fragmentStart).exec(html)
  if (start === null) return excerpt(html, 0)
  const strange = html.search(control)
  if (strange >= 0) return excerpt(html, strange)
  const open = form === 'page' ? ['html', 'head'] : []
  for (let at = html.indexOf('<', start[0].length); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const [whole, end, name = '', attributes = ''] = tag.exec(html) ?? []
    const parent = open.at(-1)
    // Up to the end of a title, a browser reads everything as text.
    const isAllowed = end === '/' ? name === parent && attributes === '' : parent !== 'title' && isInert(name, attributes, expected)
    if (whole === undefined || !isAllowed) return excerpt(whole ?? html.slice(at), 0)
    if (end === '/') open.pop()
    else if (!empty.has(name)) open.push(name)
  }
  return open.length === 0 ? undefined : excerpt(html, html.lastIndexOf(`<${open.at(-1)}`))
}

/** Elements that have no end. */
const empty = new Set(['meta', 'link', 'img', 'br', 'hr'])

const shown = 60
const excerpt = (text: string, at: number): string => `\`${text.slice(at, at + shown)}\``

const isInert = (name: string, attributes: string, { policy, statement, form }: Expected): boolean => {
  const given = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const)
  // Of an attribute that is given twice, a browser takes the first.
  if (new Set(given.map(([key]) => key)).size < given.length) return false
  const shapes = elements[form].get(name) ?? []
  const start = `${policy}--${statement}`
  const isOwn = given.every(
    ([key, value]) => !named.has(key) || value === start || value.startsWith(`${start}--`) || value === `${start}_title`,
  )
  return isOwn && shapes.some((shape) => fits(given, shape))
}

/** Attributes whose value is the id of an element. */
const named = new Set(['id', 'aria-labelledby'])

const fits = (given: readonly (readonly [string, string])[], shape: Attributes): boolean =>
  given.every(([key, value]) => Object.hasOwn(shape, key) && shape[key]?.test(value))
