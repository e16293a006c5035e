import { z } from 'zod'
import { plainText } from '../schema/text.ts'
import { idPattern } from '../schema/scalars.ts'

/** What a statement covers. */
export const subjects = ['privacy', 'cookie'] as const
export type Subject = (typeof subjects)[number]

/** The sections of the law catalogue, in its order, and `social-media`. */
export const sectionIds = [
  'summary',
  'controller',
  'contact',
  'dpo',
  'data',
  'purposes',
  'provision',
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
] as const
export type SectionId = (typeof sectionIds)[number]

export const clausePrefix = 'clause-'

const sectionName = z
  .string()
  .regex(idPattern, { error: 'invalid-id' })
  .meta({
    description: 'A section, or `clause-` and the id of a clause file.',
    examples: [...sectionIds],
  })

export const sectionChoice = z.union([
  sectionName,
  z
    .strictObject({
      section: sectionName,
      title: plainText('A heading of your own.').optional(),
    })
    .meta({ title: 'Section with a heading of its own' }),
])
