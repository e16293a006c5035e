import { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { countryCodes } from '../model/countries.ts'
import { keysOf, metaOf, optionsOf, schemaAt } from '../model/schema.ts'
import {
  emptyText,
  invalidDate,
  invalidEmail,
  invalidId,
  invalidPeriod,
  invalidValue,
  missingKey,
  quoteNumber,
  tooFew,
  unknownCountry,
  unknownKey,
  unsafeLink,
  wrongType,
} from './problems.ts'
import type { Path, YamlFile } from './yaml.ts'

type Issue = z.core.$ZodIssue

/** Says what zod found in our own words, each at its own place. */
export const diagnosticsOf = (schema: z.ZodType, yaml: YamlFile, issues: readonly Issue[], prefix: Path = []): Diagnostic[] =>
  issues.flatMap((issue) => {
    const path = [...prefix, ...(issue.path as Path)]
    return issue.code === 'invalid_union' ? fromUnion(schema, yaml, issue, path) : [fromIssue(schema, yaml, issue, path)].flat()
  })

const fromIssue = (schema: z.ZodType, yaml: YamlFile, issue: Issue, path: Path): Diagnostic | Diagnostic[] => {
  const value = valueAt(yaml.value, path)
  const place = yaml.at(path)
  const found = String(value)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, path) ?? schema)
      return issue.keys.map((key) => unknownKey(yaml.at([...path, key], 'key'), { key, known }))
    }
    case 'invalid_key':
      return invalidId(yaml.at(path, 'key'), { found: String(path.at(-1)) })
    case 'invalid_value':
      return value === undefined
        ? missing(schema, yaml, path)
        : typeof value === 'string'
          ? invalidValue(place, { found, allowed: issue.values.map(String) })
          : wrongType(place, { found: describe(value), expected: `one of the words ${issue.values.map((one) => `\`${String(one)}\``).join(', ')}` })
    case 'invalid_type':
      return value === undefined ? missing(schema, yaml, path) : mistyped(schema, yaml, path, expectedOf(issue.expected))
    case 'too_small':
      return tooFew(place, { expected: 'a list' })
    case 'invalid_format':
      if (issue.format === 'date') return invalidDate(place, { found })
      if (issue.format === 'email') return invalidEmail(place, { found })
      return invalidId(place, { found })
    case 'custom':
      return fromRefinement(String(issue.params?.['problem']), yaml, path, found)
    default:
      return wrongType(place, { found: describe(value), expected: 'another value' })
  }
}

const fromRefinement = (problem: string, yaml: YamlFile, path: Path, found: string): Diagnostic => {
  const place = yaml.at(path)
  if (problem === 'invalid-period') return invalidPeriod(place, { found })
  if (problem === 'unsafe-link') return unsafeLink(place, { found })
  if (problem === 'unknown-country') return unknownCountry(place, { found, ...suggestCountry(found) })
  if (problem === 'empty-text') return emptyText(place, {})
  throw new Error(`a refinement without a problem: ${problem}`)
}

/** The code that somebody meant who wrote a name ("Nederland") or small letters. */
const suggestCountry = (found: string): { suggestion?: string } => {
  const codes = countryCodes()
  const upper = found.toUpperCase()
  if (upper === 'UK') return { suggestion: 'GB' }
  if (codes.includes(upper)) return { suggestion: upper }
  for (const language of ['nl', 'en']) {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const byName = new Map(codes.map((code) => [names.of(code) ?? code, code]))
    const name = nearest(found, byName.keys())
    if (name !== undefined && found.length > 3) return { suggestion: byName.get(name) ?? name }
  }
  return {}
}

const missing = (schema: z.ZodType, yaml: YamlFile, path: Path): Diagnostic => {
  const key = String(path.at(-1) ?? '')
  const description = metaOf(schemaAt(schema, path) ?? schema).description
  if (path.length === 0) return wrongType(yaml.at([]), { found: 'an empty file', expected: expectedText(schema) })
  return missingKey(yaml.at(path.slice(0, -1), 'key'), { key, ...(description === undefined ? {} : { description }) })
}

const mistyped = (schema: z.ZodType, yaml: YamlFile, path: Path, expected: string): Diagnostic => {
  const value = valueAt(yaml.value, path)
  if (path.length === 0 && value === null) return wrongType(yaml.at([]), { found: 'an empty file', expected: expectedText(schema) })
  if (expected === 'a text' && typeof value === 'number') return quoteNumber(yaml.at(path), { written: yaml.written(path) })
  return wrongType(yaml.at(path), { found: describe(value), expected })
}

/** A union's own issue names no option; the option of the value's kind is the one that was meant. */
const fromUnion = (schema: z.ZodType, yaml: YamlFile, issue: z.core.$ZodIssueInvalidUnion, path: Path): Diagnostic[] => {
  const value = valueAt(yaml.value, path)
  if (value === undefined) return [missing(schema, yaml, path)]
  const meant = issue.errors.filter((errors) => !errors.some((one) => one.path.length === 0 && one.code === 'invalid_type'))
  const words = meant.flatMap((errors) => errors.flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? one.values.map(String) : [])))
  const deeper = meant.filter((errors) => !errors.every((one) => one.code === 'invalid_value' && one.path.length === 0))
  if (deeper[0] !== undefined) return diagnosticsOf(schema, yaml, deeper[0], path)
  if (typeof value === 'string' && words.length > 1) return [invalidValue(yaml.at(path), { found: value, allowed: words })]
  return [mistyped(schema, yaml, path, expectedText(schemaAt(schema, path) ?? schema))]
}

const expectedText = (schema: z.ZodType): string =>
  optionsOf(schema)
    .map((option) => {
      if (option instanceof z.ZodLiteral) return `the word \`${String(option.value)}\``
      if (option instanceof z.ZodEnum) return `one of ${option.options.map((one) => `\`${String(one)}\``).join(', ')}`
      if (option instanceof z.ZodArray) return 'a list'
      if (option instanceof z.ZodRecord) return 'a mapping by id'
      if (option instanceof z.ZodObject) return metaOf(option).text ? 'a text per language (`nl:` and `en:`)' : `a mapping with ${keysOf(option).slice(0, 4).map((key) => `\`${key}\``).join(', ')}`
      return 'a text'
    })
    .join(' or ')

const expectedOf = (type: string): string =>
  ({ string: 'a text', object: 'a mapping', record: 'a mapping by id', array: 'a list', boolean: '`true` or `false`', number: 'a number' })[type] ?? type

const describe = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return `the text \`${value.length > 40 ? `${value.slice(0, 40)}…` : value}\``
  return `the ${typeof value} \`${String(value)}\``
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), value)

