import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Element } from 'hast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headingTexts, saidOnce } from '../src/export/pdf/pdf-bookmarks.ts'
import { readPdf as readFile, writePdf } from '../src/export/pdf/pdf-file.ts'
import { linkWords } from '../src/export/pdf/link-words.ts'
import { finishPdf } from '../src/export/pdf/pdf-finish.ts'
import type { PdfFacts } from '../src/export/pdf/pdf-metadata.ts'
import { element } from '../src/export/html.ts'
import { openPrinter } from '../src/host/browser/printer.ts'
import type { Printer } from '../src/host/host.ts'
import { allIn, readStructure, textIn } from './fixtures/tagged-pdf.ts'
import { readPdf } from './read-pdf.ts'
import { pageWith, samplePage } from './sample-page.ts'

const facts: PdfFacts = {
  title: 'Privacyverklaring van Bakkerij (Korenaar) é',
  language: 'nl',
  author: 'Korenaar & Zonen <bakkers>',
  subject: 'Hoe wij met gegevens omgaan',
  keywords: 'privacy, cookies',
  producer: 'Verklaar',
  day: '2026-03-01',
}
/** Of the sample with three sections. */
const links = ['Onderdeel 1', 'Onderdeel 2', 'Onderdeel 3', 'Example', 'Example (2)', 'Voorbeeld één']

let printer: Printer
let printed: Uint8Array

beforeAll(async () => {
  printer = await openPrinter()
  printed = await printer.print(samplePage(3))
})

const folder = mkdtempSync(join(tmpdir(), 'verklaar-test-finish-'))
afterAll(async () => {
  await printer?.close()
  rmSync(folder, { recursive: true, force: true })
})

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const finished = (bytes: Uint8Array) => latin1(finishPdf(bytes, facts, links))

