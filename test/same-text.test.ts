import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Compilation } from '../src/compilation.ts'
import { exportEditions } from '../src/export/editions.ts'
import { openPrinter } from '../src/host/browser/printer.ts'
import type { Printer } from '../src/host/host.ts'
import { readMemory } from '../src/host/memory.ts'
import type { PublishedStatement } from '../src/model/published-statement.ts'
import { hiddenCharacter } from '../src/model/schema/hidden.ts'
import { asOf, builtIn, compile, type Files, policyFiles, policyNames } from './fixtures/compiling.ts'
import { fullPolicies } from './fixtures/full-policy.ts'
import { textOfPdf } from './fixtures/pdf-text.ts'
import { type Words, wordsOfHtml, wordsOfMarkdown, wordsOfNodes, wordsOfTexts } from './fixtures/same-text.ts'
import { smallPolicy } from './fixtures/small-shop.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 25)

/** The words of one statement in one language, by the form that they stand in. */
const formsIn = (folder: string, out: Files): Readonly<Record<string, Words>> => {
  const read = (file: string) => out[folder + file] ?? ''
  const statement = JSON.parse(read('statement.json')) as PublishedStatement
  return {
    'the texts of statement.json': wordsOfTexts(statement),
    'the trees of statement.json': wordsOfNodes(statement),
    page: wordsOfHtml(read('index.html')),
    fragment: wordsOfHtml(read('fragment.html')),
    Markdown: wordsOfMarkdown(read('statement.md')),
  }
}

const foldersIn = (out: Files): readonly string[] =>
  Object.keys(out).flatMap((path) => (path.endsWith('statement.json') ? [path.slice(0, -'statement.json'.length)] : []))

/** Where the text of a form is not that of the first. */
const differences = (out: Files): readonly string[] =>
  foldersIn(out).flatMap((folder) => {
    const [[, words] = ['', []], ...others] = Object.entries(formsIn(folder, out))
    return others.flatMap(([form, other]) => {
      const at = words.findIndex((word, index) => other[index] !== word)
      const isSame = at < 0 && other.length === words.length
      const excerpt = (from: Words) => from.slice(Math.max(0, at - 5), at + 5).join(' ')
      return isSame ? [] : [`${folder}, ${form}: ${excerpt(other)} ≠ ${excerpt(words)}`]
    })
  })

const exported = async ({ editions }: Compilation, printer?: Printer): Promise<Readonly<Record<string, Uint8Array>>> => {
  const artifacts = await exportEditions(editions, { builtIn: readMemory(builtIn), printer, archives: [], asOf, tool: 'verklaar test' })
  return Object.fromEntries(artifacts.map(({ path, bytes }) => [path, bytes]))
}

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

const written = async (compilation: Compilation): Promise<Files> =>
  Object.fromEntries(Object.entries(await exported(compilation)).map(([path, bytes]) => [path, textOf(bytes)]))

/** The statements of the project, as their sources are. */
let real: Compilation
beforeAll(async () => {
  real = await compile(Object.assign({}, ...policyNames.map(policyFiles)) as Files)
}, 120_000)

describe('every form says the same words in the same order', () => {
  test('of the statements of the project', async () => {
    const out = await written(real)
    expect(foldersIn(out).length).toBeGreaterThan(10)
    expect(differences(out)).toEqual([])
  })

  test('of policies that say everything that can be said', async () => {
    const out = await written(await compile(Object.assign({}, ...Object.values(fullPolicies)) as Files))
    expect(foldersIn(out).length).toBeGreaterThan(3)
    expect(differences(out)).toEqual([])
  })
})

const special = '&amp;|&#35;|[x] |---|](|![|**|__|~~|```|1. |- |# |> |+ |C#|$1$|”|é|😀'.split('|')
const characters = '| abC1 9.)(-+*_#`~[]!<>&;/\\"\'=$%?{},ps'.split('')

/** Any text of one line, as a source may hold it. */
const anyText = fc
  .oneof(fc.string({ unit: fc.constantFrom(...special, ...characters), maxLength: 14 }), fc.string({ unit: 'grapheme' }))
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '' && hiddenCharacter(value) === undefined)

