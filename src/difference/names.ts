import { formatPeriod } from '../locale/format.ts'
import type { Words } from '../locale/words.ts'
import type { DifferencePath } from '../model/difference.ts'
import type { StatementFiles } from '../model/statement-sources.ts'
import { entriesIn, isMapping, type Mapping, word } from './mapping.ts'
import { valueAt } from './spots.ts'
import { fill, inRow } from './words.ts'

/** One of the two versions, with the words to tell it in. What it does not have is looked for in the other. */
export interface Side {
  readonly words: Words
  readonly files: readonly [own: StatementFiles, other: StatementFiles]
}

/** Both versions. */
export interface Sides {
  readonly before: Side
  readonly now: Side
}

/** What a version has at a path; the other version, if it has nothing there. */
export const lookUp = ({ files: [own, other] }: Side, path: DifferencePath): unknown => valueAt(own, path) ?? valueAt(other, path)

/** A text in the language of the sentences; a name as it is. */
export const textIn = ({ words }: Side, text: unknown): string => {
  if (typeof text === 'string') return text
  const inLanguage = isMapping(text) ? text[words.language] : undefined
  return typeof inLanguage === 'string' ? inLanguage.replaceAll(/\s+/g, ' ').trim() : ''
}

/** How many characters of a policy's own text a sentence can hold. */
const longest = 120

/** A text that reads as a name in a sentence: one short line without Markdown or references. */
export const shortText = (side: Side, text: unknown): string | undefined => {
  const words = textIn(side, text)
  return words === '' || words.length > longest || /[*_`[\]<>{}]/.test(words) ? undefined : words.replace(/[.;]$/, '')
}

export const quoted = ({ words }: Side, text: string): string => fill(words, 'quoted', { text })

/** What is said of an entry that has no name, or none that is known. */
const unnamed = ({ words }: Side, register: string): string => fill(words, `unnamed.${register}`)

type Naming = (side: Side, entry: Mapping) => string

const quotedName: Naming = (side, { name }) => quoted(side, textIn(side, name))
const plainName: Naming = (side, { name }) => textIn(side, name)

const namings: Readonly<Record<string, Naming>> = {
  purposes: quotedName,
  data: plainName,
  bases: (side, entry) => (entry['label'] === undefined ? basisWord(side, entry) : textIn(side, entry['label'])),
  retention: (side, rule) => termOf(side, rule),
  processors: (side, { name, category }) => textIn(side, name ?? category),
  cookies: quotedName,
  people: plainName,
  sources: plainName,
  'joint-controllers': plainName,
  claims: (side, { kind, text }) => {
    const own = shortText(side, text)
    if (kind !== undefined) return quoted(side, fill(side.words, `value.kind.${word(kind)}`))
    return own === undefined ? unnamed(side, 'claims') : quoted(side, own)
  },
  'sharing.grounds': (side, { text }) => {
    const own = shortText(side, text)
    return own === undefined ? unnamed(side, 'sharing.grounds') : quoted(side, own)
  },
  'automated-decisions': quotedName,
  ai: quotedName,
  'social-media': (side, { network }) => nameOf(side, 'processors', lookUp(side, ['processors.yaml', word(network)])),
  terms: (side, { term }) => quoted(side, textIn(side, term)),
  clients: plainName,
}

const basisWord: Naming = ({ words }, { kind, explicit, whose }) => {
  if (kind === 'consent' && explicit === true) return fill(words, 'value.kind.consent-explicit')
  const holder = kind === 'legitimate-interests' && whose !== undefined ? `-${word(whose)}` : ''
  return fill(words, `value.kind.${word(kind)}${holder}`)
}

/** What an entry of a register is called in a sentence. A statement has only the registers that it covers. */
export const nameOf = (side: Side, register: string, entry: unknown): string =>
  entry === undefined ? unnamed(side, register) : (namings[register]?.(side, entriesIn(entry)) ?? '')

/** The same where it would not be seen as a name: “e-mail address”. */
export const nameAmong = (side: Side, register: string, entry: unknown): string => {
  const name = nameOf(side, register, entry)
  return register === 'data' ? quoted(side, name) : name
}

/** How long a retention rule keeps data: "2 years after delivery". */
export const termOf = (side: Side, { period, from, until, criteria, 'at-most': atMost }: Mapping): string => {
  const { words } = side
  if (until !== undefined) return fill(words, 'term.until', { until: textIn(side, until) })
  if (typeof period !== 'string') return fill(words, criteria === undefined ? 'term.unsaid' : 'term.criteria')
  const key = atMost === true ? 'term.at-most' : 'term.period'
  const long = formatPeriod(period, words.language)
  return from === undefined ? fill(words, key, { period: long }) : fill(words, `${key}-from`, { period: long, from: textIn(side, from) })
}

/** Registers that use retention rules and bases, with the key that names them. */
const uses: Readonly<Record<string, readonly (readonly [file: 'purposes.yaml' | 'data.yaml' | 'cookies.yaml', key: string])[]>> = {
  retention: [
    ['purposes.yaml', 'retention'],
    ['data.yaml', 'retention'],
  ],
  bases: [
    ['purposes.yaml', 'basis'],
    ['cookies.yaml', 'basis'],
  ],
}

/** How many names stand in a row. */
const mostNames = 3

/** What a retention rule or a basis is used for: purposes, else items of data or cookies. */
export const usersOf = (side: Side, register: string, id: string): string | undefined => {
  const found = side.files.flatMap((files) => (uses[register] ?? []).map(([file, key]) => namesUsing(side, files, [file, key], id)))
  const names = found.find((each) => each.length > 0)
  if (names === undefined) return undefined
  if (names.length <= mostNames) return inRow(side.words, names)
  const count = names.length - mostNames + 1
  return inRow(side.words, [...names.slice(0, mostNames - 1), fill(side.words, 'others', { count: String(count) }, count)])
}

const namesUsing = (
  side: Side,
  files: StatementFiles,
  [file, key]: readonly ['purposes.yaml' | 'data.yaml' | 'cookies.yaml', string],
  id: string,
): readonly string[] =>
  Object.values(entriesIn(files[file])).flatMap((entry) => {
    const used = entriesIn(entry)[key]
    const isUsed = Array.isArray(used) ? used.includes(id) : used === id
    return isUsed ? [nameAmong(side, file.slice(0, -'.yaml'.length), entry)] : []
  })
