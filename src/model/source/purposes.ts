import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { reference } from '../schema/scalars.ts'
import { blockText, inlineText, plainText } from '../schema/text.ts'
import { formerIds } from './former-ids.ts'

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

/** The points of art. 9(2) GDPR. */
export const article9Grounds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const
export type Article9Ground = (typeof article9Grounds)[number]

/** Through which people are approached. */
export const marketingChannels = ['email', 'sms', 'app', 'telephone', 'post', 'online'] as const

/** What art. 11.7 Tw permits an approach by that nobody asked for. */
export const marketingGrounds = ['consent', 'published-address', 'customers', 'donors', 'publisher-or-lottery'] as const
export type MarketingGround = (typeof marketingGrounds)[number]

/** Art. 11.7 Tw, art. 21(2) GDPR. */
const directMarketing = z
  .union([
    z.literal('none'),
    z.strictObject({
      channels: z.array(z.enum(marketingChannels)).min(1).meta({ description: 'Through which channels.' }),
      ground: z.enum(marketingGrounds).optional().meta({
        description:
          'What art. 11.7 Tw permits it by: consent (1, 2), a `published-address` of a business (3), own `customers` (4), `donors` of a charity (5), customers of a `publisher-or-lottery` by telephone (6).',
      }),
      customers: z
        .strictObject({
          'similar-products': z.boolean().meta({ description: 'It is about own products or services that are similar.' }),
          'from-a-sale': z.boolean().meta({ description: 'The address was obtained in a sale.' }),
          'offered-to-refuse': z.boolean().meta({ description: 'Refusing is offered when the address is taken, and in each message.' }),
        })
        .optional()
        .meta({ title: 'Own customers', description: 'The conditions of art. 11.7(4) Tw.' }),
      stop: inlineText('How to stop it. Whole sentences.').optional(),
    }),
  ])
  .meta({ title: 'Direct marketing', description: 'Whether people are approached with offers, or `none`.' })

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
    'permitted-by': z
      .strictObject({
        'article-9': z.enum(article9Grounds).optional().meta({ description: 'The point of art. 9(2) GDPR.' }),
        uavg: z
          .array(z.string().regex(/^\d{2}[ab]?(\(\d\))?$/))
          .min(1)
          .optional()
          .meta({ description: 'Articles of the UAVG, as `30` or `30(3)`.', examples: [['30(3)'], ['33']] }),
        law: plainText('Another law and its article, as it reads after "The law permits it:".').optional(),
      })
      .optional()
      .meta({
        title: 'Ground for data that the law protects more',
        description: 'What permits special categories (art. 9 GDPR), criminal data (art. 10) or a national number (art. 87).',
      }),
    'direct-marketing': directMarketing.optional(),
    profiling: z.boolean().optional().meta({ description: 'Whether profiles are made (art. 4(4) GDPR).' }),
    monitoring: z
      .boolean()
      .optional()
      .meta({ description: 'Whether people are observed regularly and systematically (art. 37(1)(b) GDPR).' }),
    'large-scale': z.boolean().optional().meta({ description: 'Whether it is done on a large scale (art. 37(1) GDPR).' }),
    'core-activity': z.boolean().optional().meta({ description: 'Whether it belongs to the core activities (art. 37(1) GDPR).' }),
    automated: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the data are kept in automated form (art. 20(1)(b) GDPR); so unless `false`.' }),
    'further-use-of': listOf(
      reference('purposes', 'An id of purposes.yaml.'),
      'The purposes for which the data were collected first (art. 13(3) GDPR).',
    ).optional(),
    compatibility: inlineText('Why the further use is compatible with the first one (art. 6(4) GDPR). Whole sentences.').optional(),
    more: blockText('What else the reader should know, after the facts.').optional(),
    was: formerIds.optional(),
  })
  .meta({ title: 'Purpose', description: 'A processing activity: what, why, with which data, on which basis, how long, shared with whom.' })

export const purposeRegister = register(purpose, 'Purposes, by id, in the order of the statement.').meta({ title: 'purposes.yaml' })
