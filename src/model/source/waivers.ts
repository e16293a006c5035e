import { z } from 'zod'
import { id, isoDate } from '../schema/scalars.ts'
import { name } from '../schema/text.ts'

export const waiver = z
  .strictObject({
    code: id('The code of the rule.'),
    about: name('What it is accepted for: an entry, as `purpose.newsletter`. All findings of the rule, if absent.').optional(),
    reason: name('Why, in a sentence.'),
    'accepted-by': name('Who accepts it.'),
    until: isoDate('The last day on which it holds.'),
  })
  .meta({ title: 'Waiver', description: 'A finding that is known and accepted for a time. It is still listed.' })
