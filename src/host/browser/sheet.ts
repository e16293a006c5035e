import type { Browser, HTTPRequest, Page, ResourceType, ResponseForRequest } from 'puppeteer-core'
import type { PrintJob } from '../host.ts'
import { printOrigin } from '../print-origin.ts'
import { createAlarm } from './alarm.ts'
import { isKept, type Shelf, shelfFor } from './shelf.ts'

/** One page of the browser, used for one document after the other. */
export interface Sheet {
  print(job: PrintJob): Promise<Uint8Array>
  close(): Promise<void>
}

/** A page asks for a file of its own that it was not given: a fault in how the page was made, not of the browser. */
export class NotGiven extends Error {
  override name = 'NotGiven'
}

/** What is answered while one job is printed. */
interface Answers {
  readonly shelf: Shelf
  /** The page itself, until it has been given out. */
  html: string | undefined
  readonly notGiven: string[]
}

/** What a page asks for itself; some browsers ask for an icon of their own accord. */
const asked: ReadonlySet<ResourceType> = new Set(['stylesheet', 'font', 'image'])
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** Opens a page that runs no scripts and reaches nothing but what it is given. */
export const openSheet = async (browser: Browser): Promise<Sheet> => {
  const page = await browser.newPage()
  let answers: Answers = { shelf: shelfFor(new Map()), html: undefined, notGiven: [] }
  page.on('request', (request) => void answer(request, answers).catch(() => {}))
  const crash = createAlarm()
  page.on('error', crash.ring)
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  // From the start, so that the fonts of the printed page are the ones that load.
  await page.emulateMediaType('print')
  return {
    print: (job) => {
      answers = { shelf: shelfFor(job.assets), html: job.html, notGiven: [] }
      return crash.guard(printed(page, answers))
    },
    close: () => page.close(),
  }
}

const printed = async (page: Page, { shelf, notGiven }: Answers): Promise<Uint8Array> => {
  await page.goto(shelf.pageAddress, { waitUntil: 'load', timeout: 0 })
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
    timeout: 0,
  })
  if (notGiven.length > 0) throw new NotGiven(`The page asks for ${notGiven.join(', ')}, which it was not given.`)
  return bytes
}

const answer = async (request: HTTPRequest, answers: Answers): Promise<void> => {
  const address = request.url()
  const reply = request.method() === 'GET' ? replyTo(address, answers) : undefined
  if (reply !== undefined) return request.respond(reply)
  // Refused as if the reader had stopped it: any other refusal of a navigation puts an error page in the page's place.
  if (request.isNavigationRequest()) return request.abort('aborted')
  if (address.startsWith(`${printOrigin}/`) && asked.has(request.resourceType())) answers.notGiven.push(address.slice(printOrigin.length))
  return request.abort('blockedbyclient')
}

const replyTo = (address: string, answers: Answers): Partial<ResponseForRequest> | undefined => {
  if (address === answers.shelf.pageAddress) {
    const { html } = answers
    answers.html = undefined
    return html === undefined ? undefined : reply(html, 'text/html; charset=utf-8', 'no-store')
  }
  const file = answers.shelf.files.get(address)
  return file === undefined ? undefined : reply(file.bytes, file.mediaType, isKept(file) ? 'max-age=31536000, immutable' : 'no-store')
}

const reply = (body: string | Uint8Array, contentType: string, keeping: string): Partial<ResponseForRequest> => ({
  status: 200,
  contentType,
  headers: { 'Content-Security-Policy': policy, 'Cache-Control': keeping },
  body,
})
