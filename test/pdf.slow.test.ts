import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PublishedStatement } from '../src/model/published-statement.ts'
import {
  allIn,
  bookmarksOf,
  elementsOf,
  type Heading,
  headingsOf,
  nodeText,
  read,
  structureOf,
  type Tagged,
  textIn,
} from './fixtures/tagged-pdf.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}out`

const line = (text: string, name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(text)?.[1]
const words = (text: string) => text.replace(/[\s\u00ad]+/gu, '')

const folders = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('statement.pdf'))
    .map((path) => `${out}/${path.replace(/statement\.pdf$/, '')}`)

/** Those that this build printed; a PDF at a permanent address is as it was when it was released. */
const printedNow = () => folders().filter((folder) => !/\/\d{4}-\d{2}-\d{2}[.\d]*\/$/.test(folder))

beforeAll(() => {
  execFileSync(process.execPath, [`${root}dist/cli/main.js`, 'build'], { cwd: root, stdio: 'inherit' })
})

test('there are PDF files in both languages', () => {
  const found = printedNow().join('\n')
  expect(found).toMatch(/\/nl\/$/m)
  expect(found).toMatch(/\/en\/$/m)
  expect(folders().length).toBeGreaterThan(printedNow().length)
})

const statementOf = (folder: string) => JSON.parse(readFileSync(`${folder}statement.json`, 'utf8')) as PublishedStatement
const objectsOf = (folder: string) =>
  read('qpdf', '--qdf', '--object-streams=disable', '--no-original-object-ids', `${folder}statement.pdf`, '-').split('\nendobj\n')
const unspaced = (headings: readonly Heading[]) => headings.map(({ depth, title }) => ({ depth, title: words(title) }))
const tagsOf = (folder: string) => allIn(structureOf(`${folder}statement.pdf`))

describe('every PDF', () => {
  test('is whole, tagged, titled, on A4, in its language, with bookmarks and without script', () => {
    for (const folder of folders()) {
      const { title, language } = statementOf(folder)
      const pdf = `${folder}statement.pdf`
      const info = read('pdfinfo', pdf)
      const objects = objectsOf(folder).join('\n')
      expect(read('qpdf', '--check', pdf), folder).toContain('No syntax or stream encoding errors found')
      expect(line(info, 'Title'), folder).toContain(title)
      expect(line(info, 'Tagged'), folder).toBe('yes')
      expect(line(info, 'JavaScript'), folder).toBe('no')
      expect(line(info, 'Encrypted'), folder).toBe('no')
      expect(line(info, 'Page size'), folder).toMatch(/A4/)
      expect(objects, folder).toMatch(new RegExp(`/Lang \\(${language}`))
      expect(objects, folder).toContain('/DisplayDocTitle true')
    }
  })

  test('says the same of itself as document information and as XMP', () => {
    for (const folder of folders()) {
      const [info, xmp] = [read('pdfinfo', '-rawdates', `${folder}statement.pdf`), read('pdfinfo', '-meta', `${folder}statement.pdf`)]
      const said = (element: string) =>
        new RegExp(`<${element}>(?:<[^/][^>]*>)*([^<]*)<`).exec(xmp)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#39;', "'")
      expect(said('dc:title'), folder).toBe(line(info, 'Title'))
      expect(said('dc:creator'), folder).toBe(line(info, 'Author'))
      expect(said('dc:description'), folder).toBe(line(info, 'Subject'))
      expect(said('dc:language'), folder).toBe(statementOf(folder).language)
      expect(said('pdf:Producer'), folder).toBe(line(info, 'Producer'))
      expect(said('xmp:CreatorTool'), folder).toBe(line(info, 'Creator'))
      const day = said('xmp:CreateDate')?.slice(0, 10).replaceAll('-', '')
      expect([line(info, 'CreationDate'), line(info, 'ModDate')], folder).toEqual([`D:${day}000000Z`, `D:${day}000000Z`])
    }
  })

  test('has all its fonts inside, and of each only what it needs', () => {
    for (const folder of folders()) {
      const fonts = read('pdffonts', `${folder}statement.pdf`).trimEnd().split('\n').slice(2)
      expect(fonts.length, folder).toBeGreaterThan(0)
      // The columns from the right: object id (two), unicode map, subset, embedded.
      for (const font of fonts) expect(font.trim().split(/ +/).slice(-5, -2), `${folder}: ${font}`).toEqual(['yes', 'yes', 'yes'])
    }
  })

  test('has the headings of the statement, each as deep as it is', () => {
    for (const folder of folders()) {
      const headings = unspaced(headingsOf(statementOf(folder)))
      expect(headings.filter(({ depth }) => depth === 2).length, folder).toBeGreaterThan(2)
      const tagged = tagsOf(folder).flatMap((node) => {
        const depth = /^H([1-6])$/.exec(node.role)?.[1]
        return depth === undefined ? [] : [{ depth: Number(depth), title: words(textIn(node)) }]
      })
      expect(tagged, folder).toEqual(headings)
    }
  })

  test('explains every link, and leads through its pages in the order of the text', () => {
    for (const folder of folders()) {
      const objects = objectsOf(folder)
      const links = objects.filter((object) => object.includes('/Subtype /Link'))
      expect(links.length, folder).toBeGreaterThan(0)
      expect(
        links.filter((link) => !/\/Contents (?:\([^)]|<\w)/.test(link)),
        folder,
      ).toEqual([])
      const pages = objects.filter((object) => /\/Type \/Page\n/.test(object) && object.includes('/Annots'))
      expect(pages.length, folder).toBeGreaterThan(0)
      expect(
        pages.filter((page) => !page.includes('/Tabs /S')),
        folder,
      ).toEqual([])
    }
  })

  test('says all that the statement says, in its order, under the headings it has', () => {
    for (const folder of folders()) {
      const tagged = words(structureOf(`${folder}statement.pdf`).map(textIn).join(''))
      let from = 0
      for (const { title, text } of statementOf(folder).sections) {
        for (const part of [title, ...text.split('\n')]) {
          const at = tagged.indexOf(words(part), from)
          expect(at, `${folder}: ${part}`).toBeGreaterThanOrEqual(from)
          from = at + words(part).length
        }
      }
    }
  })
})

