/** Elements that a statement and its page are made of. Nothing among them runs, sends or loads anything by itself. */
const elements = new Set(
  (
    'html head title meta link body header footer main nav aside article section div span p a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col ' +
    'thead tbody tfoot tr th td time code pre em strong b i s u small sub sup mark ins del abbr bdi blockquote address details summary figure figcaption br hr wbr img'
  ).split(' '),
)

/** A start tag as it is written from a tree: every value in double quotes. */
const tag = /<(?:!doctype html|\/[a-z][a-z0-9]*|([a-z][a-z0-9]*)((?: [a-z][a-z0-9:-]*(?:="[^"]*")?)*))>/giy
const attribute = / ([a-z][a-z0-9:-]*)(?:="([^"]*)")?/gi

const refused = /^(?:on.*|style|srcdoc|srcset|action|formaction|ping|background|is|slot)$/i
const addresses = new Set(['href', 'src', 'cite'])
const schemes = /^(?:https?|mailto|tel):/i

/**
 * What in a page could do something: a script, a handler, a form, a frame, something loaded from elsewhere; or that it
 * is not written as Verklaar writes pages, so that nobody knows. `undefined` for a page that only says something.
 */
export const activeIn = (html: string): string | undefined => {
  let at = 0
  for (;;) {
    const next = html.indexOf('<', at)
    if (next < 0) return undefined
    tag.lastIndex = next
    const [whole, name, attributes = ''] = tag.exec(html) ?? []
    if (whole === undefined) return `\`${html.slice(next, next + shown)}\``
    const fault = name === undefined ? undefined : faultOf(name.toLowerCase(), [...attributes.matchAll(attribute)])
    if (fault !== undefined) return `\`${whole.slice(0, shown)}\``
    at = next + whole.length
  }
}

const shown = 60

const faultOf = (name: string, attributes: readonly RegExpExecArray[]): true | undefined => {
  if (!elements.has(name)) return true
  const given = new Map(attributes.map(([, key = '', value = '']) => [key.toLowerCase(), value]))
  for (const [key, value] of given) if (refused.test(key) || (addresses.has(key) && !isSafe(value))) return true
  const isLoaded = name === 'img' || (name === 'link' && !['alternate', 'canonical'].includes(given.get('rel') ?? ''))
  if (isLoaded && !isOwn(given.get(name === 'img' ? 'src' : 'href') ?? '')) return true
  return name === 'meta' && !['content-security-policy', undefined].includes(given.get('http-equiv')?.toLowerCase()) ? true : undefined
}

/** An address that leads somewhere and does nothing. What is written in another way than it is meant is not looked through. */
const isSafe = (address: string): boolean => {
  const [head = ''] = address.split(/[/?#]/, 1)
  return /^[\u0021-\u0025\u0027-\uffff]*$/.test(head) && (!head.includes(':') || schemes.test(address))
}

/** An address of a file beside the page. */
const isOwn = (address: string): boolean => isSafe(address) && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)
