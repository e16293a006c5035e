import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../src/compile.ts'
import { openPrinter } from '../src/host/browser/printer.ts'
import { openTestBrowser, serve, type Site, type TestBrowser } from './fixtures/browser-page.ts'
import { asOf, policyBytes } from './fixtures/compiling.ts'
import { difference, faultOf, tolerance } from './fixtures/pictures.ts'
import { hostOn } from './fixtures/publishing.ts'
import type { Published } from './fixtures/whole-site.ts'

const require = createRequire(import.meta.url)
const pdfReader = ['pdf', 'pdf.worker'].map(
  (name) => [`${name}.js`, readFileSync(require.resolve(`pdfjs-dist/legacy/build/${name}.min.mjs`))] as const,
)

const statement = 'korenaar/privacy/nl/index.html'
const document = 'korenaar/privacy/nl/statement.pdf'

/** The bakery as it is published, with its PDFs. */
const published = async (): Promise<Published> => {
  const printer = await openPrinter()
  const host = hostOn(policyBytes('korenaar'), asOf, { print: printer.print })
  const { failed } = await build(host, { policies: [], pdf: true, asOf, tool: 'verklaar test' })
  await printer.close()
  if (failed) throw new Error('The bakery is not written.')
  return new Map([...host.written].map(([path, bytes]) => [path.slice('out/'.length), bytes]))
}

/** A page that shows one page of a PDF. */
const viewer = `<!DOCTYPE html><html lang="en"><head><title>PDF</title><style>body { margin: 0 } canvas { display: block }</style></head>
<body><canvas></canvas><script type="module">
import { getDocument, GlobalWorkerOptions } from './pdf.js'
GlobalWorkerOptions.workerSrc = './pdf.worker.js'
const [path, number] = location.hash.slice(1).split(':')
const page = await (await getDocument({ url: path, isEvalSupported: false, useSystemFonts: false }).promise).getPage(Number(number))
const viewport = page.getViewport({ scale: 1.25 })
const canvas = document.querySelector('canvas')
Object.assign(canvas, { width: viewport.width, height: viewport.height })
await page.render({ canvasContext: canvas.getContext('2d'), viewport, intent: 'print' }).promise
document.body.dataset.ready = ''
</script></body></html>`

interface Look {
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
}

let browser: TestBrowser
let files: Published
let site: Site
beforeAll(async () => {
  ;[files, browser] = await Promise.all([published(), openTestBrowser()])
  site = await serve(new Map<string, string | Uint8Array>([...files, ...pdfReader, ['viewer.html', viewer]]))
}, 180_000)
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()])
})

/** Fonts that come late move what is below them, so nothing is scrolled to before they are there. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    document.body.offsetHeight
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })()`)

const picture = async (
  address: string,
  { width, height, scheme }: Look,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Uint8Array> => {
  const page = await browser.newPage()
  await page.setViewport({ width, height })
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await page.goto(address)
  await settled(page)
  await prepare?.(page)
  await settled(page)
  await page.evaluate("document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' })")
  await settled(page)
  const taken = await page.screenshot({ type: 'png' })
  await page.close()
  return taken
}

const sheet = { width: 744, height: 1052, scheme: 'light' } as const
const pictureOfSheet = (number: number): Promise<Uint8Array> =>
  picture(`${site.origin}/viewer.html#${document}:${number}`, sheet, (page) => page.waitForSelector('[data-ready]', { timeout: 60_000 }))

const desk = { width: 1280, height: 1000, scheme: 'light' } as const
const looks: Readonly<Record<string, readonly [path: string, look: Look]>> = {
  'phone-light': [statement, { width: 390, height: 1600, scheme: 'light' }],
  'desk-light': [statement, desk],
  'desk-dark': [statement, { ...desk, scheme: 'dark' }],
  'desk-cards': [`${statement}#korenaar--privacy--purposes`, desk],
  'desk-table': [`${statement}#korenaar--privacy--retention`, desk],
  'phone-table': [`${statement}#korenaar--privacy--retention`, { width: 390, height: 1000, scheme: 'light' }],
  'desk-history': ['korenaar/privacy/nl/history.html', desk],
  'desk-site': ['index.html', desk],
}

describe('what readers see is what was approved', () => {
  test.each(Object.entries(looks))('%s', async (name, [path, look]) => {
    expect(faultOf(name, await picture(`${site.origin}/${path}`, look))).toBeUndefined()
  })

  test.each([1, 2, 3])('page %i of the PDF', async (number) => {
    expect(faultOf(`pdf-${number}`, await pictureOfSheet(number))).toBeUndefined()
  })
})

describe('a stylesheet that lost something is seen', () => {
  const spoiled = async (look: string, style: string): Promise<number> => {
    const [path, how] = looks[look] ?? [statement, desk]
    const [usual, other] = [
      await picture(`${site.origin}/${path}`, how),
      await picture(`${site.origin}/${path}`, how, async (page) => {
        await page.evaluate(
          `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(style)}); document.adoptedStyleSheets.push(sheet)`,
        )
      }),
    ]
    return difference(usual, other).share
  }

  test.each([
    ['nothing', 'desk-cards', '', false],
    ['the border of a card', 'desk-cards', '.vk-activity { border-color: transparent }', true],
    ['the colour of links', 'desk-light', 'a { color: inherit }', true],
    ['the fonts of headings', 'desk-light', ':is(h1, h2) { font-family: inherit }', true],
    ['the lines of a table', 'desk-table', ':is(th, td) { border-color: transparent }', true],
    ['the names of columns on a phone', 'phone-table', 'td::before { content: none }', true],
    ['the dark colours', 'desk-dark', ':root, .vk { color-scheme: light }', true],
  ])('%s', async (_what, look, style, isSeen) => {
    expect((await spoiled(look, style)) > tolerance).toBe(isSeen)
  })
})
