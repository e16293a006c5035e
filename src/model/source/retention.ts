import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { period, reference } from '../schema/scalars.ts'
import { inlineText, plainText } from '../schema/text.ts'
import { recordKinds } from './data.ts'

const endings = ['delete', 'anonymise'] as const

const branch = z
  .strictObject({
    if: plainText('The condition, as the end of "If …": no capital, no full stop ("you become a customer").'),
    keep: reference('retention', 'The retention rule that then holds.'),
  })
  .meta({ title: 'Branch', description: 'Another rule that holds under a condition.' })

const extension = z
  .strictObject({
    period: period('How much longer.'),
    basis: reference('bases', 'The consent that allows it, an id of bases.yaml.'),
    if: plainText('When that is asked, as the end of "If …".').optional(),
  })
  .meta({ title: 'Extension', description: 'Kept longer, with consent.' })

const byLaw = z
  .strictObject({
    name: plainText('The duty, as it reads in a sentence: "the tax retention duty".'),
    period: period('How long the law asks for.').optional(),
    statute: plainText('The law and its article.').optional(),
  })
  .meta({ title: 'Longer by law', description: 'Some of the data are kept longer because a law says so.' })

/** Used where a section asks for `retention: mark`. */
const mark = z
  .string()
  .regex(/^(\S{1,3}|none)$/u)
  .meta({ description: 'A sign that stands for this rule behind a name, or `none` for what has no sign.', examples: ['*', '†', 'none'] })

export const retentionRule = z
  .strictObject({
    period: period('A fixed time.').optional(),
    'at-most': z.literal(true).optional().meta({ description: 'The period is a maximum.' }),
    from: plainText('From when the period counts, as it reads after the period: "after the contract ends".').optional(),
    until: plainText('Until which event, as it reads after "until": "the training has taken place".').optional(),
    criteria: inlineText('Or the criteria that decide how long (art. 13(2)(a) GDPR). Whole sentences.').optional(),
    mark: mark.optional(),
    reason: inlineText('Why this long. Whole sentences.').optional(),
    branches: listOf(branch, 'Other rules under a condition.').optional(),
    extension: extension.optional(),
    'longer-by-law': listOf(byLaw, 'Laws that ask for a longer time for some of the data.').optional(),
    records: z
      .array(z.enum(recordKinds))
      .min(1)
      .optional()
      .meta({ description: 'Records for which a law or a guideline gives this period. Not printed.' }),
    then: z.enum(endings).optional().meta({ description: 'What happens to the data afterwards.' }),
    afterwards: inlineText('What else happens afterwards, such as telling the person. Whole sentences.').optional(),
  })
  .meta({ title: 'Retention rule', description: 'How long data are kept (art. 13(2)(a) GDPR): one of `period`, `until` and `criteria`.' })

export const retentionRegister = register(retentionRule, 'Retention rules, by id.').meta({ title: 'retention.yaml' })
