import { z } from 'zod'
import { blockText, plainText } from '../schema/text.ts'
import { id, idPattern } from '../schema/scalars.ts'
import { formerIds } from './former-ids.ts'

/** What a statement covers. */
export const subjects = ['privacy', 'cookie'] as const
export type Subject = (typeof subjects)[number]

/** The sections of the law catalogue, in its order, and `social-media` and `terms`. */
export const sectionIds = [
  'summary',
  'controller',
  'contact',
  'dpo',
  'data',
  'purposes',
  'provision',
  'special-data',
  'children',
  'sources',
  'recipients',
  'transfers',
  'retention',
  'automated-decisions',
  'ai',
  'security',
  'social-media',
  'cookies-pointer',
  'rights',
  'objection',
  'complaint',
  'changes',
  'cookie-intro',
  'cookie-consent',
  'cookie-table',
  'cookie-third-parties',
  'cookie-withdraw',
  'terms',
] as const
export type SectionId = (typeof sectionIds)[number]

export const clausePrefix = 'clause-'

/** Registers whose entries a section can pick from. */
export type Pickable = 'purposes' | 'data' | 'processors' | 'cookies' | 'sources'

/** What a statement can choose for a kind of section. */
export interface SectionOptions {
  /** The ways to show it; the first one is the usual one. */
  readonly views?: readonly string[]
  /** The columns of its view `table`, in their usual order. */
  readonly columns?: readonly string[]
  /** The register that `only` picks from. */
  readonly only?: Pickable
  /** It can show retention rules as signs with a note. */
  readonly marks?: true
  /** It can explain the legal bases first. */
  readonly legend?: true
}

export const sectionOptions = {
  purposes: {
    views: ['cards', 'table', 'definitions'],
    columns: ['purpose', 'description', 'people', 'data', 'sources', 'basis', 'retention', 'recipients', 'provision'],
    only: 'purposes',
    marks: true,
    legend: true,
  },
  data: {
    views: ['table', 'definitions'],
    columns: ['item', 'description', 'includes', 'uses', 'people', 'purposes', 'retention'],
    only: 'data',
    marks: true,
  },
  recipients: {
    views: ['table', 'definitions'],
    columns: ['name', 'for', 'details', 'country', 'safeguard', 'statement'],
    only: 'processors',
  },
  retention: { views: ['table', 'definitions'], columns: ['purpose', 'period'], only: 'purposes' },
  rights: { views: ['list', 'definitions'] },
  'special-data': { only: 'purposes' },
  sources: { only: 'sources' },
  'cookie-table': {
    views: ['table', 'definitions'],
    columns: ['name', 'stored', 'vendor', 'purpose', 'lifetime', 'technique', 'party', 'consent'],
    only: 'cookies',
  },
} as const satisfies Partial<Record<SectionId, SectionOptions>>

/** What can be chosen for a section; nothing for most. */
export const optionsOf = (section: SectionId): SectionOptions =>
  (sectionOptions as Readonly<Partial<Record<SectionId, SectionOptions>>>)[section] ?? {}

const allOf = (list: (options: SectionOptions) => readonly string[] | undefined): string[] => [
  ...new Set(sectionIds.flatMap((section) => list(optionsOf(section)) ?? [])),
]

const sectionName = z
  .string()
  .regex(idPattern, { error: 'invalid-id' })
  .meta({
    sectionName: true,
    description: 'A section, or `clause-` and the id of a clause file.',
    examples: [...sectionIds],
  })

const pick = (description: string) => z.array(id(description)).min(1)

export const sectionChoice = z.union([
  sectionName,
  z
    .strictObject({
      section: sectionName,
      as: id('An id of its own, where the same section stands twice. Part of the permanent address.').optional(),
      title: plainText('A heading of your own.').optional(),
      intro: blockText('Stands first, instead of the usual introduction.').optional(),
      view: id('How it is shown.')
        .meta({ examples: allOf(({ views }) => views) })
        .optional(),
      columns: pick('A column.')
        .meta({ description: 'View `table`: which columns, and in which order.', examples: [allOf(({ columns }) => columns).slice(0, 3)] })
        .optional(),
      only: pick('The id of an entry.').meta({ description: 'Only these entries of its register, in this order.' }).optional(),
      retention: z
        .literal('mark')
        .optional()
        .meta({ description: 'Retention rules that have a `mark` show as that sign behind a name, with one note for all.' }),
      legend: z.literal(true).optional().meta({ description: 'Explains the legal bases in a list; below it, each is only named.' }),
      more: blockText('Stands last.').optional(),
      was: formerIds.optional(),
    })
    .meta({ sectionChoice: true, title: 'Section as this statement shows it' }),
])
export type SectionChoice = Exclude<z.output<typeof sectionChoice>, string>
