/** Schemes that a statement may link to. */
export const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:'] as const

/**
 * Why a link may not be printed, or `undefined` when it may. Follows the WHATWG URL parser, as browsers do;
 * user information in an address is refused because it hides where a link leads.
 */
export const linkFault = (link: string): 'unparsable' | 'scheme' | 'credentials' | undefined => {
  // oxlint-disable-next-line no-control-regex -- URL parsers drop these characters, so a reader would not see the scheme
  if (/[\u0000-\u0020\u007F-\u00A0]/.test(link)) return 'unparsable'
  if (!URL.canParse(link)) return 'unparsable'
  const url = new URL(link)
  if (!(linkSchemes as readonly string[]).includes(url.protocol)) return 'scheme'
  if (url.username !== '' || url.password !== '') return 'credentials'
  return undefined
}
