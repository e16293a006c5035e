import { z } from 'zod'
import { metaOf, optionsOf } from './walk.ts'

/** The schema of some part of a source file. */
export type Schema = z.ZodType

/** The schema of an entry, where a register can stand. */
export const entrySchema = (schema: Schema): Schema | undefined =>
  optionsOf(schema).find((option): option is z.ZodRecord => option instanceof z.ZodRecord)?.valueType as Schema | undefined

/** The schema of an item, where a list can stand. */
export const itemSchema = (schema: Schema): Schema | undefined =>
  optionsOf(schema).find((option): option is z.ZodArray => option instanceof z.ZodArray)?.element as Schema | undefined

/** The kinds of mapping that can stand here, texts in each language left out. */
const mappingsOf = (schema: Schema): readonly z.ZodObject[] =>
  optionsOf(schema).filter((option): option is z.ZodObject => option instanceof z.ZodObject && metaOf(option).text !== true)

/** The kind of mapping that a value is, of those that can stand here. */
export const mappingFor = (schema: Schema, value: object): Schema | undefined =>
  mappingsOf(schema).find(({ shape }) => Object.keys(value).every((key) => Object.hasOwn(shape, key)))

/** Whether nothing but one kind of mapping can stand here. */
export const isMappingSchema = (schema: Schema): boolean => optionsOf(schema).length === 1 && mappingsOf(schema).length === 1

/** The words that a value can be chosen from. */
export const choicesOf = (schema: Schema): readonly string[] =>
  optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodEnum) return option.options.map(String)
    return option instanceof z.ZodLiteral ? [...option.values].filter((value) => typeof value === 'string') : []
  })
