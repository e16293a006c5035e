import { createHash } from 'node:crypto'
import { isEqual } from '../../model/equal.ts'
import type { Place } from '../../model/place.ts'
import type { Program, SourceText } from '../../model/program.ts'
import { type Language, languages } from '../../model/schema/text.ts'
import { factNames, type SourceName } from '../../model/source/sources.ts'
import type { CheckInput } from '../input.ts'
import { type OwnText, textsOf, type Wording } from './texts.ts'

/** A text of which one language changed since its newest release, and another one did not. */
export interface StaleText {
  /** What translations.yaml calls it: `purposes.yaml#orders.description`. */
  readonly name: string
  /** The languages that changed, and those that did not. */
  readonly changed: readonly Language[]
  readonly unchanged: readonly Language[]
  /** The statement, and its version since which they changed. */
  readonly statement: string
  readonly version: string
  /** Where the one that did not change stands, and the one that did. */
  readonly place: Place
  readonly changedPlace: Place
  /** What translations.yaml says of it once it was read again. */
  readonly checked: string
  /** The entry of a register that it belongs to, by its `ref`. */
  readonly about?: string
}

/** What is compared: the statements as they are, and as they were last released. */
export type Compared = Pick<CheckInput, 'program' | 'sources' | 'previous'>

/** The texts that are stale, each once; without those that were read again as they stand. */
export const staleTexts = ({ program, sources, previous }: Compared): readonly StaleText[] => {
  const found = new Map<string, StaleText>()
  for (const [index, { id }] of program.statements.entries()) {
    const [before, now] = [previous.get(id), sources.get(id)]
    if (before === undefined || now === undefined) continue
    for (const { text, was } of partlyChanged(textsOf(before.sources, index), textsOf(now, index))) {
      const checked = checkedOf(text)
      const key = `${text.name} ${checked}`
      if (found.has(key) || program.translations.some((one) => one.text === text.name && one.checked === checked)) continue
      found.set(key, { ...told(program, text, was), statement: id, version: before.record.version, checked })
    }
  }
  return [...found.values()]
}

/** What translations.yaml can say of the statements as they are: of each text by its name, the values of `checked`. */
export const checkedTexts = ({ program, sources }: Pick<Compared, 'program' | 'sources'>): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const [index, { id }] of program.statements.entries()) {
    const now = sources.get(id)
    if (now === undefined) continue
    for (const text of textsOf(now, index)) found.set(text.name, (found.get(text.name) ?? new Set()).add(checkedOf(text)))
  }
  return found
}

/** The first 12 digits of SHA-256 over the words of a text in all languages. */
const checkedOf = ({ wordings }: OwnText): string =>
  createHash('sha256')
    .update(JSON.stringify(languages.flatMap((language) => (wordings.has(language) ? [[language, wordings.get(language)?.words]] : []))))
    .digest('hex')
    .slice(0, 12)

const told = (program: Program, text: OwnText, was: OwnText): Omit<StaleText, 'statement' | 'version' | 'checked'> => {
  const [changed, unchanged] = [changedIn(was, text), unchangedIn(was, text)]
  const [file, id] = [...text.wordings.values()][0]?.path ?? []
  const register = factNames[file as SourceName]
  return {
    name: text.name,
    changed,
    unchanged,
    place: placeOf(program, text, unchanged[0]),
    changedPlace: placeOf(program, text, changed[0]),
    ...(register === undefined ? {} : { about: `${register}.${id}` }),
  }
}

/** The place of the first line of a text in a language. */
const placeOf = ({ texts }: Program, { name, wordings }: OwnText, language: Language | undefined): Place => {
  const wording = language && wordings.get(language)
  const found = wording && texts.find((one) => standsAt(one, wording))
  if (found === undefined) throw new Error(`no text ${name} in ${language}`)
  const from = found.text.search(/\S/)
  const end = found.text.indexOf('\n', from)
  return found.locate(from, end < 0 ? found.text.length : end)
}

/** Paths of clauses and messages begin with the whole path of their file. */
const standsAt = ({ path: [file, ...keys] }: SourceText, { path: [name, ...steps] }: Wording): boolean =>
  (file === name || String(file).endsWith(`/${name}`)) && isEqual(keys, steps)

interface Change {
  readonly text: OwnText
  readonly was: OwnText
}

/** The texts of which some languages changed and some did not. */
const partlyChanged = (before: readonly OwnText[], now: readonly OwnText[]): readonly Change[] => {
  const were = byName(before)
  return [...byName(now)].flatMap(([name, texts]) => pairedUp(were.get(name) ?? [], texts))
}

const byName = (texts: readonly OwnText[]): ReadonlyMap<string, readonly OwnText[]> => {
  const found = new Map<string, OwnText[]>()
  for (const text of texts) found.set(text.name, [...(found.get(text.name) ?? []), text])
  return found
}

/** Of texts of one name, as items of a list, those that are still there have only moved. What is left can say partly the same. */
const pairedUp = (before: readonly OwnText[], now: readonly OwnText[]): readonly Change[] => {
  const left = [...before]
  const take = (is: (was: OwnText) => boolean): OwnText | undefined => {
    const at = left.findIndex(is)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  return now
    .filter((text) => take((was) => changedIn(was, text).length === 0) === undefined)
    .flatMap((text) => {
      const was = take((one) => unchangedIn(one, text).length > 0)
      return was === undefined ? [] : [{ text, was }]
    })
}

/** The languages of both in which a text says otherwise, and those in which it says the same. */
const changedIn = (was: OwnText, text: OwnText) => languagesOf(was, text).filter((language) => !isSame(was, text, language))
const unchangedIn = (was: OwnText, text: OwnText) => languagesOf(was, text).filter((language) => isSame(was, text, language))

const languagesOf = (was: OwnText, text: OwnText) =>
  languages.filter((language) => was.wordings.has(language) && text.wordings.has(language))
const isSame = (was: OwnText, text: OwnText, language: Language): boolean =>
  was.wordings.get(language)?.words === text.wordings.get(language)?.words
