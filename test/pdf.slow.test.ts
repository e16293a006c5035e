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

const statementOf = (folder: string) => JSON.parse(readFileSync(`${folder}statement.json`, 'utf8')) as Statement

/** The text of the tagged structure: what a screen reader is given. Each run stands on a line, in quotes. */
const taggedText = (folder: string) =>
  [...read('pdfinfo', '-struct-text', `${folder}statement.pdf`).matchAll(/^ *"(.*)"$/gm)].map(([, run = '']) => run).join('')

describe('every PDF', () => {
  test('is whole, tagged, titled, on A4, in its language, with bookmarks and without script', () => {
    for (const folder of folders()) {
      const { title, language } = statementOf(folder)
      const pdf = `${folder}statement.pdf`
      const info = read('pdfinfo', pdf)
      const objects = read('qpdf', '--qdf', '--object-streams=disable', '--no-original-object-ids', pdf, '-')
      expect(read('qpdf', '--check', pdf), folder).toContain('No syntax or stream encoding errors found')
      expect(line(info, 'Title'), folder).toContain(title)
      expect(line(info, 'Tagged'), folder).toBe('yes')
      expect(line(info, 'JavaScript'), folder).toBe('no')
      expect(line(info, 'Encrypted'), folder).toBe('no')
      expect(line(info, 'Page size'), folder).toMatch(/A4/)
      expect(objects, folder).toMatch(new RegExp(`/Lang \\(${language}`))
      expect(objects, folder).toContain('/Outlines')
    }
  })

  test('has all its fonts inside', () => {
    for (const folder of folders()) {
      const fonts = read('pdffonts', `${folder}statement.pdf`).trimEnd().split('\n').slice(2)
      expect(fonts.length, folder).toBeGreaterThan(0)
      // The columns from the right: object id (two), unicode map, subset, embedded.
      for (const font of fonts) expect(font.trim().split(/ +/).at(-5), `${folder}: ${font}`).toBe('yes')
    }
  })

  test('says all that the statement says, in its order, under the headings it has', () => {
    for (const folder of folders()) {
      const tagged = words(taggedText(folder))
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
