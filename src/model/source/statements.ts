import { z } from 'zod'
import { id } from '../schema/scalars.ts'
import { sectionChoice, subjects } from './sections.ts'
import { inlineText, plainText } from '../schema/text.ts'

export const statement = z
  .strictObject({
    id: id('Part of the permanent address.'),
    covers: z.array(z.enum(subjects)).min(1).meta({ description: '`privacy`, `cookie`, or both.' }),
    title: plainText('The title of the statement.'),
    summary: z
      .array(inlineText('A line of the summary.'))
      .min(1)
      .optional()
      .meta({ description: 'The statement in short (layered information).' }),
    audience: z
      .array(z.enum(['adults', 'children']))
      .min(1)
      .optional()
      .meta({ description: 'For whom it is written.' }),
    scope: inlineText('Which services and websites it covers, and how it is built. Whole sentences.').optional(),
    changing: inlineText('How readers learn of changes. Whole sentences.').optional(),
    numbering: z.enum(['1.', '01']).optional().meta({ description: 'Numbers the headings of the sections: `1.` or `01`.' }),
    sections: z.array(sectionChoice).min(1).meta({ description: 'Its sections, in order.' }),
  })
  .meta({ title: 'Statement', description: 'A document that is published.' })
