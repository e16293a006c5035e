/** Schemes that a statement may link to. */
export const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:'] as const

/**
 * Why a link may not be printed, or `undefined` when it may. Follows the WHATWG URL parser, as browsers do, but for what
 * they put right in silence; user information in an address is refused because it hides where a link leads.
 */
export const linkFault = (link: string): 'unparsable' | 'scheme' | 'credentials' | undefined => {
  // oxlint-disable-next-line no-control-regex -- URL parsers drop these characters, so a reader would not see the scheme
  if (/[\u0000-\u0020\u007F-\u00A0\\]/.test(link)) return 'unparsable'
  if (!URL.canParse(link)) return 'unparsable'
  const { protocol, pathname } = new URL(link)
  if (!(linkSchemes as readonly string[]).includes(protocol)) return 'scheme'
  if (protocol === 'mailto:' || protocol === 'tel:') return pathname === '' ? 'unparsable' : undefined
  const host = /^https?:\/\/([^/?#]+)/i.exec(link)?.[1]
  if (host === undefined) return 'unparsable'
  return host.includes('@') ? 'credentials' : undefined
}
