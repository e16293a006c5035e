import { z } from 'zod'
import { asCode } from '../diagnostics/suggest.ts'
import { languages } from '../model/schema/text.ts'
import { keysOf, metaOf, optionsOf } from '../model/schema/walk.ts'

const longest = 40

/** What a value is, in the words of a message: "the text `x`". */
export const describe = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'boolean') return `\`${value}\`, a yes or no`
  if (typeof value === 'number') return `the number \`${value}\``
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `the text \`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``
}

/** Whether a schema asks for characters, of whatever form. */
export const isText = (schema: z.ZodType): boolean => schema.type === 'string'

/** What a schema asks for, in the words of a message: "the word `none` or a list". */
export const expectation = (schema: z.ZodType): string => [...new Set(optionsOf(schema).map(optionWords))].join(' or ')

const optionWords = (option: z.ZodType): string => {
  if (option instanceof z.ZodLiteral)
    return typeof option.value === 'string' ? `the word \`${option.value}\`` : `\`${String(option.value)}\``
  if (option instanceof z.ZodEnum) return `one of ${asCode(option.options.map(String))}`
  if (option instanceof z.ZodBoolean) return '`true` or `false`'
  if (option instanceof z.ZodArray) return 'a list'
  if (option instanceof z.ZodRecord) return 'a mapping by id'
  if (!(option instanceof z.ZodObject))
    return metaOf(option).markup === undefined && exampleOf(option) !== undefined ? `a text like \`${exampleOf(option)}\`` : 'a text'
  return metaOf(option).text ? 'a text in each language (`nl:` and `en:`)' : `a mapping with ${asCode(keysOf(option).slice(0, 4))}`
}

const exampleOf = (schema: z.ZodType): string | undefined => (schema.meta()?.['examples'] as readonly string[] | undefined)?.[0]

const isInLanguages = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).some((key) => (languages as readonly string[]).includes(key))

/** What to do where a value is of the wrong kind. */
export const remedyFor = (schema: z.ZodType, value: unknown): string | undefined => {
  const options = optionsOf(schema)
  if (value === false && options.some((option) => option instanceof z.ZodLiteral && option.value === true))
    return 'Leave the key out where it does not hold.'
  if (isInLanguages(value) && options.every(isText)) return 'Write one text, the same in every language, without `nl:` and `en:`.'
  if (value === null) return 'Write the value after the colon, or leave the key out.'
  if (options.some((option) => option instanceof z.ZodObject && metaOf(option).text))
    return 'Write `{ nl: …, en: … }`, or each language on a line of its own.'
  if (options.some((option) => option instanceof z.ZodArray) && !Array.isArray(value))
    return 'Begin each item on a line of its own with `- `, or put them between `[` and `]`.'
  if (Array.isArray(value) && options.every(isText)) return 'Write one text, without `- ` and without brackets.'
  if (typeof value === 'boolean' && options.some(isText)) return `Put quotes around it if a word is meant: \`'${value}'\`.`
  return undefined
}
