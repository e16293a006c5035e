import { formatCountry, formatDate, formatPeriod } from '../locale/format.ts'
import type { DifferencePath } from '../model/difference.ts'
import { choicesOf, itemSchema, type Schema } from '../model/schema/parts.ts'
import { metaOf, optionsOf } from '../model/schema/walk.ts'
import { isMapping, type Mapping, word } from './mapping.ts'
import { lookUp, nameOf, quoted, shortText, type Side, textIn } from './names.ts'
import { homeOf } from './renames.ts'
import { fill, inRow } from './words.ts'

/** A value in words. `keys` are those that lead to it. */
export const valueIn = (side: Side, schema: Schema, keys: string, value: unknown): string => {
  const { words } = side
  if (typeof value === 'boolean') return fill(words, `value.boolean.${value ? 'yes' : 'no'}`)
  if (Array.isArray(value)) {
    const item = itemSchema(schema)
    return inRow(words, item === undefined ? [] : value.map((one) => valueIn(side, item, keys, one)))
  }
  if (isMapping(value)) return mappingIn(side, keys, value)
  return typeof value === 'string' ? stringIn(side, schema, keys, value) : String(value)
}

const mappingIn = (side: Side, keys: string, value: Mapping): string => {
  const told = mappings[keys] ?? mappings[keys.split('.').at(-1) ?? ''] ?? inQuotes
  return told(side, value)
}

type Told = (side: Side, value: Mapping) => string

const period = ({ words }: Side, value: unknown): string => formatPeriod(word(value), words.language)

/** A text in quotation marks; one that is too long for a sentence is left out of them. */
const inQuotes = (side: Side, text: unknown): string => quoted(side, shortText(side, text) ?? '…')

const address: Told = (side, { street, postcode, city, country }) =>
  [street, `${word(postcode)} ${word(city)}`, formatCountry(word(country), side.words.language)].join(', ')

/** Mappings that are told as one thing, by the keys that lead to them. */
const mappings: Readonly<Record<string, Told>> = {
  address,
  authority: (side, { name }) => textIn(side, name),
  'cookies.lifetime': (side, lifetime) => fill(side.words, 'value.lifetime.at-most', { period: period(side, lifetime['at-most']) }),
  'retention.extension': (side, extension) => {
    const condition = shortText(side, extension['if'])
    const basis = nameOf(side, 'bases', lookUp(side, ['bases.yaml', word(extension['basis'])]))
    const values = { period: period(side, extension['period']), basis }
    return condition === undefined
      ? fill(side.words, 'value.extension.always', values)
      : fill(side.words, 'value.extension.if', { ...values, condition })
  },
  'retention.branches': (side, branch) => {
    const condition = shortText(side, branch['if'])
    if (condition === undefined) return fill(side.words, 'unnamed.branches')
    const term = nameOf(side, 'retention', lookUp(side, ['retention.yaml', word(branch['keep'])]))
    return fill(side.words, 'value.branch', { condition: quoted(side, condition), term })
  },
  'retention.longer-by-law': (side, { name }) => textIn(side, name),
  'purposes.data': (side, { item }) => nameOf(side, 'data', lookUp(side, ['data.yaml', word(item)])),
  'processors.safeguard': (side, { kind }) => fill(side.words, `value.kind.${word(kind)}`),
  'rights.offered': (side, { right, name }) => (right === undefined ? textIn(side, name) : fill(side.words, `value.right.${word(right)}`)),
  'ai.articles': (side, { title }) => quoted(side, textIn(side, title)),
  'ai.articles.items': (side, { text }) => inQuotes(side, text),
}

/** Keys whose words are those of another key. */
const sameAs: Readonly<Record<string, string>> = { 'given-by': 'consent-way', 'withdrawn-by': 'consent-way', offered: 'right' }

const stringIn = (side: Side, schema: Schema, keys: string, value: string): string => {
  const { words } = side
  const key = keys.split('.').at(-1) ?? ''
  if (choicesOf(schema).includes(value)) return fill(words, `value.${sameAs[key] ?? key}.${value}`)
  const metas = optionsOf(schema).map(metaOf)
  const home = metas.flatMap(({ reference }) => (reference === undefined ? [] : (homeOf(reference) ?? [])))
  if (home.length > 0) return referenceIn(side, home as unknown as DifferencePath, value)
  const scalar = metas.flatMap((meta) => meta.scalar ?? [])[0]
  if (scalar === 'date') return formatDate(value, words.language)
  if (scalar === 'period') return formatPeriod(value, words.language)
  if (scalar === 'country') return formatCountry(value, words.language)
  if (key === 'uavg') return article(side, value)
  return key === 'mark' && value === 'none' ? fill(words, 'value.mark.none') : value
}

const referenceIn = (side: Side, home: DifferencePath, id: string): string => {
  const [file, key] = home
  return nameOf(side, key === undefined ? file.slice(0, -'.yaml'.length) : String(key), lookUp(side, [...home, id]))
}

/** An article of the UAVG: "Article 30(3)". */
const article = ({ words }: Side, written: string): string => {
  const [, number = written, paragraph] = /^(\w+)\((\d)\)$/.exec(written) ?? []
  return paragraph === undefined
    ? fill(words, 'value.uavg.article', { number })
    : fill(words, 'value.uavg.paragraph', { number, paragraph })
}
