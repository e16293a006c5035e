import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { country, isoDate, link } from '../schema/scalars.ts'
import { inlineText, name, plainText } from '../schema/text.ts'

export const recipientRoles = ['processor', 'controller', 'joint-controller', 'group', 'partner', 'public-authority', 'public'] as const
export type RecipientRole = (typeof recipientRoles)[number]

/** What makes a transfer outside the EEA lawful (art. 45 to 49 GDPR). */
export const safeguardKinds = [
  'adequacy',
  'dpf',
  'scc',
  'bcr',
  'adhoc-clauses',
  'code-of-conduct',
  'certification',
  'public-instrument',
  'derogation',
] as const
export type SafeguardKind = (typeof safeguardKinds)[number]

/** The derogations of art. 49(1) GDPR: its points, and its second subparagraph. */
export const derogations = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'compelling-interests'] as const

const safeguard = z
  .strictObject({
    kind: z.enum(safeguardKinds).meta({
      description:
        'Adequacy decision, EU-US Data Privacy Framework, standard contractual clauses, binding corporate rules, other clauses, code of conduct, certification, instrument between authorities, derogation of art. 49.',
    }),
    copy: link('Where a copy of the safeguard can be read (art. 13(1)(f) GDPR).').optional(),
    'copy-on-request': z.literal(true).optional().meta({ description: 'A copy can be asked for at the contact address.' }),
    'within-scope': z
      .literal(true)
      .optional()
      .meta({ description: 'Adequacy: the recipient is of the kind that the decision is limited to. Not printed.' }),
    entity: name('Data Privacy Framework: the name under which the recipient is certified.').optional(),
    'checked-on': isoDate('Data Privacy Framework: the day on which the certification was looked up.').optional(),
    modules: z
      .array(z.literal([1, 2, 3, 4]))
      .min(1)
      .optional()
      .meta({ description: 'Standard contractual clauses: which modules (Decision (EU) 2021/914). Not printed.' }),
    'assessed-on': isoDate('The day of the transfer impact assessment. Not printed.').optional(),
    'processor-rules': z
      .literal(true)
      .optional()
      .meta({ description: 'Binding corporate rules: they are those of a group of processors. Not printed.' }),
    'joint-activity': z
      .literal(true)
      .optional()
      .meta({ description: 'Binding corporate rules: the recipient is engaged in a joint economic activity with us. Not printed.' }),
    exception: z
      .enum(derogations)
      .optional()
      .meta({ description: 'Derogation: the point of art. 49(1) GDPR, or `compelling-interests` for its second subparagraph.' }),
    risks: inlineText('Derogation by explicit consent: the risks that people are told of. Whole sentences.').optional(),
    'authority-informed': isoDate('Derogation for compelling interests: the day on which the authority was told. Not printed.').optional(),
    note: inlineText('What else there is to say about it; of compelling interests, which they are. Whole sentences.').optional(),
  })
  .meta({ title: 'Safeguard' })

export const processor = z
  .strictObject({
    name: z
      .union([name('The same in every language.'), plainText('In the words of each language: "the police".')])
      .optional()
      .meta({ description: 'What it is called: the legal name, as its owner writes it.' }),
    category: plainText('Or the kind of recipient, where it is not named: "IT suppliers".').optional(),
    role: z.enum(recipientRoles).optional().meta({ description: 'In which role the data are received, where that is known.' }),
    for: plainText('What it does for us, as it reads in a table: small letter, no full stop.').optional(),
    details: inlineText('When and on which ground it receives data, and what else there is to know. Whole sentences.').optional(),
    country: country('Where it is established.').optional(),
    'access-from': z
      .array(country('A country.'))
      .min(1)
      .optional()
      .meta({ description: 'Countries outside the EEA from which it can reach the data.' }),
    'eea-only': inlineText(
      'Why the data stay in the EEA, for a recipient outside it: where they are and who can reach them. Whole sentences.',
    ).optional(),
    unnamed: z
      .strictObject({
        sector: plainText('In which sector it works.'),
        location: plainText('Where it is.'),
        reason: inlineText('Why it is not named. Whole sentences.'),
      })
      .optional()
      .meta({ title: 'Unnamed recipient', description: 'What is told of a kind of recipient instead of names.' }),
    agreement: isoDate('The day of the processor agreement (art. 28(3) GDPR). Not printed.').optional(),
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
