import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { reference } from '../schema/scalars.ts'
import { blockText, inlineText, plainText } from '../schema/text.ts'

const dataUse = z.union([
  reference('data', 'An id of data.yaml.'),
  z
    .strictObject({
      item: reference('data', 'An id of data.yaml.'),
      note: plainText('When or how, shown in brackets: "if you fill it in".'),
    })
    .meta({ title: 'Item with a note' }),
])

/** Art. 13(2)(e) GDPR: must the person give the data, and what if not. */
const provision = z
  .strictObject({
    needed: z.enum(['by-law', 'for-contract', 'voluntary']).meta({ description: 'Must a person give these data?' }),
    consequence: inlineText('What happens when they are not given. Whole sentences.').optional(),
  })
  .meta({ title: 'Provision', description: 'Whether the data must be given (art. 13(2)(e) GDPR).' })

export const purpose = z
  .strictObject({
    name: plainText('The heading: what the reader would call it.'),
    description: blockText('What is done and why (art. 13(1)(c) GDPR), where the name does not say enough.').optional(),
    example: inlineText('An example of it. Whole sentences.').optional(),
    people: listOf(reference('people', 'An id under `people` in policy.yaml.'), 'About whom.').optional(),
    data: listOf(dataUse, 'Which data are used.').optional(),
    basis: listOf(reference('bases', 'An id of bases.yaml.'), 'On which legal basis.').optional(),
    retention: listOf(reference('retention', 'An id of retention.yaml.'), 'How long the data are kept.').optional(),
    'shared-with': listOf(reference('processors', 'An id of processors.yaml.'), 'Who receives the data.').optional(),
    sources: listOf(
      reference('sources', 'An id under `sources` in policy.yaml.'),
      'Where the data come from, if not from the person.',
    ).optional(),
    provision: provision.optional(),
    more: blockText('What else the reader should know, after the facts.').optional(),
  })
  .meta({ title: 'Purpose', description: 'A processing activity: what, why, with which data, on which basis, how long, shared with whom.' })

export const purposeRegister = register(purpose, 'Purposes, by id, in the order of the statement.').meta({ title: 'purposes.yaml' })
