import { z } from 'zod'
import { headingLevels } from './look.ts'
import { versionPattern } from './release.ts'
import { linkSchemes } from './schema/link.ts'
import { idPattern, isoDate } from './schema/scalars.ts'
import { languages } from './schema/text.ts'
import { subjects } from './source/sections.ts'

/** The format of `statement.json` that this tool writes. */
export const statementFormat = 1

const textElements = [
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'hr',
  'br',
  'a',
  'strong',
  'em',
  'del',
  'code',
] as const
const tableElements = ['table', 'thead', 'tbody', 'tr', 'th', 'td'] as const

/** The elements that content is converted into: those that Markdown has words for. */
export const convertedElements = [...textElements, ...tableElements] as const

/** Those that it is shaped with. */
const shapingElements = ['section', 'dl', 'div', 'dt', 'dd', 'span', 'time', 'caption'] as const

/** Where a link of a statement may lead. */
export const hrefPattern = new RegExp(`^(?:#|${linkSchemes.join('|')})`)
/** The number that a list begins with. */
export const startPattern = /^\d{1,9}$/

const words = '[a-z0-9]+(?:-[a-z0-9]+)*'
const elementIdPattern = new RegExp(`^${words}(?:--${words}){2,3}$`)

const described = (schema: z.ZodString, description: string) => schema.meta({ description })
const matching = (pattern: RegExp, description: string) => described(z.string().regex(pattern), description)
const elementId = (description: string) => matching(elementIdPattern, `${description} The same in every language.`)

const attributes = z
  .strictObject({
    'aria-level': matching(/^[7-9]$/, 'The level of a heading that is deeper than HTML has elements for.').optional(),
    class: matching(/^vk-[a-z]+$/, 'What it looks like, for the stylesheet of Verklaar.').optional(),
    'data-label': described(z.string(), 'Of a cell: the heading of its column, shown where a row becomes a block.').optional(),
    datetime: isoDate('Of `time`: the day.').optional(),
    href: matching(hrefPattern, 'Of `a`: a web, mail or telephone address, or `#` and an element id of the statement.').optional(),
    id: elementId('The element id, in page and fragment.').optional(),
    lang: matching(/^[a-z]{2,3}$/, 'The language of words that are not in the language of the statement (BCP 47).').optional(),
    scope: z.enum(['col', 'row']).optional().meta({ description: 'Of `th`: what it is the heading of.' }),
    start: matching(startPattern, 'Of `ol`: the number that it begins with, if not 1.').optional(),
  })
  .meta({ description: 'The attributes, as HTML writes them.' })

const statementElement = z
  .strictObject({
    element: z.enum([...convertedElements, ...shapingElements]).meta({ description: 'The name of the HTML element.' }),
    attributes,
    get children(): z.ZodArray<typeof statementNode> {
      return nodes('What stands in it, in order.')
    },
  })
  .meta({ id: 'element', description: 'An element.' })

const statementNode = z
  .union([z.string().meta({ description: 'A text, literally: not HTML.' }), statementElement])
  .meta({ id: 'node', description: 'A text or an element.' })

const nodes = (description: string) => z.array(statementNode).meta({ description })

const contentFields = {
  content: nodes('The content, as a tree.'),
  text: described(z.string(), 'The same as plain text: a line for each paragraph, item and cell.'),
}

const aboveFields = {
  aliases: z
    .array(elementId('An element id.'))
    .min(1)
    .optional()
    .meta({ description: 'Element ids that are no longer in use, and whose addresses lead here.' }),
  heading: nodes('The title as a tree, where words in it are marked; where it is absent the title is a text.').optional(),
}

const day = (description: string) => isoDate(description).nullable()
const fingerprint = (description: string) => matching(/^[0-9a-f]{64}$/, `SHA-256 of ${description}`)
/** Of what the first releases do not have. */
const younger = 'Absent in older versions.'

const section = z
  .strictObject({
    id: matching(idPattern, 'The id of the section, unique in the statement.'),
    element: elementId('The element id of the section in page and fragment.'),
    class: matching(/^vk-[a-z]+$/, `What the section looks like, where it differs from other sections. ${younger}`).optional(),
    title: described(z.string(), 'The heading, which is not in `content`.'),
    ...aboveFields,
    origin: z
      .strictObject({ file: described(z.string(), 'The file, relative to the project.'), line: z.int().positive() })
      .meta({ description: 'Where the sources ask for the section.' }),
    law: z.array(z.string()).meta({ description: 'The codes of the rules of law that it answers.' }),
    ...contentFields,
  })
  .meta({ title: 'Section' })

/** `statement.json`: a statement in one language, as data. */
export const publishedStatement = z
  .strictObject({
    format: z.literal(statementFormat),
    policy: matching(idPattern, 'The id of the policy.'),
    kind: z
      .enum(['policy', 'specimen'])
      .meta({ description: 'A `specimen` reconstructs what somebody else published, and applies to nobody.' }),
    statement: matching(idPattern, 'The id of the statement, unique in the policy.'),
    covers: z.array(z.enum(subjects)).meta({ description: 'What it is about.' }),
    language: z.enum(languages),
    version: matching(versionPattern, 'The name of the version.').nullable(),
    dates: z
      .strictObject({
        lastChanged: day('The day of the newest change.'),
        published: day('The day of publication.'),
        effective: day('The day from which it applies.'),
      })
      .meta({ description: '`null` where the day is not known.' }),
    fingerprints: z.strictObject({
      facts: fingerprint('the facts, the same in every language.'),
      wording: fingerprint('the visible text, without dates and history.'),
    }),
    level: z
      .union(headingLevels.map((level) => z.literal(level)))
      .optional()
      .meta({ description: `The level of the title; sections are one below it. ${younger}` }),
    title: described(z.string(), 'The title.'),
    ...aboveFields,
    organisation: described(z.string(), 'Who issues it.'),
    opening: z
      .strictObject(contentFields)
      .meta({ title: 'Opening', description: 'What stands between the title and the first section: notices and dates.' }),
    sections: z.array(section).meta({ description: 'The sections, in order.' }),
  })
  .meta({ title: 'statement.json', description: 'A statement in one language, section by section.' })

export type PublishedStatement = z.output<typeof publishedStatement>
export type StatementNode = z.output<typeof statementNode>
export type ElementName = z.output<typeof statementElement>['element']
