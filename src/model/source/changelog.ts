import { z } from 'zod'
import { id, isoDate, reference } from '../schema/scalars.ts'
import { inlineText } from '../schema/text.ts'

export const changeWeights = ['cosmetic', 'clarifying', 'material'] as const
export type ChangeWeight = (typeof changeWeights)[number]

/** Ways to tell people of a change. */
export const noticeWays = ['email', 'letter', 'app', 'banner', 'pop-up', 'in-person'] as const

export const changeNote = z
  .strictObject({
    id: id('The id of the note.'),
    date: isoDate('The day on which the change is published: the day of the release.'),
    statements: z.array(reference('statements', 'The id of a statement.')).min(1).meta({ description: 'Which statements changed.' }),
    weight: z.enum(changeWeights).meta({ description: 'How weighty the change is for the reader.' }),
    summary: inlineText('What changed, for the reader. Whole sentences.'),
    notice: z
      .strictObject({
        how: z.array(z.enum(noticeWays)).min(1).meta({ description: 'How people are told.' }),
        on: isoDate('The day on which they were told.'),
      })
      .optional()
      .meta({ title: 'Notice', description: 'How and when people were told of the change, beside the statement itself. Not printed.' }),
    effective: isoDate('The day from which the change holds, if not the day of publication.').optional(),
    urgent: inlineText('Why it holds sooner than people are promised, printed in the history. Whole sentences.').optional(),
  })
  .meta({ title: 'Change note', description: 'What changed, when, and how weighty it is.' })

export const changelog = z
  .array(changeNote)
  .meta({ title: 'changelog.yaml', description: 'Change notes. The newest one dates the statement.' })
