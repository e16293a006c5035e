import { z } from 'zod'

/** Languages a statement can be written in (BCP 47). */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** How Dutch addresses the reader: `formal` is u, `informal` is je. */
export const voices = ['formal', 'informal'] as const
export type Voice = (typeof voices)[number]

/**
 * What the characters of a text mean: `plain` is taken literally, `inline` is Markdown of one paragraph
 * (emphasis, links), `blocks` is Markdown with paragraphs and lists.
 */
export type Markup = 'plain' | 'inline' | 'blocks'

/** The same text in each language. Which languages must be there is the policy's `languages`; bind checks it. */
export type Text = { readonly [L in Language]?: string | undefined }

const isBlank = (value: string) => value.trim() === ''
const notBlank = (schema: z.ZodString) => schema.refine((value) => !isBlank(value), { params: { problem: 'empty-text' } })

const textOf = (markup: Markup, description: string) => {
  const words = notBlank(z.string()).meta({ pattern: '\\S', markup })
  return z.strictObject({ nl: words.optional(), en: words.optional() }).meta({ text: true, description })
}

export const plainText = (description: string) => textOf('plain', description)
export const inlineText = (description: string) => textOf('inline', `${description} One paragraph of Markdown.`)
export const blockText = (description: string) => textOf('blocks', `${description} Markdown: paragraphs and lists.`)

/** A name that is the same in every language: of a company, a street, a person. */
export const name = (description: string) => notBlank(z.string()).meta({ pattern: '\\S', markup: 'plain', description })

/** A number that is a name, not a quantity: telephone, register number, postcode. Must be quoted in YAML. */
export const numberName = (description: string) =>
  notBlank(z.string()).meta({ pattern: '\\S', markup: 'plain', numberName: true, description: `${description} In quotes.` })
