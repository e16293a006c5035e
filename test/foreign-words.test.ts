import type { ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { foreignMarker } from '../src/export/tree/foreign-words.ts'
import { element, writeElement } from '../src/export/html.ts'
import { usualForeignWords } from '../src/locale/foreign-words.ts'
import { languages } from '../src/model/schema/text.ts'
import { buildOf, filesBelow, policyFiles } from './fixtures/compiling.ts'

const names = { nl: ['KvK', 'Uitvoeringswet AVG', 'AVG'], en: ['Data', 'Data Privacy Framework', 'C++ Guide'], fr: ['Chanson'] }
const text = (value: string): ElementContent => ({ type: 'text', value })
const marked = (language: 'nl' | 'en', ...nodes: readonly ElementContent[]): string =>
  foreignMarker(
    language,
    names,
  )(nodes)
    .map((node) => (node.type === 'element' ? writeElement(node).trim() : node.type === 'text' ? node.value : ''))
    .join('')

describe('a word of another language', () => {
  test('has a mark with its language, and none in its own', () => {
    expect(marked('en', text('Our KvK number'))).toBe('Our <span lang="nl">KvK</span> number')
    expect(marked('nl', text('Ons KvK-nummer'))).toBe('Ons KvK-nummer')
    expect(marked('nl', text('Data en een Chanson'))).toBe('<span lang="en">Data</span> en een <span lang="fr">Chanson</span>')
  })

  test('is part of the longest name that stands there', () => {
    expect(marked('nl', text('het Data Privacy Framework'))).toBe('het <span lang="en">Data Privacy Framework</span>')
    expect(marked('en', text('the Uitvoeringswet AVG, the AVG'))).toBe(
      'the <span lang="nl">Uitvoeringswet AVG</span>, the <span lang="nl">AVG</span>',
    )
  })

  test('is a whole word, written alike; a sign in it is no pattern', () => {
    expect(marked('nl', text('Databank, ÉData, Data2, data, xData'))).toBe('Databank, ÉData, Data2, data, xData')
    expect(marked('nl', text('(Data)/Data-uitwisseling'))).toBe('(<span lang="en">Data</span>)/<span lang="en">Data</span>-uitwisseling')
    expect(marked('nl', text('De C++ Guide, de C Guide'))).toBe('De <span lang="en">C++ Guide</span>, de C Guide')
  })

  test('is found where a line ends in it', () => {
    expect(marked('nl', text('Data Privacy\nFramework'))).toBe('<span lang="en">Data Privacy\nFramework</span>')
  })

  test('costs the same in a text of its beginnings, however many names there are', () => {
    const many = { en: Array.from({ length: 500 }, (_, index) => `${'e '.repeat(30)}${index}`) }
    const nodes = foreignMarker('nl', many)([text('e '.repeat(100_000)), text(`${'e '.repeat(40)}7`)])
    expect(nodes).toHaveLength(3)
    expect(nodes[2]).toMatchObject({ properties: { lang: 'en' }, children: [{ value: `${'e '.repeat(30)}7` }] })
  })

  test('is found in all that holds words, but for code; attributes stay as they are', () => {
    const inside = (tag: string, properties: Record<string, string> = {}) => marked('en', element(tag, properties, ['AVG']))
    for (const tag of ['a', 'em', 'h3', 'td', 'caption', 'dt', 'li']) expect(inside(tag)).toContain('<span lang="nl">AVG</span>')
    expect(inside('td', { 'data-label': 'AVG' })).toBe('<td data-label="AVG"><span lang="nl">AVG</span></td>')
    expect(inside('code')).toBe('<code>AVG</code>')
    expect(inside('pre')).toBe('<pre>AVG</pre>')
  })
})

describe('the usual words', () => {
  test('stand in one list, once', () => {
    const all = Object.values(usualForeignWords).flat()
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
  })

  test.each(languages)('of the messages in %s none is marked that is a word of that language', (language) => {
    const words = languages.filter((other) => other !== language).flatMap((other) => usualForeignWords[other] ?? [])
    const messages = Object.values(filesBelow(`locales/${language}`)).join('\n')
    const found = words.filter((word) => new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'u').test(messages))
    expect(found).toEqual(language === 'nl' ? ['Data Privacy Framework'] : ['AP', 'Autoriteit Persoonsgegevens', 'BSN', 'KvK', 'UAVG'])
  })
})

describe('a policy', () => {
  const folder = 'policies/korenaar'
  const sources = policyFiles('korenaar')
  const policy = sources[`${folder}/policy.yaml`] ?? ''
  const withWords = (words: string) => ({ ...sources, [`${folder}/policy.yaml`]: `${policy}\nforeign-words: ${words}\n` })
  const spans = (html: string | undefined) => [
    ...new Set([...(html ?? '').matchAll(/<span lang="([a-z]+)">([^<]*)<\/span>/g)].map(([, lang, word]) => `${lang} ${word}`)),
  ]

  test('adds words, and says of a usual one what it is; page, fragment and data have the same marks, Markdown has none', async () => {
    const { out } = await buildOf(withWords('{ de: [AWR], nl: [De Korenaar, Data Privacy Framework], en: [account] }'))
    const marks = (language: string) => {
      const file = (name: string) => out[`korenaar/privacy/${language}/${name}`] ?? ''
      const found = spans(file('fragment.html'))
      expect(spans(file('index.html'))).toEqual(found)
      for (const one of found) {
        const [lang, ...word] = one.split(' ')
        expect(file('statement.json')).toContain(
          `{"element":"span","attributes":{"lang":"${lang}"},"children":[${JSON.stringify(word.join(' '))}]}`,
        )
      }
      expect(file('statement.md')).not.toContain('<span')
      return found.toSorted()
    }
    expect(marks('nl')).toEqual(['de AWR', 'en account'])
    expect(marks('en')).toEqual([
      'de AWR',
      'nl AP',
      'nl Autoriteit Persoonsgegevens',
      'nl Belastingdienst',
      'nl Data Privacy Framework',
      'nl De Korenaar',
      'nl KvK',
    ])
  })
})
