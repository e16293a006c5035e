import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenCharacter } from '../src/model/schema/hidden.ts'
import { sourceNames, sourceSchemas } from '../src/model/source/sources.ts'
import { type Files, written } from './fixtures/compiling.ts'
import { fullPolicies, keysIn, piecesOf, plainTexts, replaced, valuesOf, withValues } from './fixtures/full-policy.ts'
import { type HtmlReader, openHtmlReader } from './fixtures/html-reader.ts'
import { capitalised, collapsed, linesOfMarkdown } from './fixtures/visible.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 12)
const policies = Object.entries(fullPolicies).map(([name, files]) => ({ name, files, values: valuesOf(files, name) }))
const fields = policies.flatMap(({ name, values }) => plainTexts(values).map((field) => ({ ...field, policy: name })))

const ofScan = 'A scan is held against the cookies, and is no part of a statement.'
const ofRecord = 'It is for the record of art. 30(2) GDPR.'
const ofWaiver = 'Whether a finding is accepted is no concern of readers.'
const ofTranslation = 'Who compared two languages is no concern of readers.'

/** Plain texts that are printed nowhere, each with the reason. */
const unprinted: Readonly<Record<string, string>> = {
  'policy.yaml representative.reason': 'Nothing is told of a representative who is not there.',
  'policy.yaml clients.*.name': ofRecord,
  'policy.yaml clients.*.contact': ofRecord,
  'policy.yaml clients.*.processing': ofRecord,
  'policy.yaml clients.*.transfers': ofRecord,
  'policy.yaml clients.*.security': ofRecord,
  'policy.yaml waivers.[].about': ofWaiver,
  'policy.yaml waivers.[].reason': ofWaiver,
  'policy.yaml waivers.[].accepted-by': ofWaiver,
  'scan.yaml found.[].name': ofScan,
  'scan.yaml found.[].domain': ofScan,
  'translations.yaml [].by': ofTranslation,
}

describe('the full policies', () => {
  test.each(sourceNames)('%s holds every key of its schema', (name) => {
    const filled = new Set(policies.flatMap(({ values }) => piecesOf(values)).map(({ key }) => key))
    expect(keysIn(sourceSchemas[name]).filter((key) => !filled.has(`${name} ${key}`))).toEqual([])
  })

  test('have many plain texts', () => {
    expect(fields.length).toBeGreaterThan(80)
  })

  test('have each plain text that is printed nowhere', () => {
    expect(Object.keys(unprinted).filter((key) => fields.every((field) => field.key !== key))).toEqual([])
  })
})

const special = [
  ...'http://|https://|www.|mailto:|a@b.nl|&amp;|&#35;|&lt;b&gt;|[^1]|[x] |---|<b>|</p>|<!--|-->|](|![|**|__|~~|```|1. |- |# |> |+ '.split(
    '|',
  ),
  ...'{{x}} {{{x}}} {{> purpose}} $t(x) $1 $& {page} \\n \\| \\\\ %s <script>alert(1)</script> [a](b) a\u00A0b ” é 😀 👩‍👩‍👧 Ω ا 漢字'
    .split(' ')
    .filter((piece) => hiddenCharacter(piece) === undefined),
  ...'| abC1 9.)(-+*_#`~^[]!<>&;:/@\\"\'=$%?{},wps',
  '| - ',
  '\t',
]

/** What a source may hold as a plain text: not blank, nothing hidden. */
const anyText = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...special), minLength: 1, maxLength: 14 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'aéxX0_-'), minLength: 80, maxLength: 160 }),
  )
  .filter((text) => text.trim() !== '' && hiddenCharacter(text) === undefined)

/** Where the mark stands by which a text is found again: it must leave the other end of the text free to begin or end a line. */
const placings: readonly ((text: string, mark: string) => string)[] = [
  (text, mark) => `${text}${mark}`,
  (text, mark) => `${mark}${text}`,
  (text, mark) => `${text} ${mark}`,
  (text, mark) => `${mark} ${text}`,
]

