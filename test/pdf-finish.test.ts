import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saidOnce } from '../src/export/pdf/pdf-bookmarks.ts'
import { finishPdf } from '../src/export/pdf/pdf-finish.ts'
import type { PdfFacts } from '../src/export/pdf/pdf-metadata.ts'
import { openPrinter } from '../src/host/browser/printer.ts'
import type { Printer } from '../src/host/host.ts'
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
const targets = new Map([['section-1', 'Onderdeel 1 (één)']])

let printer: Printer
let printed: Uint8Array

beforeAll(async () => {
  printer = await openPrinter()
  printed = await printer.print(samplePage(3))
})

afterAll(() => printer?.close())

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const finished = (bytes: Uint8Array) => latin1(finishPdf(bytes, facts, targets))

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
    const { info, language, tagged } = await readPdf(finishPdf(printed, facts))
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
    const xmp = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(Buffer.from(finishPdf(printed, facts)).toString())?.[0] ?? ''
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Privacyverklaring van Bakkerij (Korenaar) é</rdf:li>')
    expect(xmp).toContain('<rdf:li>Korenaar &amp; Zonen &lt;bakkers&gt;</rdf:li>')
    expect(xmp).toContain('<xmp:CreateDate>2026-03-01T00:00:00Z</xmp:CreateDate>')
    expect(xmp).not.toMatch(/pdfuaid|pdfaid/)
  })

  it('keeps the text, the bookmarks and the structure', async () => {
    const [before, after] = [await readPdf(printed), await readPdf(finishPdf(printed, facts))]
    expect(after.pages).toEqual(before.pages)
    expect(after.outline).toEqual(before.outline)
    expect(after.outline[0]?.items.map(({ title }) => title)).toEqual(['Onderdeel 1', 'Onderdeel 2', 'Onderdeel 3'])
    expect(after.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'L', 'LI', 'Link', 'P', 'Span', 'TD', 'TH', 'TR', 'Table']))
    expect(after.roles).not.toContain('Strong')
  })

  it('explains each link: by its address, or by what it leads to', async () => {
    const { links } = await readPdf(finishPdf(printed, facts, targets))
    expect(links).toContainEqual({ url: 'https://example.org/a(1)', contents: 'https://example.org/a(1)' })
    expect(links).toContainEqual({ contents: 'Onderdeel 1 (één)' })
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
    expect((await readPdf(finishPdf(odd, facts))).outline).toEqual([{ title: 'node00000012', items: [] }])
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
    ['(Coco)', '(Coco)'],
    ['(Wie \\(u\\)Wie \\(u\\))', '(Wie \\(u\\))'],
  ])('says a heading once in its bookmark: %s', (title, once) => {
    const bookmark = (text: string) => `<</Dest [2 0 R /XYZ 57 720 0]\n/Parent 9 0 R\n/Title ${text}>>`
    expect(saidOnce(bookmark(title))).toBe(bookmark(once))
    expect(saidOnce(`<</Title ${title}>>`)).toBe(`<</Title ${title}>>`)
  })

  it('refuses a link that only works beside the page', async () => {
    const astray = await printer.print(pageWith('<h1>Kop</h1><p><a href="../en/index.html">English</a></p>'))
    expect(() => finishPdf(astray, facts)).toThrow(/leads to another file/)
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
    expect(() => finishPdf(bytes, facts)).toThrow(message)
  })

  it('refuses a file whose objects have moved, and one without tags', () => {
    const moved = Buffer.from(latin1(printed).replace('endobj\n', 'endobj\n\n'), 'latin1')
    expect(() => finishPdf(moved, facts)).toThrow(/not built as Chromium builds one/)
    const untagged = Buffer.from(latin1(printed).replace('/StructTreeRoot ', '/StructTreeXxxx '), 'latin1')
    expect(() => finishPdf(untagged, facts)).toThrow(/not tagged/)
  })
})
