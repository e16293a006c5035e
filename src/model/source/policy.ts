import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { id, link, period, reference } from '../schema/scalars.ts'
import { inlineText, languages, plainText, voices } from '../schema/text.ts'
import { headingLevels } from '../look.ts'
import { severities } from '../severity.ts'
import { ai, automatedDecision } from './ai.ts'
import { claim } from './claims.ts'
import { authority, client, contact, jointController, officer, organisation, representative } from './organisation.ts'
import { foreignWords } from './foreign-words.ts'
import { children, cookieConsent, security, sharing, socialNetwork } from './practices.ts'
import { rights } from './rights.ts'
import { statement } from './statements.ts'
import { theme } from './theme.ts'
import { waiver } from './waivers.ts'

/** How long before a material change holds people are told, unless a policy says otherwise. */
export const usualNoticePeriod = 'P14D'

const person = z
  .strictObject({
    name: plainText('The group, in the plural: "customers".'),
    kind: z
      .enum(['children', 'employees'])
      .optional()
      .meta({ description: 'People whom the law protects more: `children` under 16, `employees`.' }),
  })
  .meta({ title: 'Group of people' })

const source = z
  .strictObject({
    name: plainText('The source, as it reads in a list.'),
    description: inlineText('What kind of source it is, where the name does not say enough. Whole sentences.').optional(),
    public: z.boolean().optional().meta({ description: 'Whether everybody can look into it (art. 14(2)(f) GDPR).' }),
    data: listOf(reference('data', 'An id of data.yaml.'), 'The data it gives.').optional(),
    informed: z
      .enum(['within-a-month', 'first-contact', 'first-disclosure'])
      .optional()
      .meta({ description: 'When people are told that we have these data (art. 14(3) GDPR). Not printed.' }),
    exemption: z
      .strictObject({
        point: z.enum(['a', 'b', 'c', 'd']).meta({ description: 'The point of art. 14(5) GDPR.' }),
        reason: inlineText('Why people are not told one by one, and what protects them instead. Whole sentences.'),
      })
      .optional()
      .meta({ title: 'Exemption from telling' }),
  })
  .meta({ title: 'Source', description: 'Where data come from if not from the person (art. 14(2)(f) GDPR).' })

const term = z
  .strictObject({ term: plainText('The word.'), meaning: inlineText('What it means here. Whole sentences.') })
  .meta({ title: 'Defined term' })

const document = z
  .strictObject({ name: plainText('Its name.'), url: link('Its address, where it is known.').optional() })
  .meta({ title: 'Document' })

export const policy = z
  .strictObject({
    kind: z.enum(['policy', 'specimen']).meta({
      description: '`policy` is your own; a `specimen` reconstructs a statement somebody else published and is marked as such everywhere.',
    }),
    organisation,
    contact: contact.optional(),
    officer: officer.optional(),
    authority: authority.optional(),
    representative: representative.optional(),
    'joint-controllers': register(jointController, 'Joint controllers, by id, or `none`.').optional(),
    languages: z.array(z.enum(languages)).min(1).meta({ description: 'The languages of the statements; every text has them all.' }),
    voice: z.enum(voices).meta({ description: 'How Dutch addresses the reader: `formal` (u) or `informal` (je).' }),
    theme: theme.optional(),
    embed: z
      .strictObject({
        'heading-level': z
          .union(headingLevels.map((level) => z.literal(level)))
          .optional()
          .meta({ description: 'The level of the title where a website embeds the statement; 1 unless given.' }),
      })
      .optional()
      .meta({ title: 'Embedding', description: 'How statements stand on other people’s pages.' }),
    'foreign-words': foreignWords.optional(),
    'notice-period': period(
      `How long before a material change holds it is published, if not ${usualNoticePeriod}. A change note that cannot wait says why in \`urgent\`.`,
    ).optional(),
    statements: z.array(statement).min(1).meta({ description: 'The documents that are published.' }),
    commitment: inlineText('What privacy means to the organisation. Whole sentences.').optional(),
    people: register(person, 'Groups of people, by id.').optional(),
    sources: register(source, 'Where data come from if not from the person, by id, or `none`.').optional(),
    sharing: sharing.optional(),
    rights: rights.optional(),
    complaints: inlineText('How complaints are handled before anyone goes to the authority. Whole sentences.').optional(),
    claims: register(claim, 'Promises of what is not done, by id.').optional(),
    security: security.optional(),
    children: children.optional(),
    'automated-decisions': register(automatedDecision, 'Decisions without a human (art. 22 GDPR), by id, or `none`.').optional(),
    ai: register(ai, 'Uses of AI, by id, or `none`.').optional(),
    'social-media': register(socialNetwork, 'Buttons of social networks, by id, or `none`.').optional(),
    'cookie-consent': cookieConsent.optional(),
    terms: register(term, 'Words that the statements use in a meaning of their own, by id.').optional(),
    clients: register(client, 'Those on whose behalf data are processed (art. 30(2) GDPR), by id, or `none`. Not printed.').optional(),
    rules: z
      .record(id('The code of a rule.'), z.enum(severities))
      .optional()
      .meta({ description: 'Levels of rules, which may only be raised.', examples: [{ 'gdpr-12-1-vague': 'error' }] }),
    waivers: z.array(waiver).min(1).optional().meta({ description: 'Findings that are accepted for a time.' }),
    documents: register(document, 'Other documents that texts refer to as `{{document.<id>}}`, by id.').optional(),
  })
  .meta({ title: 'policy.yaml', description: 'The organisation, and the statements it publishes.' })