/** Much at once, so that every field meets it in every place, whatever chance brings. */
const everything = special.filter((piece) => !/^[ \t]|<!--/.test(piece)).join('')

const filling = fc.tuple(anyText, fc.constantFrom(...placings))
const markOf = (index: number) => `Zq${String(index).padStart(4, '0')}x`

interface Filled {
  readonly key: string
  readonly language: string | undefined
  readonly mark: string
  readonly text: string
}

/** What a reader can see of each form in each language, as lines with single spaces. */
type Seen = ReadonlyMap<string, readonly string[]>

/** The forms of a statement; what lies above them lists statements by their titles. */
const forms = /^[^/]+\/[^/]+\/[a-z]{2}\/[^/]+\.(?:html|md)$/

const seenIn = async (out: Readonly<Record<string, string>>, reader: HtmlReader): Promise<Seen> => {
  const paths = Object.keys(out).filter((path) => forms.test(path))
  const pages = paths.filter((path) => path.endsWith('.html'))
  const read = await reader.read(pages.map((path) => out[path] ?? ''))
  const linesOf = (path: string) => (path.endsWith('.md') ? linesOfMarkdown(out[path] ?? '') : (read[pages.indexOf(path)] ?? []))
  const seen = new Map<string, string[]>()
  for (const path of paths) {
    const [, , language, file] = path.split('/')
    const form = `${file} ${language}`
    seen.set(form, [...(seen.get(form) ?? []), ...linesOf(path).map(collapsed)])
  }
  return seen
}

/** What is wrong with a text in the forms of its language: it is not there, or something of it is there and not all of it. */
const faultsOf = ({ key, language, mark, text }: Filled, seen: Seen): readonly string[] =>
  [...seen].flatMap(([form, lines]) => {
    if (language !== undefined && !form.endsWith(` ${language}`)) return []
    const marked = lines.filter((line) => line.includes(mark))
    // The term of a definition begins with a capital.
    const count = (line: string) => line.split(text).length - 1 + (line.startsWith(text) || !line.startsWith(capitalised(text)) ? 0 : 1)
    const wrong = marked.filter((line) => line.split(mark).length - 1 !== count(line))
    const fault = (what: string) => `${form}: ${key} ${what}: ${JSON.stringify(text)}`
    const isPrinted = marked.length > 0
    const isWrong = isPrinted === (unprinted[key] !== undefined)
    return [
      ...(isWrong ? [fault(isPrinted ? 'is printed after all' : 'is not printed')] : []),
      ...wrong.map((line) => `${fault('comes out otherwise')} in ${JSON.stringify(line)}`),
    ]
  })

describe('any plain text comes out as the very same text', () => {
  let reader: HtmlReader
  beforeAll(async () => {
    reader = await openHtmlReader()
  })
  afterAll(() => reader?.close())

  test('in page, fragment and Markdown, in both languages', async () => {
    const fillings = fc.array(filling, { minLength: fields.length, maxLength: fields.length })
    const property = fc.asyncProperty(fillings, async (texts) => {
      const filled = fields.map((field, index) => {
        const [text, place] = texts[index] ?? ['', placings[0] as (typeof placings)[number]]
        return { ...field, mark: markOf(index), to: place(text, markOf(index)) }
      })
      const files = policies.map(({ name, files: own, values }) =>
        withValues(
          own,
          name,
          replaced(
            values,
            filled.filter((one) => one.policy === name),
          ),
        ),
      )
      const seen = await seenIn(await written(Object.assign({}, ...files) as Files), reader)
      const faults = filled.flatMap(({ key, path, mark, to }) => {
        const language = path.at(-1) === 'nl' || path.at(-1) === 'en' ? String(path.at(-1)) : undefined
        return faultsOf({ key, language, mark, text: collapsed(to) }, seen)
      })
      expect(faults).toEqual([])
    })
    const examples = placings.map((place): [[string, typeof place][]] => [fields.map(() => [everything, place])])
    // A smaller example would take many more compilations; what is printed names the text already.
    await fc.assert(property, { numRuns: runs, endOnFailure: true, examples })
  }, 240_000)
})
