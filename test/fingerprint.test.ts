import { describe, expect, test } from 'vitest'
import { isScalar, parse, parseDocument, stringify, visit } from 'yaml'
import type { Fingerprints } from '../src/model/document.ts'
import { compile, type Files } from './fixtures/compiling.ts'
import { fullPolicy, valuesOf, withValues } from './fixtures/full-policy.ts'

const policy = 'everything'
const folder = `policies/${policy}`

type Prints = Readonly<Record<string, Fingerprints>>

/** The fingerprints of each statement in each language. */
const printsOf = async (files: Files): Promise<Prints> => {
  const { statements, diagnostics } = await compile(files)
  expect(statements.length, diagnostics.map(({ message }) => message).join('\n')).toBeGreaterThan(0)
  return Object.fromEntries(statements.map(({ statement, language, fingerprints }) => [`${statement} ${language}`, fingerprints]))
}

const before = await printsOf(fullPolicy)

/** Which prints changed, as `statement language: facts` or `wording`. */
const changesIn = async (files: Files): Promise<readonly string[]> => {
  const after = await printsOf(files)
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort())
  return Object.entries(before)
    .flatMap(([name, { facts, wording }]) => [
      ...(after[name]?.facts === facts ? [] : [`${name}: facts`]),
      ...(after[name]?.wording === wording ? [] : [`${name}: wording`]),
    ])
    .sort()
}

const yamlFiles = Object.keys(fullPolicy).filter((path) => path.endsWith('.yaml'))
const edited = (name: string, edit: (text: string) => string): Files => {
  const path = name.startsWith('shared/') ? `policies/${name}` : `${folder}/${name}`
  const [old = '', text] = [fullPolicy[path], edit(fullPolicy[path] ?? '')]
  expect(text, 'the edit changes something').not.toBe(old)
  return { ...fullPolicy, [path]: text }
}
const everywhere = (edit: (text: string) => string): Files => ({
  ...fullPolicy,
  ...Object.fromEntries(yamlFiles.map((path) => [path, edit(fullPolicy[path] ?? '')])),
})

const registerKeys = 'people sources claims ai grounds joint-controllers automated-decisions social-media terms documents'.split(' ')

/** The same value with the keys of every mapping in another order, but for registers: their order is the order of the text. */
const turned = (value: unknown, isRegister = false): unknown => {
  if (Array.isArray(value)) return value.map((item) => turned(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner, registerKeys.includes(key))] as const)
  return Object.fromEntries(isRegister ? entries : entries.reverse())
}

/** The same text with a comment at every key. */
const commented = (text: string): string => {
  const document = parseDocument(text)
  visit(document, { Pair: (_, { key }) => void (isScalar(key) && Object.assign(key, { commentBefore: ' A comment.' })) })
  return document.toString()
}

test('a print is a SHA-256; both languages have the same facts, other words, and other statements have others', () => {
  for (const { facts, wording } of Object.values(before)) expect(`${facts} ${wording}`).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/)
  expect(before['privacy nl']?.facts).toBe(before['privacy en']?.facts)
  expect(new Set(Object.values(before).map(({ wording }) => wording)).size).toBe(6)
  expect(before['privacy nl']?.facts).not.toBe(before['cookie nl']?.facts)
})

describe('how the sources are written changes nothing', () => {
  test.each<[string, Files]>([
    ['spaces and empty lines', everywhere((text) => stringify(parse(text), { indent: 4, lineWidth: 0 }).replaceAll(/^(?=\w)/gm, '\n'))],
    ['comments', everywhere(commented)],
    ['quotes and folding', everywhere((text) => stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }))],
    ['line ends', everywhere((text) => text.replaceAll('\n', '\r\n'))],
    [
      'the order of keys',
      everywhere((text) => stringify(turned(parse(text), !text.includes('\nkind: ') && !text.startsWith('-')), { lineWidth: 0 })),
    ],
    [
      'the order of languages in a text',
      edited('data.yaml', (text) => text.replaceAll(/\{ nl: ([^,{}]+), en: ([^,{}]+) \}/g, '{ en: $2, nl: $1 }')),
    ],
    ['the order of the languages', edited('policy.yaml', (text) => text.replace('languages: [nl, en]', 'languages: [en, nl]'))],
    ['entries of shared registers, written out', withValues(fullPolicy, policy, structuredClone(valuesOf(fullPolicy, policy)))],
    ['the order of files', Object.fromEntries(Object.entries(fullPolicy).reverse())],
  ])('%s', async (_name, files) => {
    expect(await changesIn(files)).toEqual([])
  })
})

const every = ['cookie', 'privacy', 'tour']

const all = (what: string, statements: readonly string[] = every, languages: readonly string[] = ['en', 'nl']) =>
  statements.flatMap((statement) => languages.map((language) => `${statement} ${language}: ${what}`)).sort()

