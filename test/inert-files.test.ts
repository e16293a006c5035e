import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { activeInFile } from '../src/history/active.ts'
import { activeInPdf } from '../src/history/inert-pdf.ts'
import type { ReleaseRecord } from '../src/model/release.ts'

const releases = fileURLToPath(new URL('../policies/korenaar/releases/', import.meta.url))
const paths = (readdirSync(releases, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/'))
const read = (path: string): Buffer => readFileSync(releases + path)
const recordOf = (path: string): ReleaseRecord =>
  JSON.parse(read(`${path.split('/').slice(0, 2).join('/')}/release.json`).toString()) as ReleaseRecord
const recordPath = paths.find((path) => path.endsWith('/release.json')) ?? ''
const record = recordOf(recordPath)

describe('of the files in the releases of the bakery', () => {
  test.each([
    [/\.pdf$/, 10],
    [/\.html$/, 20],
  ])('none like %s does anything, by the record of its own version', (name, count) => {
    const found = paths.filter((path) => name.test(path))
    expect(found.length).toBeGreaterThan(count)
    for (const path of found) expect(activeInFile(path, read(path), recordOf(path)), path).toBeUndefined()
  })

  test('none like .css does anything', () => {
    const found = paths.filter((path) => path.endsWith('.css'))
    expect(found.length).toBeGreaterThan(0)
    for (const path of found) expect(activeInFile(path, read(path), record), path).toBeUndefined()
  })
})

describe('a stylesheet is refused', () => {
  const css = (bytes: Uint8Array) => activeInFile('assets/statement.0123456789.css', bytes, record)?.found
  const style = '@import "https://a.example/a.css";'

  test('in another encoding that a browser would read', () => {
    const little = Buffer.from(`\uFEFF${style}`, 'utf16le')
    expect(css(little)).toBe('bytes that are not UTF-8')
    expect(css(Buffer.from(little).swap16())).toBe('bytes that are not UTF-8')
    expect(css(Buffer.from(style, 'utf16le'))).toBe('characters of another encoding')
  })

  test('with a mark of UTF-8, which Verklaar writes in none', () => {
    expect(css(Buffer.from('p { color: red }'))).toBeUndefined()
    expect(css(Buffer.from('\uFEFFp { color: red }'))).toBe('characters of another encoding')
  })
})

test('a page is refused in bytes that are not UTF-8', () => {
  const path = paths.find((one) => one.endsWith('/nl/index.html')) ?? ''
  const broken = Buffer.concat([read(path), Buffer.from([0xff])])
  expect(activeInFile(path, broken, recordOf(path))?.found).toBe('bytes that are not UTF-8')
})

describe('a page is refused', () => {
  const path = paths.find((one) => one.endsWith('/nl/index.html')) ?? ''
  test('with a stylesheet that its version does not have', () => {
    const other = { ...recordOf(path), assets: recordOf(path).assets.filter((asset) => !asset.path.startsWith('statement.')) }
    expect(activeInFile(path, read(path), other)?.found).toMatch(/^`<link rel="stylesheet"/)
  })
})

const header = Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1').toString('latin1')
interface Parts {
  readonly objects: readonly string[]
  readonly header?: string
  readonly moved?: Readonly<Record<number, number>>
  readonly trailer?: string
}

/** A PDF with these objects, the first being its catalog; some are listed elsewhere than they are. */
const pdf = ({ objects, header: start = header, moved = {}, trailer = '' }: Parts): Uint8Array => {
  let body = start
  const entries = objects.map((object, index) => {
    const offset = moved[index] ?? body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const id = '<0123456789ABCDEF0123456789ABCDEF>'
  const end = `trailer\n<</Size ${size}\n/Root 1 0 R\n/Info 1 0 R\n/ID [${id} ${id}]${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}${end}`, 'latin1')
}
const catalog = '<</Type /Catalog /Lang (nl)>>'
const stream = (content: string, more = '') => `<</Length ${content.length}${more}>> stream\n${content}\nendstream`
const otherwise = 'a PDF of another form than Verklaar writes'

describe('a PDF is refused', () => {
  test('not without cause', () => {
    expect(activeInPdf(pdf({ objects: [catalog, stream('/JS (x) endstream endobj')] }))).toBeUndefined()
  })

  test.each([
    ['/OpenAction 2 0 R', '/OpenAction'],
    ['/OpenAction<</S /JavaScript /JS (app.alert(1))>>', '/OpenAction'],
    ['/A <</S /JavaScript>>', '/JavaScript'],
    ['/A <</JS (x)>>', '/JS'],
    ['/AA <<>>', '/AA'],
    ['/A <</S /Launch /F (a.exe)>>', '/Launch'],
    ['/A <</S /SubmitForm>>', '/SubmitForm'],
    ['/A <</S /ImportData>>', '/ImportData'],
    ['/A <</S /GoToR /F (a.pdf)>>', '/GoToR'],
    ['/Names <</EmbeddedFiles 3 0 R>>', '/EmbeddedFiles'],
    ['/Type /EmbeddedFile', '/EmbeddedFile'],
    ['/Subtype /RichMedia', '/RichMedia'],
    ['/Subtype/Widget', '/Widget'],
    ['/AcroForm 3 0 R', '/AcroForm'],
    ['/Type /ObjStm', '/ObjStm'],
    ['/A <</S /URI /URI (javascript:x)>>', '/URI (javascript:x)'],
    ['/A <</S /URI /URI (file:///etc/passwd)>>', '/URI (file:///etc/passwd)'],
    ['/A <</S /URI /URI <6A6176617363726970743A78>>>', '/URI <6A6176617363726970743A78>'],
    ['/A <</S /URI /URI 4 0 R>>', '/URI 4'],
    ['/X /S /URI (javascript:x)', '/URI (javascript:x)'],
  ])('with %s', (inside, found) => {
    expect(activeInPdf(pdf({ objects: [`<</Type /Catalog ${inside}>>`] }))).toContain(found)
  })

  test('with a stream that is in a file elsewhere', () => {
    expect(activeInPdf(pdf({ objects: [catalog, stream('a', '/F (https://a.example/a)')] }))).toContain('/F (https://a.example/a)')
    expect(activeInPdf(pdf({ objects: [catalog, '<</Subtype /Link /F 4>>'] }))).toBeUndefined()
  })

  const hidden = '9 0 obj\n<</S /JavaScript /JS (x)>>\nendobj\n'
  test.each<[string, Parts]>([
    ['names in another way than they are read', { objects: ['<</Type /Catalog /#4FpenAction 2 0 R>>'] }],
    ['has a comment', { objects: ['<</Type /Catalog % \n>>'] }],
    ['has a text that does not end', { objects: ['<</Lang (nl>>'] }],
    ['has brackets in a text', { objects: ['<</Lang ((nl))>>'] }],
    ['has a word of its own', { objects: ['<</Lang nl>>'] }],
    ['has a dictionary that does not end', { objects: ['<</Lang (nl)'] }],
    ['has a stream of another length', { objects: [catalog, '<</Length 1>> stream\nabc\nendstream'] }],
    ['has a stream of two lengths', { objects: [catalog, '<</Length 3 /Length 3>> stream\nabc\nendstream'] }],
    ['has a stream of no length', { objects: [catalog, '<<>> stream\nabc\nendstream'] }],
    ['has the length of another dictionary', { objects: [catalog, '<</A <</Length 3>>>> stream\nabc\nendstream'] }],
    ['has something between its objects', { objects: [`${catalog}\nendobj\n(x)`] }],
    ['finds an object in a stream', { objects: [catalog, stream(hidden)], moved: { 0: 120 } }],
    ['does not list an object', { objects: [`${catalog}\nendobj\n9 0 obj\n${catalog}`] }],
    ['lists an object as another', { objects: [catalog, catalog], moved: { 0: 60, 1: 15 } }],
    ['has another part before it', { objects: [catalog], trailer: '\n/Prev 15' }],
    ['has a table that is a stream', { objects: [catalog], trailer: '\n/XRefStm 15' }],
    ['is encrypted', { objects: [catalog], trailer: '\n/Encrypt 1 0 R' }],
    ['begins otherwise', { objects: [catalog], header: '%PDF-1.4\n' }],
    ['begins with something else', { objects: [catalog], header: `<script>${header}` }],
  ])('that %s', (_, parts) => {
    expect(activeInPdf(pdf(parts))).toBe(otherwise)
  })

  test('with something behind it', () => {
    const whole = pdf({ objects: [catalog] })
    expect(activeInPdf(whole)).toBeUndefined()
    expect(activeInPdf(Buffer.concat([whole, Buffer.from('<script>')]))).toBe(otherwise)
    expect(activeInPdf(whole.slice(0, -1))).toBe(otherwise)
    expect(activeInPdf(Buffer.alloc(0))).toBe(otherwise)
    expect(activeInPdf(Buffer.concat([whole, whole]))).toBe(otherwise)
  })
})

test('a PDF is read once, however it is written', () => {
  const deep = `${'[ '.repeat(200_000)}${' ]'.repeat(200_000)}`
  const long = `(${'\\('.repeat(2_000_000)})`
  expect(activeInPdf(pdf({ objects: [catalog, deep, long] }))).toBeUndefined()
})
