import { createHash } from 'node:crypto'
import type { PrintJob } from '../host.ts'
import { printOrigin } from '../print-origin.ts'

type Assets = PrintJob['assets']
type Asset = Assets extends ReadonlyMap<string, infer Value> ? Value : never

/** The files that a page may be answered, by whole address, and where the page believes to be. */
export interface Shelf {
  readonly pageAddress: string
  readonly files: ReadonlyMap<string, Asset>
}

/** The shelf for the assets of a job. Their addresses are as the page writes them, or as a stylesheet among them does. */
export const shelfFor = (assets: Assets): Shelf => {
  // Other fonts lie at other addresses, so that the browser may keep those it has from page to page. It is deep down
  // there, so that no `../` of a page leads out of it.
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

/** Whether the browser may use the file for the next page without asking for it again. */
export const isKept = ({ mediaType }: Asset): boolean => mediaType.startsWith('font/')

const digestOf = (assets: Assets): string => {
  const hash = createHash('sha256')
  for (const [address, asset] of assets) if (isKept(asset)) hash.update(`${address}\n${asset.bytes.length}\n`).update(asset.bytes)
  return hash.digest('hex').slice(0, 32)
}