describe('finishPdf', () => {
  it('gives the same bytes for a page fresh and reused, after other documents and beside them', async () => {
    const first = finished(printed)
    const others = [samplePage(1), samplePage(5), pageWith('<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>')]
    for (const job of others) await printer.print(job)
    const again = await Promise.all([samplePage(3), ...others, samplePage(3), samplePage(3)].map((job) => printer.print(job)))
    expect([again[0], again[4], again[5]].map((bytes) => finished(bytes as Uint8Array) === first)).toEqual([true, true, true])
  })

  it('gives the same bytes when another browser process prints, in another environment', async () => {
    const environment = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'nl_BE.UTF-8', LC_ALL: 'nl_BE.UTF-8', FONTCONFIG_FILE: '/nonexistent' }
    const other = await openPrinter({ environment })
    try {
      expect(finished(await other.print(samplePage(3))) === finished(printed)).toBe(true)
    } finally {
      await other.close()
    }
  })

  it('says what the document is, in a way that readers show', async () => {
    const { info, language, tagged } = await readPdf(finishPdf(printed, facts, links))
    expect(info).toMatchObject({
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Keywords: facts.keywords,
      Creator: 'Verklaar',
      CreationDate: 'D:20260301000000Z',
      ModDate: 'D:20260301000000Z',
    })
    expect({ language, tagged }).toEqual({ language: 'nl', tagged: true })
    expect(finished(printed)).toContain('/DisplayDocTitle true')
  })

  it('says the same as XMP, and claims no conformity', () => {
    const xmp = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(Buffer.from(finishPdf(printed, facts, links)).toString())?.[0] ?? ''
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Privacyverklaring van Bakkerij (Korenaar) é</rdf:li>')
    expect(xmp).toContain('<rdf:li>Korenaar &amp; Zonen &lt;bakkers&gt;</rdf:li>')
    expect(xmp).toContain('<xmp:CreateDate>2026-03-01T00:00:00Z</xmp:CreateDate>')
    expect(xmp).not.toMatch(/pdfuaid|pdfaid/)
  })

  it('keeps the text, the bookmarks and the structure', async () => {
    const [before, after] = [await readPdf(printed), await readPdf(finishPdf(printed, facts, links))]
    expect(after.pages).toEqual(before.pages)
    expect(after.outline).toEqual(before.outline)
    expect(after.outline[0]?.items.map(({ title }) => title)).toEqual(['Onderdeel 1', 'Onderdeel 2', 'Onderdeel 3'])
    expect(after.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'L', 'LI', 'Link', 'P', 'Span', 'TD', 'TH', 'TR', 'Table']))
    expect(after.roles).not.toContain('Strong')
  })

  it('says at each link its words, and not its address', async () => {
    const found = (await readPdf(finishPdf(printed, facts, links))).links
    expect(found.map(({ contents }) => contents)).toEqual(links)
    expect(found.at(-1)).toEqual({ url: 'https://example.org/a(3)', contents: 'Voorbeeld één' })
  })

  it('says the words of a link in each line that it goes on in', async () => {
    const long = 'een lange verwijzing '.repeat(12).trim()
    const job = pageWith(`<h1>Kop</h1><p><a href="https://example.org/">${long}</a> <a href="https://example.org/b">kort</a></p>`)
    const found = (await readPdf(finishPdf(await printer.print(job), facts, [long, 'kort']))).links
    expect(found.length).toBeGreaterThan(2)
    expect(new Set(found.map(({ url, contents }) => `${url} ${contents}`))).toEqual(
      new Set([`https://example.org/ ${long}`, 'https://example.org/b kort']),
    )
  })

  it('passes over a link without words, which the printer leaves out too', async () => {
    const link = (words: string): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href: 'https://example.org/' },
      children: [{ type: 'text', value: words }],
    })
    const article: Element = { type: 'element', tagName: 'p', properties: {}, children: [link(''), link('hier')] }
    expect(linkWords(article)).toEqual(['hier'])
    const job = pageWith('<h1>Kop</h1><p><a href="https://example.org/"></a> <a href="https://example.org/">hier</a></p>')
    const found = (await readPdf(finishPdf(await printer.print(job), facts, linkWords(article)))).links
    expect(found.map(({ contents }) => contents)).toEqual(['hier'])
  })

  it('refuses other links than it is told of', () => {
    expect(() => finishPdf(printed, facts, links.slice(1))).toThrow(/has 6 of 5 links/)
  })

  it('says the headings of the columns once, though a table repeats them overleaf', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => `<tr><th scope="row">Rij ${row}</th><td>1 jaar</td></tr>`).join('')
    const head = '<tr><th scope="col">Gegeven</th><th scope="col">Termijn</th></tr>'
    const job = pageWith(`<h1>Kop</h1><table><thead>${head}</thead><tbody>${rows}</tbody></table>`)
    const path = join(folder, 'heads.pdf')
    const plain = await printer.print(job)
    const headsOf = (bytes: Uint8Array) => {
      writeFileSync(path, bytes)
      return allIn(readStructure(path)).flatMap((node) => (node.attributes.includes('/Scope /Column') ? [textIn(node)] : []))
    }
    const repeated = headsOf(plain)
    expect(repeated[0]).toMatch(/^(?:Gegeven){2,}$/)
    const finishedOnce = finishPdf(plain, facts, [])
    expect(headsOf(finishedOnce)).toEqual(['Gegeven', 'Termijn'])
    // They are printed all the same, and belong to nothing there.
    const { pages } = await readPdf(finishedOnce)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('Gegeven')
    expect(latin1(finishedOnce).match(/^\[.*\bnull\b.*\]$/gm)).toHaveLength(pages.length - 1)
  })

  it('keeps header cells and the cells that name them together', () => {
    const file = finished(printed)
    const headers = [...file.matchAll(/\/ID \((node\d+)\)/g)].map(([, id]) => id)
    const named = [...file.matchAll(/\/Headers \[([^\]]*)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/node\d+/g)].map(([id]) => id))
    const listed = /\/Names \[(.*?)\]/s.exec(file)?.[1]?.match(/node\d+/g) ?? []
    expect(headers).toHaveLength(3 * 13)
    expect(listed).toEqual([...headers].sort())
    expect(named.length).toBeGreaterThanOrEqual(3 * 12)
    expect(named.filter((id) => !headers.includes(id))).toEqual([])
    expect(file).toContain(`/Limits [(${listed[0]}) (${listed.at(-1)})]`)
  })

  it('leaves a heading alone that looks like an identifier', async () => {
    const odd = await printer.print(pageWith('<h1>node00000012</h1><table><tr><th>a</th></tr><tr><td>b</td></tr></table>'))
    expect((await readPdf(finishPdf(odd, facts, []))).outline).toEqual([{ title: 'node00000012', items: [] }])
  })

  it('writes a table of objects in which each is where it is said to be', () => {
    const file = finished(printed)
    const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(file) ?? []
    const entries = file.slice(Number(start)).match(/^\d{10} \d{5} [nf] $/gm) ?? []
    const wrong = entries.flatMap((entry, number) =>
      entry.endsWith('n ') && !file.startsWith(`${number} 0 obj\n`, Number(entry.slice(0, 10))) ? [number] : [],
    )
    expect(entries.length).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })

  it.each([
    ['(Analytische cookiesAnalytische cookies)', '(Analytische cookies)'],
    ['<FEFF00E90065006E003100E90065006E0031>', '<FEFF00E90065006E0031>'],
    ['(Cookies)', '(Cookies)'],
    ['(CocoCoco)', '(Coco)'],
    ['(Coco)', '(Coco)'],
    ['(bergberg)', '(bergberg)'],
    ['(elkelk)', '(elkelk)'],
    ['(Wie \\(u\\)Wie \\(u\\))', '(Wie \\(u\\))'],
    ['<FEFF00E900E9>', '<FEFF00E900E9>'],
    ['<FEFF0A0A0A0A0A0A>', '<FEFF0A0A0A0A0A0A>'],
    ['()', '()'],
  ])('says a heading once in its bookmark: %s', (title, once) => {
    const headings = new Set(['Analytische cookies', 'éen1', 'Cookies', 'Coco', 'berg', 'bergberg', 'Wie (u)'])
    const bookmark = (text: string) => `<</Dest [2 0 R /XYZ 57 720 0]\n/Parent 9 0 R\n/Title ${text}>>`
    expect(saidOnce(bookmark(title), headings)).toBe(bookmark(once))
    expect(saidOnce(`<</Title ${title}>>`, headings)).toBe(`<</Title ${title}>>`)
  })

  it('knows the headings of what it prints, as they are read', () => {
    const article = element('article', {}, [
      element('h1', {}, ['Wie zijn\n wij?']),
      element('section', {}, [element('h3', {}, [element('em', {}, ['Coco']), ' 1']), element('p', {}, ['Geen kop'])]),
    ])
    expect([...headingTexts(article)]).toEqual(['Wie zijn wij?', 'Coco 1'])
  })

  it('leaves a stream alone that reads like a bookmark', () => {
    const bookmark = '<</Dest 1 /Parent 2 /Title (KopKop)>>'
    const file = readFile(printed)
    const withStream = new Map([...file.objects, [file.objects.size + 1, `<</Length ${bookmark.length}>>\nstream\n${bookmark}\nendstream`]])
    const bytes = writePdf({ ...file, objects: withStream }, () => '0'.repeat(32))
    expect(latin1(finishPdf(bytes, facts, links, new Set(['Kop'])))).toContain(bookmark)
  })

  it('refuses a link that only works beside the page', async () => {
    const astray = await printer.print(pageWith('<h1>Kop</h1><p><a href="../en/index.html">English</a></p>'))
    expect(() => finishPdf(astray, facts, ['English'])).toThrow(/leads to another file/)
  })

  it.each([
    ['nothing', Buffer.alloc(0), /no trailer/],
    ['half a file', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'), /no trailer/],
    [
      'a table that is a stream',
      Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
      /no plain table/,
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => finishPdf(bytes, facts, [])).toThrow(message)
  })

  it('refuses a file whose objects have moved, and one without tags', () => {
    const moved = Buffer.from(latin1(printed).replace('endobj\n', 'endobj\n\n'), 'latin1')
    expect(() => finishPdf(moved, facts, links)).toThrow(/not built as Chromium builds one/)
    const untagged = Buffer.from(latin1(printed).replace('/StructTreeRoot ', '/StructTreeXxxx '), 'latin1')
    expect(() => finishPdf(untagged, facts, links)).toThrow(/not tagged/)
  })
})