describe('a fact changes the facts', () => {
  const facts: readonly (readonly [string, string, string, string, readonly string[]])[] = [
    ['a period', 'retention.yaml', 'period: P1Y', 'period: P2Y', ['privacy', 'tour']],
    ['a country', 'processors.yaml', 'country: IN', 'country: BE', ['privacy', 'tour']],
    ['a country that is taken over', 'shared/processors.yaml', 'country: NL', 'country: BE', every],
    ['an address', 'policy.yaml', 'street: Seestrasse 12', 'street: Seestrasse 13', every],
    ['who receives data', 'purposes.yaml', 'shared-with: [printer, authority,', 'shared-with: [printer,', ['privacy', 'tour']],
    ['what a kind of data holds', 'data.yaml', 'includes: [name, email]', 'includes: [name]', ['privacy', 'tour']],
    ['a right', 'policy.yaml', '    - access\n', '    - access\n    - portability\n', every],
    ['a cookie’s life', 'cookies.yaml', 'lifetime: P1D', 'lifetime: P2D', ['cookie', 'tour']],
    ['silence instead of nothing', 'purposes.yaml', '  data: none\n', '', ['privacy', 'tour']],
  ]
  test.each(facts)('%s', async (_name, file, from, to, statements) => {
    const changed = await changesIn(edited(file, (text) => text.replace(from, to)))
    expect(changed.filter((change) => change.endsWith('facts'))).toEqual(all('facts', statements))
  })

  test('an entry that is told of nowhere is a fact as well', async () => {
    const changed = await changesIn(edited('processors.yaml', (text) => text.replace('role: group', 'role: controller')))
    expect(changed.filter((change) => change.endsWith('facts'))).toEqual(all('facts', ['privacy', 'tour']))
  })

  test('a recipient that no cookie names is no fact of a cookie statement, and one that a cookie names is', async () => {
    const renamed = (id: string) => (text: string) => text.replace(`\n${id}:\n`, `\n${id}:\n  agreement: 2020-02-02\n`)
    const told = async (id: string) => (await changesIn(edited('processors.yaml', renamed(id)))).filter((one) => one === 'cookie en: facts')
    expect([await told('customs'), await told('museums')]).toEqual([[], ['cookie en: facts']])
  })
})

describe('words change the wording of their language, and no facts', () => {
  const words: readonly (readonly [string, string, string, string, readonly string[], readonly string[]])[] = [
    ['a sentence', 'policy.yaml', 'Kinderen komen met een volwassene.', 'Kinderen komen met een ouder.', ['privacy'], ['nl']],
    ['a name of data', 'data.yaml', 'en: ticket number', 'en: number of the ticket', every, ['en']],
    ['a heading', 'policy.yaml', 'en: In short', 'en: In a few words', ['privacy'], ['en']],
    ['the title', 'policy.yaml', 'nl: Cookieverklaring', 'nl: Cookies', every, ['nl']],
    ['a defined term', 'policy.yaml', 'en: guest }', 'en: visitor }', ['tour'], ['en']],
    [
      'how a section is shown',
      'policy.yaml',
      'view: table\n        columns: [basis,',
      'view: table\n        columns: [',
      ['tour'],
      ['en', 'nl'],
    ],
    ['a clause', 'clauses/visiting.en.md', 'cameras', 'security cameras', ['privacy'], ['en']],
  ]
  test.each(words)('%s', async (_name, file, from, to, statements, languages) => {
    expect(await changesIn(edited(file, (text) => text.replace(from, to)))).toEqual(all('wording', statements, languages))
  })

  test('the voice changes Dutch alone', async () => {
    const changed = await changesIn(edited('policy.yaml', (text) => text.replace('voice: informal', 'voice: formal')))
    expect(changed).toEqual(all('wording', every, ['nl']))
  })

  test('the order of entries changes both languages', async () => {
    const turnedRound = (text: string) => stringify(Object.fromEntries(Object.entries(parse(text) as object).reverse()), { lineWidth: 0 })
    expect(await changesIn(edited('data.yaml', turnedRound))).toEqual(all('wording', ['privacy', 'tour']))
  })

  test('an own message changes its language alone', async () => {
    const files = { ...fullPolicy, [`${folder}/locales/en/common.yaml`]: 'contact:\n  intro: Ask us anything.\n' }
    expect(await changesIn(files)).toEqual(all('wording', ['privacy', 'tour'], ['en']))
  })
})

describe('neither words nor facts', () => {
  test.each<[string, Files]>([
    ['what is stressed', edited('policy.yaml', (text) => text.replace('*niet meer*', 'niet meer').replace('*no more*', '**no more**'))],
    ['a change note', edited('changelog.yaml', (text) => text.replace('en: This is the first version.', 'en: The very first version.'))],
    ['how people were told of it', edited('changelog.yaml', (text) => text.replace('how: [letter, in-person]', 'how: [email]'))],
    ['how much a rule weighs', edited('policy.yaml', (text) => text.replace('gdpr-12-1-vague: error', 'gdpr-12-1-read: error'))],
    ['the day of a note', edited('changelog.yaml', (text) => text.replace('2025-03-09', '2025-03-10'))],
  ])('%s', async (_name, files) => {
    expect(await changesIn(files)).toEqual([])
  })
})