describe('every PDF that is printed now', () => {
  const counted = <Value>(values: readonly Value[], is: (value: Value) => boolean) => values.filter(is).length

  test('has the headings of the statement as bookmarks, each as deep as it is', () => {
    for (const folder of printedNow())
      expect(unspaced(bookmarksOf(`${folder}statement.pdf`)), folder).toEqual(unspaced(headingsOf(statementOf(folder))))
  })

  test('has the lists, tables and links of the statement', () => {
    for (const folder of printedNow()) {
      const [tags, elements] = [tagsOf(folder), elementsOf(statementOf(folder))]
      const tagged = (role: string) => counted(tags, (node) => node.role === role)
      const written = (...names: readonly string[]) => counted(elements, ({ element }) => names.includes(element))
      expect({ L: tagged('L'), LI: tagged('LI') }, folder).toEqual({ L: written('ul', 'ol', 'dl'), LI: written('li', 'div') })
      expect({ Table: tagged('Table'), TR: tagged('TR') }, folder).toEqual({ Table: written('table'), TR: written('tr') })
      expect({ Caption: tagged('Caption'), Link: tagged('Link') }, folder).toEqual({ Caption: written('caption'), Link: written('a') })
    }
  })

  test('says of every heading of a table what it is the heading of', () => {
    for (const folder of printedNow()) {
      const headers = tagsOf(folder).filter(({ role }) => role === 'TH')
      const scoped = (scope: string) => counted(headers, ({ attributes }) => attributes.includes(`/Scope /${scope}`))
      const written = (scope: string) =>
        counted(elementsOf(statementOf(folder)), ({ element, attributes }) => element === 'th' && attributes.scope === scope)
      expect({ columns: scoped('Column'), rows: scoped('Row') }, folder).toEqual({ columns: written('col'), rows: written('row') })
      expect(scoped('Column') + scoped('Row'), folder).toBe(headers.length)
    }
  })

  test('has each cell of its tables, and the words of each heading once', () => {
    for (const folder of printedNow()) {
      const [tags, elements] = [tagsOf(folder), elementsOf(statementOf(folder))]
      const cells = elements.filter(({ element }) => element === 'th' || element === 'td')
      const headings = cells.filter(({ element }) => element === 'th').map(({ children }) => words(children.map(nodeText).join('')))
      const tagged = tags.flatMap((node) => (node.role === 'TH' ? [words(textIn(node))] : []))
      expect(tagged, folder).toEqual(headings)
      expect(counted(tags, ({ role }) => role === 'TD') + tagged.length, folder).toBe(cells.length)
    }
  })

  test('says before its title who issues it and nothing more, and after its text which text it is', () => {
    for (const folder of printedNow()) {
      const { fingerprints } = statementOf(folder)
      const tags = tagsOf(folder)
      const paragraphs = (nodes: readonly Tagged[]) => nodes.filter(({ role }) => role === 'P').map(textIn)
      const title = tags.findIndex(({ role }) => role === 'H1')
      expect(paragraphs(tags.slice(0, title)), folder).toHaveLength(1)
      const said = structureOf(`${folder}statement.pdf`).map(textIn).join('')
      expect(said.split(fingerprints.wording.slice(0, 12)), folder).toHaveLength(2)
      expect(said.trimEnd().endsWith(fingerprints.wording.slice(0, 12)), folder).toBe(true)
    }
  })

  test('names the language of words that are not in that of the statement', () => {
    let named = 0
    for (const folder of printedNow()) {
      const { language, ...statement } = statementOf(folder)
      const others = objectsOf(folder).flatMap((object) => /\/Lang \((\w+)\)/.exec(object)?.[1] ?? [])
      const written = elementsOf({ language, ...statement }).flatMap(({ attributes }) => attributes.lang ?? [])
      expect(others.filter((other) => other !== language).toSorted(), folder).toEqual(written.toSorted())
      named += written.length
    }
    expect(named).toBeGreaterThan(5)
  })

  test('keeps words apart that stand on two lines', () => {
    for (const folder of printedNow()) {
      const paragraphs = new Set(tagsOf(folder).flatMap((node) => (node.role === 'P' ? [textIn(node)] : [])))
      const written = elementsOf(statementOf(folder)).filter(
        ({ element, children }) => element === 'p' && children.every((child) => typeof child === 'string'),
      )
      expect(written.length, folder).toBeGreaterThan(2)
      expect(
        written.map(({ children }) => children.join('')).filter((text) => !paragraphs.has(text)).length,
        folder,
        // Where a line is full to its very edge, the space at its end is not printed.
      ).toBeLessThan(written.length / 20 + 1)
    }
  })
})
