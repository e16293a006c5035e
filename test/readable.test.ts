import { parse, stringify } from 'yaml'
import { describe, expect, test } from 'vitest'
import { placeholders, unclosed } from '../src/locale/families.ts'
import { parseMarkdown } from '../src/render/markdown.ts'
import { excessOf } from '../src/render/readable.ts'
import { filesBelow, written } from './fixtures/compiling.ts'
import { fullPolicy } from './fixtures/full-policy.ts'

/** What takes a reader of Markdown long where there is very much of it. */
const hostile: Readonly<Record<string, string>> = {
  'closed brackets': ']('.repeat(125_000),
  'open brackets': '['.repeat(5000),
  'images in images': `${'!['.repeat(1200)}${'](a)'.repeat(1200)}`,
  emphasis: '*a_ '.repeat(50_000),
  'signs in a row': '*_'.repeat(5000),
  'entities behind an address': `www.a.nl/${'&a;'.repeat(5000)}`,
  'beginnings of HTML': 'a <?'.repeat(5000),
  'lines across the page': '---\n'.repeat(6000),
  'a line of hyphens': '-'.repeat(25_000),
  'headings by their underlining': 'a\n=\n'.repeat(5000),
  'quotations in quotations': '> '.repeat(10_000),
  'lists in lists': '1. '.repeat(20),
  'lists in a note': `[^a]: ${'* '.repeat(20)}a`,
  'lists in lists, line by line': Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'a table of very many columns': `${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n`,
  'a word without end': 'a.'.repeat(5000),
  'an open bracket before very many words': `[${'bread and milk '.repeat(1000)}`,
}

describe('is not read', () => {
  test.each(Object.entries(hostile))('%s', (_, text) => {
    expect(excessOf(text, 'whole')).toBeDefined()
    expect(() => parseMarkdown(text)).toThrow('it holds ')
  })

  test('emphasis in emphasis, which only a tree shows', () => {
    const text = `${'*a '.repeat(100)}b${' c*'.repeat(100)}`
    expect(excessOf(text, 'whole')).toBeUndefined()
    expect(() => parseMarkdown(text)).toThrow('it holds more than 64 levels of lists, quotations and emphasis')
  })
})

test('the braces of a message are found in one walk, however many there are', () => {
  const open = '{{'.repeat(300_000)
  expect([placeholders(open).size, unclosed(open)?.length]).toEqual([0, open.length])
  expect([placeholders(`${open}}}`).size, unclosed(`${open}}}`)]).toEqual([1, undefined])
  expect([...placeholders('{{ name }} van {{city}} {{short')]).toEqual(['name', 'city'])
  expect(unclosed('{{ name }} van {{city}} {{short')).toBe('{{short')
})

describe('is read', () => {
  const paragraph = `${'**Wij** bewaren [uw gegevens](#data) zolang dat nodig is. '.repeat(12)}\n\n`
  const table = `| Naam | Waarvoor |\n| --- | --- |\n${'| Spaak B.V. | hosting van de website |\n'.repeat(60)}\n`

  test('a long clause', () => {
    const text = `${paragraph.repeat(20)}${table}${'- een\n  - twee\n    1. drie\n'.repeat(50)}`
    expect(excessOf(text, 'whole')).toBeUndefined()
    expect(parseMarkdown(text).children).toHaveLength(22)
  })

  test('what templates write, however long the messages of a policy are', async () => {
    const padding = (length: number) => `${' *a* [b]'.repeat(6)} ${'lorem '.repeat(340)}`.slice(0, length).trimEnd()
    const padded = (value: unknown): unknown =>
      typeof value === 'string'
        ? `${value}${padding(2000 - value.length)}`
        : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, padded(inner)]))
    const locales = Object.entries(filesBelow('locales')).flatMap(([path, text]) =>
      // No template writes the words of differences.
      path.endsWith('difference.yaml') ? [] : [[`policies/everything/${path}`, stringify(padded(parse(text)), { lineWidth: 0 })]],
    )
    // A text that is not read would stop it. What rules find in sentences without end is another matter.
    expect(Object.keys(await written({ ...fullPolicy, ...Object.fromEntries(locales) }))).not.toEqual([])
  }, 240_000)
})
