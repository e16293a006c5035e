import { createHash } from 'node:crypto'
import type { PrintJob } from '../host.ts'
import { printOrigin } from '../print-origin.ts'

export type Assets = PrintJob['assets']
export type Asset = Assets extends ReadonlyMap<string, infer Value> ? Value : never

/** The files that pages may be answered, by whole address, and where a page that uses them believes to be. */
export interface Shelf {
  readonly pageAddress: string
  readonly files: ReadonlyMap<string, Asset>
}

const shelves = new WeakMap<Assets, Shelf>()

/** The shelf for a set of assets; the same set, shared by many pages, is looked through once. */
export const shelfFor = (assets: Assets): Shelf => {
  const known = shelves.get(assets)
  if (known !== undefined) return known
  const shelf = shelve(assets)
  shelves.set(assets, shelf)
  return shelf
}

/** Addresses are as a page writes them, or as a stylesheet among the files does. */
const shelve = (assets: Assets): Shelf => {
  // Other files lie at other addresses, so that the browser may keep what it has of these from page to page. It is
  // deep down there, so that no `../` of a page leads out of it.
  const pageAddress = `${printOrigin}/${digestOf(assets)}/1/2/3/4/5/6/7/page.html`
  const files = new Map([...assets].map(([address, asset]) => [new URL(address, pageAddress).href, asset]))
  const stylesheets = [...files].filter(([, { mediaType }]) => mediaType.startsWith('text/css')).map(([address]) => address)
  for (const stylesheet of stylesheets)
    for (const [address, asset] of assets) {
      const seenFromThere = new URL(address, stylesheet).href
      if (!files.has(seenFromThere)) files.set(seenFromThere, asset)
    }
  return { pageAddress, files }
}

const digestOf = (assets: Assets): string => {
  const hash = createHash('sha256')
  for (const [address, { mediaType, bytes }] of assets) hash.update(`${address}\n${mediaType}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex').slice(0, 32)
}