/** The same as Markdown: whatever could mean something does not. */
const literal = anyText.map((text) => text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`))
const phrase = fc.oneof(
  { weight: 3, arbitrary: literal },
  literal.map((text) => `**${text}**`),
  literal.map((text) => `*${text}*`),
  literal.map((text) => `[${text}](https://a.example/x_y?a=b&c)`),
  fc.constantFrom('`a  b`', '`<a|b>`', '<https://a.example/>', 'een\\\ntwee'),
)
const line = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((phrases) => phrases.join(' '))

const list = fc
  .tuple(fc.constantFrom('-', '3.'), fc.array(line, { minLength: 1, maxLength: 3 }), fc.option(line))
  .map(
    ([mark, items, inner]) =>
      items.map((item) => `${mark} ${item.replaceAll('\n', `\n   `)}`).join('\n') +
      (inner === null ? '' : `\n\n   ${inner.replaceAll('\n', '\n   ')}\n   - x`),
  )
const cell = literal.map((text) => text.replaceAll(String.raw`\|`, '/'))
const table = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| a | b |', '| --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'))
const block = fc.oneof(
  line,
  list,
  table,
  line.map((words) => `> ${words.replaceAll('\n', '\n> ')}`),
  literal.map((text) => `## ${text}`),
)
const blocks = fc.array(block, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n\n'))

const cookie = fc.tuple(anyText, literal).map(([name, purpose]) => ({
  name,
  category: 'functional',
  vendor: 'self',
  lifetime: 'session',
  purpose: { nl: purpose, en: purpose },
}))

/** A policy whose clauses and cookies say anything. */
const anyPolicy = fc.tuple(blocks, anyText, fc.array(cookie, { minLength: 1, maxLength: 3 })).map(([clause, name, cookies]): Files => {
  const files = smallPolicy('knoop', JSON.stringify(name))
  return {
    ...files,
    'policies/knoop/policy.yaml': (files['policies/knoop/policy.yaml'] ?? '').replace('clause-visit', 'clause-visit, cookie-table'),
    'policies/knoop/clauses/house.nl.md': `# Huisregels\n\n${clause}\n`,
    'policies/knoop/clauses/house.en.md': `# House rules\n\n${clause}\n`,
    'policies/knoop/cookies.yaml': JSON.stringify(Object.fromEntries(cookies.map((each, index) => [`cookie-${index}`, each]))),
  }
})

test('whatever clauses and cookies say, every form says it', async () => {
  let said = 0
  const property = fc.asyncProperty(anyPolicy, async (files) => {
    const out = await written(await compile(files))
    said += foldersIn(out).length
    expect(differences(out)).toEqual([])
  })
  await fc.assert(property, { numRuns: runs })
  expect(said).toBeGreaterThan(runs)
})

describe('so does the PDF', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter()
  })
  afterAll(() => printer?.close())

  /** On paper a line may end anywhere, so that spaces say nothing. */
  const unspaced = (text: string) => text.replaceAll(/[\s\u00AD]+/gu, '')

  /** What the PDF of a statement says, and what its data say. */
  const saidOf = async (compilation: Compilation, statement: string) => {
    const editions = compilation.editions.filter(
      ({ document }) => statement === `${document.policy}/${document.statement}/${document.language}`,
    )
    const files = await exported({ ...compilation, editions }, printer)
    const words = wordsOfNodes(JSON.parse(textOf(files[`${statement}/statement.json`])) as PublishedStatement)
    const pdf = await textOfPdf(files[`${statement}/statement.pdf`] ?? Buffer.alloc(0))
    return { pdf: unspaced(pdf), data: unspaced(words.join('')) }
  }

  test.each(['korenaar/privacy/nl', 'korenaar/cookie/en', 'pro4all/privacy/nl'])('of %s', async (statement) => {
    const { pdf, data } = await saidOf(real, statement)
    expect(data.length).toBeGreaterThan(1000)
    expect(pdf).toBe(data)
  })

  /** Beyond these letters the fonts that come with Verklaar have no shapes. */
  const printable = (files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll(/[^\n -~\u00A0-\u017F’”“‘–—€]/g, 'é')]))

  test('of what anybody could write', async () => {
    for (const files of fc.sample(anyPolicy, { numRuns: 3, seed: 6 })) {
      const { pdf, data } = await saidOf(await compile(printable(files)), 'knoop/privacy/nl')
      expect(pdf).toBe(data)
    }
  })
})
