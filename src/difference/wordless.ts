import { entrySchema, itemSchema, type Schema } from '../model/schema/parts.ts'
import { childSchema, isTextSchema } from '../model/schema/walk.ts'
import { isMapping, type Mapping } from './mapping.ts'

/** Whether a value is a text: words in each language. */
export const isText = (schema: Schema, value: unknown): value is Mapping => isTextSchema(schema) && isMapping(value)

/** A value without its wording, as it stands among the facts. */
export const wordless = (schema: Schema | undefined, value: unknown): unknown => {
  if (schema === undefined || typeof value !== 'object' || value === null) return value
  if (isText(schema, value)) return null
  if (Array.isArray(value)) return value.map((item) => wordless(itemSchema(schema), item))
  const entry = entrySchema(schema)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wordless(entry ?? childSchema(schema, key), inner)]))
}

/** Whether two texts have the same words, whatever the white space between them. */
export const sameWords = (one: Mapping, other: Mapping): boolean => spaced(one) === spaced(other)

const spaced = (text: Mapping): string =>
  Object.entries(text)
    .map(([language, words]) => `${language} ${String(words).replaceAll(/\s+/g, ' ').trim()}`)
    .sort()
    .join('\n')
