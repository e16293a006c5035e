import { z } from 'zod'
import { id, isoDate, reference } from '../schema/scalars.ts'
import { inlineText } from '../schema/text.ts'

export const changeWeights = ['cosmetic', 'clarifying', 'material'] as const
export type ChangeWeight = (typeof changeWeights)[number]

export const changeNote = z
  .strictObject({
    id: id('The id of the note.'),
    date: isoDate('The day on which the change is published.'),
    statements: z.array(reference('statements', 'The id of a statement.')).min(1).meta({ description: 'Which statements changed.' }),
    weight: z.enum(changeWeights).meta({ description: 'How weighty the change is for the reader.' }),
    summary: inlineText('What changed, for the reader. Whole sentences.'),
  })
  .meta({ title: 'Change note', description: 'What changed, when, and how weighty it is.' })

export const changelog = z
  .array(changeNote)
  .meta({ title: 'changelog.yaml', description: 'Change notes. The newest one dates the statement.' })
