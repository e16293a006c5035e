import { linkFault } from './link.ts'

/** Why nothing can be published at an address, or `undefined` when something can. */
export type SiteFault = 'unparsable' | 'scheme' | 'credentials' | 'host' | 'query' | 'file'

/** A name, or an IPv6 address, as a browser reads it: it must end nothing in a header or a policy that names it. */
const host = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/

/** What is wrong with the address of a published folder: a browser adds the path of a file to it, and reads it under `https`. */
export const siteFault = (address: string): SiteFault | undefined => {
  const fault = linkFault(address)
  if (fault !== undefined) return fault
  const { protocol, hostname, pathname } = new URL(address)
  if (protocol !== 'https:') return 'scheme'
  if (!host.test(hostname)) return 'host'
  if (/[?#]/.test(address)) return 'query'
  return /\.(?:x?html?|xml)\/?$/i.test(pathname) ? 'file' : undefined
}

/** The address as browsers write it, with a slash behind it: what a path in the folder is added to. */
export const siteAddress = (address: string): string => new URL(address).href.replace(/\/?$/, '/')
