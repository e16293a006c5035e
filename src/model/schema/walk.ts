import { z } from 'zod'
import { remember } from '../remember.ts'
import type { Referable, Scalar } from './scalars.ts'
import type { Markup } from './text.ts'

/** What the field of a schema says about itself, beside its type. */
export interface FieldMeta {
  readonly title?: string
  readonly description?: string
  readonly markup?: Markup
  /** The field is a text with a string in each language. */
  readonly text?: true
  readonly numberName?: true
  /** The field holds the id of an entry of that register. */
  readonly reference?: Referable
  readonly scalar?: Scalar
  /** The field names a section. */
  readonly sectionName?: true
  /** What else may stand here depends on the section that is named. */
  readonly sectionChoice?: true
  /** The field holds ids of before. */
  readonly formerIds?: true
}

export const metaOf = (schema: z.ZodType): FieldMeta => (schema.meta() ?? {}) as FieldMeta

/** The schema without `optional`. */
export const bare = remember(
  (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema),
)

/** The schemas that a value at this place may have: one, or the options of a union. */
export const optionsOf = remember((schema: z.ZodType): readonly z.ZodType[] => {
  const inner = bare(schema)
  return inner instanceof z.ZodUnion ? inner.options.flatMap((option) => optionsOf(option as z.ZodType)) : [inner]
})

/** The schema of what stands at a key or index of a value with this schema; `undefined` if nothing can. */
export const childSchema = (schema: z.ZodType, step: PropertyKey): z.ZodType | undefined => {
  for (const option of optionsOf(schema)) {
    if (option instanceof z.ZodObject) {
      const found: z.ZodType | undefined = (option.shape as Record<PropertyKey, z.ZodType>)[step]
      if (found !== undefined) return found
    } else if (option instanceof z.ZodRecord && typeof step === 'string') return option.valueType as z.ZodType
    else if (option instanceof z.ZodArray && typeof step === 'number') return option.element as z.ZodType
  }
  return undefined
}

export const schemaAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined =>
  path.reduce<z.ZodType | undefined>((at, step) => (at === undefined ? undefined : childSchema(at, step)), schema)

/** Whether a value at this place is a text with a string in each language. */
export const isTextSchema = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && optionsOf(schema).some((option) => metaOf(option).text === true)

/** The keys that a mapping at this place may have. */
export const keysOf = (schema: z.ZodType): readonly string[] =>
  optionsOf(schema).flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape as object) : []))

/** Whether a schema is of words: a name, or a text in each language. */
const isOfWords = (schema: z.ZodType): boolean => metaOf(schema).markup !== undefined || isTextSchema(schema)

/** The schema of a value: of a union, the words that the value is, or else the whole union. */
const schemaOf = (schema: z.ZodType, value: unknown): z.ZodType =>
  optionsOf(schema).find((option) => isOfWords(option) && option.safeParse(value).success) ?? bare(schema)

/** Calls `visit` for every part of a value that its schema describes, outermost first. */
export const walk = (
  schema: z.ZodType,
  value: unknown,
  visit: (at: { readonly schema: z.ZodType; readonly value: unknown; readonly path: readonly (string | number)[] }) => void,
  path: readonly (string | number)[] = [],
): void => {
  visit({ schema: schemaOf(schema, value), value, path })
  if (typeof value !== 'object' || value === null) return
  const steps: readonly (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  for (const step of steps) {
    const inner = childSchema(schema, step)
    if (inner !== undefined) walk(inner, (value as Record<string | number, unknown>)[step], visit, [...path, step])
  }
}
