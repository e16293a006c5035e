import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPrinter, type BrowserPrinter } from '../src/host/browser/printer.ts'
import { browsersIn, rooms } from './fixtures/rooms.ts'
import { readPdf } from './read-pdf.ts'
import { pageWith, samplePage } from './sample-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'verklaar-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a printer', () => {
  let printer: BrowserPrinter
  beforeAll(async () => {
    printer = await openPrinter()
  })
  afterAll(() => printer?.close())

  const textOf = async (content: string, head = '') => (await readPdf(await printer.print(pageWith(content, head)))).pages.join(' ')

  it('tells what it prints with, and whether that is locked up', () => {
    expect(printer.name).toMatch(/^Chromium \d+\.\d+\.\d+\.\d+ \((bundled|puppeteer|system|VERKLAAR_BROWSER|PUPPETEER_EXECUTABLE_PATH)\)$/)
    expect(printer.sandbox).toBe(process.getuid?.() !== 0)
  })

  it('prints pages with numbers in the margin, bookmarks, a title, a language and tags', async () => {
    const read = await readPdf(await printer.print(samplePage(3)))
    expect(read.pages.map((page) => /^(\d+ \/ \d+) /.exec(page)?.[1])).toEqual(['1 / 4', '2 / 4', '3 / 4', '4 / 4'])
    expect(read.pages[2]).toContain('Onderdeel 2 Wij verwerken uw gegevens')
    const items = ['Onderdeel 1', 'Onderdeel 2', 'Onderdeel 3'].map((title) => ({ title, items: [] }))
    expect(read.outline).toEqual([{ title: 'Privacyverklaring', items }])
    expect(read).toMatchObject({ language: 'nl', tagged: true, info: { Title: 'Privacyverklaring één' } })
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'Link', 'P', 'TH', 'Table']))
  })

  it('uses the fonts of the page and the bundled ones, none of the machine', async () => {
    const bytes = await printer.print(pageWith('<p>Wij <b>leveren</b> brood. Ελληνικά 漢字 ✓</p>'))
    const fonts = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g),
    ].map(([, font]) => font)
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((font) => !font?.startsWith('Source'))).toEqual([])
  })

  it('prints many pages at once, each its own', async () => {
    const texts = await Promise.all(Array.from({ length: 9 }, (_, index) => textOf(`<p>Bladzijde ${index}</p>`)))
    expect(texts).toEqual(Array.from({ length: 9 }, (_, index) => `1 / 1 Bladzijde ${index}`))
  })

  it('waits for fonts that only the printed page uses', async () => {
    const { html, assets } = pageWith('<p>Wij leveren brood.</p>')
    const require = createRequire(import.meta.url)
    const serif = readFileSync(require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-900-normal.woff2'))
    const style = `@font-face { font-family: P; src: url(p.woff2) } @media print { p { font-family: P } }`
    const changed = new Map([
      ...assets,
      ['../../assets/page.css', { mediaType: 'text/css', bytes: Buffer.from(style) }],
      ['../../assets/p.woff2', { mediaType: 'font/woff2', bytes: serif }],
    ])
    const bytes = await printer.print({ html, assets: changed })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+SourceSerif4-Black/)
  })

  it('gives each page its own files, also under a name that another used', async () => {
    const { html, assets } = pageWith('<p>Tekst</p>')
    const saying = (words: string) => ({ mediaType: 'text/css', bytes: Buffer.from(`p::after { content: ' ${words}' }`) })
    const texts: string[] = []
    for (const words of ['een', 'twee']) {
      const bytes = await printer.print({ html, assets: new Map([...assets, ['../../assets/page.css', saying(words)]]) })
      texts.push((await readPdf(bytes)).pages.join(' '))
    }
    expect(texts).toEqual(['Tekst een', 'Tekst twee'])
  })

  it('takes styles from stylesheets alone', async () => {
    const text = await textOf('<p style="display: none">Een</p><p class="a">Twee</p>', '<style>.a { display: none }</style>')
    expect(text).toBe('1 / 1 Een Twee')
  })

  it('runs no script', async () => {
    expect(await textOf('<noscript><p>Zonder script</p></noscript>')).toBe('1 / 1 Zonder script')
    const text = await textOf(`<p id="p">Onveranderd</p><script>document.getElementById('p').textContent = 'Veranderd'</script>
      <img src="data:image/png;base64,x" onerror="document.getElementById('p').textContent = 'Veranderd'">
      <svg onload="document.getElementById('p').textContent = 'Veranderd'"></svg>`)
    expect(text).toBe('1 / 1 Onveranderd')
  })

  it('refuses a file of the page that it was not given, names it, and prints the next', async () => {
    const printing = printer.print(pageWith('<p>Tekst</p>', '<link rel="stylesheet" href="../../assets/other.css">'))
    await expect(printing).rejects.toThrow(/asks for \S+\/assets\/other\.css, which it was not given/)
    expect(await textOf('<p>Daarna</p>')).toBe('1 / 1 Daarna')
  })

  it('reaches no server and no file, whatever the page asks for', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('GEHEIM')
    })
    server.on('connection', () => asked.push('a connection'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const secret = join(folder, 'geheim.txt')
    writeFileSync(secret, 'GEHEIM')
    try {
      const { port } = server.address() as AddressInfo
      for (const address of [`http://127.0.0.1:${port}/a`, `http://localhost:${port}/a`, `file://${secret}`])
        expect(await textOf(`<p>Tekst</p>${temptations(address)}`, hints(address))).toMatch(/^1 \/ 1 Tekst( 0:00)*$/)
    } finally {
      server.close()
    }
    expect(asked).toEqual([])
  })

  it('goes on after its browser has died', async () => {
    const printing = Promise.all([samplePage(30), samplePage(30), samplePage(2)].map((job) => printer.print(job)))
    const [room = ''] = rooms()
    for (const pid of browsersIn(room)) process.kill(pid, 'SIGKILL')
    const printed = await printing
    expect(await Promise.all(printed.map(async (bytes) => (await readPdf(bytes)).pages.length))).toEqual([31, 31, 3])
    expect(rooms()).toHaveLength(1)
    expect(rooms()).not.toContain(room)
  })

  it('leaves nothing behind when it is closed', async () => {
    const [room = ''] = rooms()
    expect(browsersIn(room).length).toBeGreaterThan(0)
    await printer.close()
    expect(rooms()).toEqual([])
    expect(browsersIn(room)).toEqual([])
    await expect(printer.print(samplePage(1))).rejects.toThrow(/closed/)
  })
})

/** Whatever makes a browser load something. */
const temptations = (address: string): string => `
  <img src="${address}"><img srcset="${address} 1x"><picture><source srcset="${address}"><img alt=""></picture>
  <iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}"><video src="${address}" autoplay></video>
  <audio src="${address}"></audio><input type="image" src="${address}" alt=""><svg><image href="${address}"/><use href="${address}#a"/></svg>
  <div style="background: url(${address})"></div><style>@import "${address}"; body { background: url(${address}) }</style>
  <script src="${address}"></script><math><mi href="${address}"></mi></math>`

const hints = (address: string): string => `
  <link rel="stylesheet" href="${address}"><link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${address}">
  <link rel="preload" as="font" href="${address}" crossorigin><link rel="prefetch" href="${address}"><link rel="prerender" href="${address}">
  <link rel="icon" href="${address}"><link rel="manifest" href="${address}"><link rel="modulepreload" href="${address}">
  <script type="speculationrules">{"prefetch":[{"urls":["${address}"]}]}</script><meta http-equiv="refresh" content="0;url=${address}">`
