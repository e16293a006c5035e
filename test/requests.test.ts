import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportEditions } from '../src/export/editions.ts'
import { type BrowserPrinter, openPrinter } from '../src/host/browser/printer.ts'
import { readMemory } from '../src/host/memory.ts'
import { metaOf } from '../src/model/schema/walk.ts'
import { openTestBrowser, serve, type Site, type TestBrowser } from './fixtures/browser-page.ts'
import { asOf, builtIn, compile, type Files } from './fixtures/compiling.ts'
import { fullPolicy, type Piece, piecesOf, replaced, valuesOf, withValues } from './fixtures/full-policy.ts'
import { bareHost, fragmentsOf, type Published } from './fixtures/whole-site.ts'
import { readPdf } from './read-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'verklaar-test-'))
const secret = join(folder, 'geheim.txt')
const words = 'GEHEIM'

/** A server that nobody may ask, not even for a connection. */
const asked: string[] = []
const canary = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end(words)
})
canary.on('connection', () => asked.push('a connection'))

/** Whatever makes a browser load something, as texts that mean nothing of it. */
const temptations = (address: string): readonly string[] => [
  `"><img src="${address}"><img srcset='${address} 1x'>`,
  `<iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}">`,
  `<svg><image href="${address}"/></svg><video src="${address}" autoplay></video>`,
  `</title></style><style>@import "${address}"; * { background: url(${address}) }</style>`,
  `<script src="${address}"></script><link rel=stylesheet href=${address}>`,
  `<meta http-equiv=refresh content="0;url=${address}"><base href="${address}">`,
  `" style="background: url(${address})" onload="fetch('${address}')" x="`,
  `"; } @import url(${address}); @page { @top-left { content: url(${address}) } }`,
  `\\22 url(${address}) ![](${address}) {{{x}}} ]]> --> &lt;img src=${address}&gt;`,
]

/** The same in Markdown that a text may hold: links, and code. */
const markedUp = (address: string): string => `[daar](${address}) <${address}> \`<img src="${address}">\` \\<img src=${address} >`

type Addresses = readonly [web: string, file: string]

const hostile = ({ schema, path, value }: Piece, index: number, [web, file]: Addresses): string | undefined => {
  const { markup, scalar } = metaOf(schema)
  if (scalar === 'link') return `${web}?${path.join('-')}`
  if (typeof value !== 'string' || markup === undefined) return undefined
  const every = [...temptations(web), ...temptations(file)]
  return `${value} ${markup === 'plain' ? every[index % every.length] : markedUp(web)}`
}

/** A policy with every key of the source language, whose every text and address is hostile. */
const hostilePolicy = (addresses: Addresses): Files => {
  const values = valuesOf(fullPolicy, 'everything')
  const changes = piecesOf(values).flatMap((piece, index) => {
    const to = hostile(piece, index, addresses)
    return to === undefined ? [] : [{ file: piece.file, path: piece.path, to }]
  })
  expect(changes.length).toBeGreaterThan(100)
  return withValues(fullPolicy, 'everything', replaced(values, changes))
}

/** What would be published of it. */
const published = async (printer: BrowserPrinter, addresses: Addresses): Promise<Published> => {
  const { editions, diagnostics } = await compile(hostilePolicy(addresses))
  if (editions.length === 0) throw new Error(diagnostics.map(({ code, message, place }) => `${place?.file} ${code}: ${message}`).join('\n'))
  const options = { builtIn: readMemory(builtIn), printer, archives: [], policies: [], pdf: true, asOf, tool: 'verklaar test' }
  return new Map((await exportEditions(editions, options)).map(({ path, bytes }) => [path, bytes]))
}

let browser: TestBrowser
let printer: BrowserPrinter
let site: Site
let files: ReadonlyMap<string, string | Uint8Array>
let web: string
beforeAll(async () => {
  writeFileSync(secret, words)
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  web = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/a`
  ;[browser, printer] = await Promise.all([openTestBrowser(), openPrinter()])
  const own = await published(printer, [web, `file://${secret}`])
  files = new Map<string, string | Uint8Array>([
    ...own,
    ...fragmentsOf(own).map((path) => [path.replace('fragment', 'host'), bareHost(own, path)] as const),
  ])
  site = await serve(files)
}, 180_000)
afterAll(async () => {
  await Promise.all([browser?.close(), printer?.close(), site?.close()])
  canary.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Looks at a page as visitors do: to its end, with all unfolded, and on paper. */
const look = async (page: Page): Promise<void> => {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await page.emulateMediaType('print')
  await page.evaluate('document.fonts.ready.then(() => document.body.offsetHeight)')
  await page.emulateMediaType('screen')
}

test('no page and no fragment asks for anything that is not beside it', async () => {
  const page = await browser.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) foreign.push(request.url())
  })
  const pages = [...files.keys()].filter((path) => path.endsWith('.html') && !path.endsWith('/fragment.html'))
  expect(pages.length).toBeGreaterThan(10)
  for (const path of pages) {
    await page.goto(`${site.origin}/${path}`)
    const text = String(await page.evaluate('document.body.textContent'))
    expect(
      [web, secret].some((address) => text.includes(address)),
      path,
    ).toBe(true)
    await look(page)
  }
  await page.close()
  expect([foreign, asked]).toEqual([[], []])
})

test('no PDF holds anything that was not beside it', async () => {
  const documents = [...files].filter(([path]) => path.endsWith('.pdf'))
  expect(documents.length).toBeGreaterThan(5)
  for (const [path, bytes] of documents) {
    const { pages } = await readPdf(Buffer.from(bytes))
    const text = pages.join(' ')
    expect(text, path).toContain('<img src=')
    expect(text, path).not.toContain(words)
  }
  expect(asked).toEqual([])
})

test('a page that asks is found', async () => {
  const page = await browser.newPage()
  // A page that is led elsewhere may never have loaded.
  const leading = page.setContent(`<p>${temptations(web).join('')}</p>`, { waitUntil: 'domcontentloaded' }).catch(() => undefined)
  await expect.poll(() => asked, { timeout: 30_000 }).toContain('/a')
  await page.close()
  await leading
})
