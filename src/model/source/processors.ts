import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { country, link } from '../schema/scalars.ts'
import { inlineText, name, plainText } from '../schema/text.ts'

export const recipientRoles = ['processor', 'controller', 'joint-controller', 'group', 'partner', 'public-authority', 'public'] as const
export type RecipientRole = (typeof recipientRoles)[number]

/** What makes a transfer outside the EEA lawful (art. 45 to 49 GDPR). */
export const safeguardKinds = ['adequacy', 'dpf', 'scc', 'bcr', 'derogation'] as const
export type SafeguardKind = (typeof safeguardKinds)[number]

const safeguard = z
  .strictObject({
    kind: z.enum(safeguardKinds).meta({
      description:
        'adequacy decision, EU-US Data Privacy Framework, standard contractual clauses, binding corporate rules, derogation of art. 49.',
    }),
    copy: link('Where a copy of the safeguard can be read (art. 13(1)(f) GDPR).').optional(),
    note: inlineText('What else there is to say about it. Whole sentences.').optional(),
  })
  .meta({ title: 'Safeguard' })

export const processor = z
  .strictObject({
    name: name('The legal name, as its owner writes it: the same in every language.').optional(),
    category: plainText('Or the kind of recipient, or a name that differs between languages: "IT suppliers".').optional(),
    role: z.enum(recipientRoles).optional().meta({ description: 'In which role the data are received, where that is known.' }),
    for: plainText('What it does for us, as it reads in a table: small letter, no full stop.').optional(),
    details: inlineText('When and on which ground it receives data, and what else there is to know. Whole sentences.').optional(),
    country: country('Where it is established.').optional(),
    safeguard: listOf(safeguard, 'What protects data that leave the EEA.').optional(),
    statement: z
      .strictObject({
        name: name('Whose statement it is, as the link says: "Google".'),
        url: link('Its address, where it is known.').optional(),
      })
      .optional()
      .meta({ title: 'Own statement', description: 'The privacy statement of the recipient.' }),
  })
  .meta({ title: 'Recipient', description: 'Who receives data: by `name`, or by `category`.' })

export const processorRegister = register(processor, 'Processors and other recipients, by id.').meta({ title: 'processors.yaml' })
