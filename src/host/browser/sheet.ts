import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import type { PrintJob } from '../host.ts'
import { printOrigin } from '../print-origin.ts'

/** One page of the browser, used for one document after the other. */
export interface Sheet {
  print(job: PrintJob): Promise<Uint8Array>
  close(): Promise<void>
}

/** A page asks for a file of its own that it was not given: a fault in how the page was made, not of the browser. */
export class NotGiven extends Error {
  override name = 'NotGiven'
}

type Asset = PrintJob extends { readonly assets: ReadonlyMap<string, infer Value> } ? Value : never

/** What a page may be answered, by address; the page itself only once. */
interface Offer {
  readonly assets: ReadonlyMap<string, Asset>
  page: Asset | undefined
  readonly notGiven: string[]
}

/** Deep enough that no `../` of a page leads out of it. */
const pageAddress = `${printOrigin}/1/2/3/4/5/6/7/8/page.html`
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** Opens a page that runs no scripts and reaches nothing but what it is given. */
export const openSheet = async (browser: Browser): Promise<Sheet> => {
  const page = await browser.newPage()
  let offer: Offer = { assets: new Map(), page: undefined, notGiven: [] }
  page.on('request', (request) => void answer(request, offer).catch(() => {}))
  const crashed = new Promise<never>((_, reject) => page.on('error', reject))
  crashed.catch(() => {})
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  // From the start, so that the fonts of the printed page are the ones that load.
  await page.emulateMediaType('print')
  return {
    print: (job) => {
      offer = offerOf(job)
      return Promise.race([printed(page, offer), crashed])
    },
    close: () => page.close(),
  }
}

const printed = async (page: Page, offer: Offer): Promise<Uint8Array> => {
  await page.goto(pageAddress, { waitUntil: 'load', timeout: 0 })
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
    timeout: 0,
  })
  if (offer.notGiven.length > 0) throw new NotGiven(`The page asks for ${offer.notGiven.join(', ')}, which it was not given.`)
  return bytes
}

/** Addresses are as the page writes them, or as a stylesheet among the assets does. */
const offerOf = ({ html, assets }: PrintJob): Offer => {
  const addresses = [...assets.keys()].map((address) => new URL(address, pageAddress).href)
  const answers = new Map([...assets.values()].map((asset, index) => [addresses[index] ?? '', asset]))
  const stylesheets = [...answers].filter(([, { mediaType }]) => mediaType.startsWith('text/css')).map(([address]) => address)
  for (const stylesheet of stylesheets)
    for (const [address, asset] of assets) {
      const seenFromThere = new URL(address, stylesheet).href
      if (!answers.has(seenFromThere)) answers.set(seenFromThere, asset)
    }
  return { assets: answers, page: { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(html) }, notGiven: [] }
}

const answer = async (request: HTTPRequest, offer: Offer): Promise<void> => {
  const address = request.url()
  const asset = address === pageAddress ? offer.page : offer.assets.get(address)
  if (address === pageAddress) offer.page = undefined
  if (asset !== undefined && request.method() === 'GET') {
    return request.respond({
      status: 200,
      contentType: asset.mediaType,
      headers: { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' },
      body: asset.bytes,
    })
  }
  // Refused as if the reader had stopped it: any other refusal of a navigation puts an error page in the page's place.
  if (request.isNavigationRequest()) return request.abort('aborted')
  if (address.startsWith(`${printOrigin}/`)) offer.notGiven.push(address.slice(printOrigin.length))
  return request.abort('blockedbyclient')
}
