import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}out`

const read = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
const line = (text: string, name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(text)?.[1]
const words = (text: string) => text.replace(/[\s\u00ad]+/gu, '')

interface Statement {
  readonly title: string
  readonly language: string
  readonly sections: readonly { readonly title: string; readonly text: string }[]
}

const folders = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('statement.pdf'))
    .map((path) => `${out}/${path.replace(/statement\.pdf$/, '')}`)

beforeAll(() => {
  execFileSync(process.execPath, [`${root}dist/cli/main.js`, 'build'], { cwd: root, stdio: 'inherit' })
})

test('there are PDF files in both languages', () => {
  const found = folders().join('\n')
  expect(found).toMatch(/\/nl\/$/m)
  expect(found).toMatch(/\/en\/$/m)
})

/** One statement, as poppler and qpdf see it, beside the same statement as data. */
const looked = (folder: string) => {
  const pdf = `${folder}statement.pdf`
  return {
    statement: JSON.parse(readFileSync(`${folder}statement.json`, 'utf8')) as Statement,
    info: read('pdfinfo', pdf),
    structure: read('pdfinfo', '-struct-text', pdf),
    // -raw: the order of the content; headers and footers of the pages are in it.
    text: read('pdftotext', '-raw', pdf, '-'),
    fonts: read('pdffonts', pdf).trimEnd().split('\n').slice(2),
    objects: read('qpdf', '--qdf', '--object-streams=disable', '--no-original-object-ids', pdf, '-'),
    checked: read('qpdf', '--check', pdf),
  }
}

describe('every PDF', () => {
  test('is whole, tagged, titled, on A4, in its language and without script', () => {
    for (const folder of folders()) {
      const { statement, info, objects, checked } = looked(folder)
      expect(checked, folder).toContain('No syntax or stream encoding errors found')
      expect(line(info, 'Title'), folder).toContain(statement.title)
      expect(line(info, 'Tagged'), folder).toBe('yes')
      expect(line(info, 'JavaScript'), folder).toBe('no')
      expect(line(info, 'Encrypted'), folder).toBe('no')
      expect(line(info, 'Page size'), folder).toMatch(/A4/)
      expect(objects, folder).toMatch(new RegExp(`/Lang \\(${statement.language}`))
      expect(objects, folder).toContain('/Outlines')
    }
  })

  test('has all its fonts inside', () => {
    for (const folder of folders()) {
      const { fonts } = looked(folder)
      expect(fonts.length, folder).toBeGreaterThan(0)
      // The columns from the right: object id (two), unicode map, subset, embedded.
      for (const font of fonts) expect(font.trim().split(/ +/).at(-5), `${folder}: ${font}`).toBe('yes')
    }
  })

  test('says all that the statement says, under the headings it has', () => {
    for (const folder of folders()) {
      const { statement, structure, text } = looked(folder)
      const [tagged, shown] = [words(structure), words(text)]
      for (const section of statement.sections) {
        expect(tagged, folder).toContain(words(section.title))
        expect(shown, folder).toContain(words(section.title))
        for (const paragraph of section.text.split('\n').filter((part) => part.trim() !== '')) {
          expect(tagged, `${folder}: ${section.title}`).toContain(words(paragraph).replace(/"/g, ''))
        }
      }
    }
  })
})
