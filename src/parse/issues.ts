import { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { unsafeLink } from '../diagnostics/unsafe-link.ts'
import { countryCodes } from '../model/schema/countries.ts'
import { linkFault } from '../model/schema/link.ts'
import { siteFault } from '../model/schema/site.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { keysOf, metaOf, optionsOf, schemaAt } from '../model/schema/walk.ts'
import {
  emptyList,
  emptyText,
  invalidColour,
  invalidDate,
  invalidEmail,
  invalidId,
  invalidPeriod,
  invalidValue,
  missingKey,
  quoteNumber,
  unknownCountry,
  unknownKey,
  wrongType,
} from './problems.ts'
import { invalidForeignWord, listTooLong } from './limit-problems.ts'
import { invalidSite } from './site-problem.ts'
import { describe, expectation, isText, remedyFor } from './words.ts'
import type { Path, YamlFile } from './yaml.ts'

type Issue = z.core.$ZodIssue

/** One value that was refused: where it stands, and what its schema is. */
interface Refused {
  readonly yaml: YamlFile
  readonly path: Path
  readonly schema: z.ZodType
  readonly value: unknown
}

/** Says what zod found in our own words, each at its own place. `schema` is that of what stands at `prefix`. */
export const diagnosticsOf = (schema: z.ZodType, yaml: YamlFile, issues: readonly Issue[], prefix: Path = []): Diagnostic[] =>
  withoutRenamed(issues, (path) => valueAt(yaml.value, [...prefix, ...path]) === undefined).flatMap((issue) => {
    const path = [...prefix, ...(issue.path as Path)]
    const refused = { yaml, path, schema: schemaAt(schema, issue.path) ?? schema, value: valueAt(yaml.value, path) }
    return issue.code === 'invalid_union' ? fromUnion(refused, issue) : fromIssue(refused, issue)
  })

/** A key that is missing because it is misspelt was reported under the name it has. */
const withoutRenamed = (issues: readonly Issue[], isMissing: (path: Path) => boolean): readonly Issue[] => {
  const unknown = new Map(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [[homeOf(issue.path as Path), issue.keys]] : [])))
  const isRenamed = (home: Path, key: string) => unknown.get(homeOf(home))?.some((one) => nearest(one, [key]) !== undefined)
  return issues.filter(({ path }) => {
    const key = path.at(-1)
    return typeof key !== 'string' || !isMissing(path as Path) || !isRenamed(path.slice(0, -1) as Path, key)
  })
}

const homeOf = (path: Path) => JSON.stringify(path)

const fromIssue = (refused: Refused, issue: Issue): Diagnostic[] => {
  const { yaml, path, schema, value } = refused
  const place = yaml.at(path)
  if (value === undefined) return [missing(refused)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(yaml.at([...path, key], 'key'), { key, known: keysOf(schema) }))
    case 'invalid_key':
      return [invalidId(yaml.at(path, 'key'), { found: String(path.at(-1)) })]
    case 'invalid_value':
      if (typeof value !== 'string') return [mistyped(refused)]
      return [invalidValue(place, { found: value, allowed: issue.values.map(String) })]
    case 'invalid_type':
      return [mistyped(refused)]
    case 'too_small':
      return [emptyListAt(refused)]
    case 'too_big':
      return [listTooLong(place, { count: countIn(value), limit: Number(issue.maximum) })]
    case 'invalid_format':
    case 'custom':
      if (issue.code === 'custom' && issue.params?.['limit'] !== undefined)
        return [listTooLong(place, { count: countIn(value), limit: Number(issue.params['limit']) })]
      return [malformed(refused, issue, typeof value === 'string' ? value : yaml.written(path))]
    default:
      throw new Error(`an issue without words: ${issue.code}`)
  }
}

/** How many items a list has, or lists by a key have together. */
const countIn = (lists: unknown): number =>
  Array.isArray(lists) ? lists.length : Object.values(lists ?? {}).reduce<number>((count, list) => count + countIn(list), 0)

const emptyListAt = ({ yaml, path, schema }: Refused): Diagnostic =>
  emptyList(yaml.at(path), { isNoneAllowed: literalsOf(schema).includes('none'), isOptional: schema instanceof z.ZodOptional })

