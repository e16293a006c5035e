import { linkFault } from './link.ts'

/** Why nothing can be published at an address, or `undefined` when something can. */
export type SiteFault = 'unparsable' | 'scheme' | 'credentials' | 'query' | 'file'

/** What is wrong with the address of a published folder: a browser adds the path of a file to it, and reads it under `https`. */
export const siteFault = (address: string): SiteFault | undefined => {
  const fault = linkFault(address)
  if (fault !== undefined) return fault
  const { protocol, pathname } = new URL(address)
  if (protocol !== 'https:') return 'scheme'
  if (/[?#]/.test(address)) return 'query'
  return /\.(?:x?html?|xml)\/?$/i.test(pathname) ? 'file' : undefined
}

/** The address as browsers write it, with a slash behind it: what a path in the folder is added to. */
export const siteAddress = (address: string): string => new URL(address).href.replace(/\/?$/, '/')