/** A text of the wrong form. `found` is how it is written. */
const malformed = ({ yaml, path, schema }: Pick<Refused, 'yaml' | 'path' | 'schema'>, issue: Issue, found: string): Diagnostic => {
  const place = yaml.at(path)
  const problem = issue.code === 'custom' ? String(issue.params?.['problem']) : issue.code === 'invalid_format' ? issue.format : ''
  if (problem === 'date') return invalidDate(place, { found })
  if (problem === 'email') return invalidEmail(place, { found })
  if (problem === 'regex') return invalidId(place, { found })
  if (problem === 'invalid-period') return invalidPeriod(place, { found, words: literalsOf(schema) })
  if (problem === 'unsafe-link') return unsafeLink(place, { found, fault: linkFault(found) ?? 'unparsable' })
  if (problem === 'invalid-site') return invalidSite(place, { found, fault: siteFault(found) ?? 'unparsable' })
  if (problem === 'invalid-colour') return invalidColour(place, { found })
  if (problem === 'unknown-country') return unknownCountry(place, { found, ...suggestCountry(found) })
  if (problem === 'empty-text') return emptyText(place, {})
  if (problem === 'invalid-foreign-word') return invalidForeignWord(place, { found })
  if (problem === 'empty-register') return emptyListAt({ yaml, path, schema, value: undefined })
  throw new Error(`a refusal without words: ${problem}`)
}

const literalsOf = (schema: z.ZodType): readonly string[] =>
  optionsOf(schema).flatMap((option) => (option instanceof z.ZodLiteral ? [...option.values].map(String) : []))

/** The code that somebody meant who wrote a name ("Nederland") or small letters. */
const suggestCountry = (found: string): { suggestion?: string } => {
  const upper = found.toUpperCase()
  if (upper === 'UK') return { suggestion: 'GB' }
  if (countryCodes().includes(upper)) return { suggestion: upper }
  if (found.length <= 3 || found.length > 64) return {}
  for (const language of languages) {
    const codes = codesByName(language)
    const name = codes.has(found) ? found : nearest(found, codes.keys())
    if (name !== undefined) return { suggestion: codes.get(name) ?? name }
  }
  return {}
}

const known = new Map<Language, ReadonlyMap<string, string>>()

/** The codes of the countries by their name in a language; collected once. */
const codesByName = (language: Language): ReadonlyMap<string, string> => {
  const codes = known.get(language) ?? collectCodes(new Intl.DisplayNames([language], { type: 'region' }))
  known.set(language, codes)
  return codes
}

const collectCodes = (names: Intl.DisplayNames) => new Map(countryCodes().map((code) => [names.of(code) ?? code, code]))

const missing = ({ yaml, path, schema }: Refused): Diagnostic => {
  const [key, parent] = [String(path.at(-1) ?? ''), path.at(-2)]
  const description = metaOf(schema).description
  const home = path.length === 1 ? 'this file' : typeof parent === 'string' ? `\`${parent}\`` : 'this item'
  return missingKey(yaml.at(path.slice(0, -1), 'key'), { key, home, ...(description === undefined ? {} : { description }) })
}

const mistyped = ({ yaml, path, schema, value }: Refused): Diagnostic => {
  const expected = expectation(schema)
  if (path.length === 0 && value === null) return wrongType(yaml.at([]), { found: 'an empty file', expected })
  const isUnquoted = typeof value === 'number' && optionsOf(schema).some(isText)
  return isUnquoted
    ? asText({ yaml, path, schema })
    : wrongType(yaml.at(path), { found: describe(value), expected, remedy: remedyFor(schema, value) })
}

/** A number where a text belongs: with quotes it would be that text, unless that is refused as well. */
const asText = ({ yaml, path, schema }: Pick<Refused, 'yaml' | 'path' | 'schema'>): Diagnostic => {
  const written = yaml.written(path)
  for (const option of optionsOf(schema)) {
    const issue = isText(option) ? option.safeParse(written).error?.issues[0] : undefined
    if (issue !== undefined) return malformed({ yaml, path, schema }, issue, written)
  }
  return quoteNumber(yaml.at(path), { written })
}

/** A union's own issue names no option; the option that has most of the value's keys is the one that was meant. */
const fromUnion = (refused: Refused, issue: z.core.$ZodIssueInvalidUnion): Diagnostic[] => {
  const { yaml, path, schema, value } = refused
  if (value === undefined) return [missing(refused)]
  const options = optionsOf(schema)
  const own = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const meant = issue.errors
    .map((errors, index) => ({ errors, option: options[index] ?? schema }))
    .filter(({ errors }) => !errors.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value')))
    .map((one) => ({ ...one, shared: keysOf(one.option).filter((key) => own.includes(key)).length }))
    .sort((a, b) => b.shared - a.shared || a.errors.length - b.errors.length)
  if (meant[0] !== undefined) return diagnosticsOf(meant[0].option, yaml, meant[0].errors, path)
  const words = options.flatMap((option) => (option instanceof z.ZodEnum ? option.options.map(String) : literalsOf(option)))
  if (typeof value === 'string' && words.length > 1) return [invalidValue(yaml.at(path), { found: value, allowed: words })]
  return [mistyped(refused)]
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    value,
  )
