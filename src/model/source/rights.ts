import { z } from 'zod'
import { email, id, link, period } from '../schema/scalars.ts'
import { inlineText, plainText } from '../schema/text.ts'

export const rightKinds = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdraw-consent'] as const
export type RightKind = (typeof rightKinds)[number]

const offeredRight = z.union([
  z.enum(rightKinds),
  z
    .strictObject({
      right: z.enum(rightKinds).meta({ description: 'Which right of the law.' }),
      text: inlineText('What it means here, instead of the usual sentence.'),
    })
    .meta({ title: 'Right in your own words' }),
  z
    .strictObject({
      own: id('The id of a right that the law does not know.'),
      name: plainText('Its name.'),
      text: inlineText('What it means.'),
    })
    .meta({ title: 'Right of your own' }),
])
export type OfferedRight = z.output<typeof offeredRight>

/** The right of the law that is offered; none if it is one of your own. */
export const rightOf = (offered: OfferedRight): RightKind | undefined => {
  if (typeof offered === 'string') return offered
  return 'right' in offered ? offered.right : undefined
}

export const rights = z
  .strictObject({
    offered: z.array(offeredRight).min(1).meta({ description: 'The rights, in the order of the statement (art. 13(2)(b) GDPR).' }),
    email: email('Where a request goes, if not to the contact address.').optional(),
    form: link('Address of a form for requests.').optional(),
    'identity-check': z.enum(['account', 'known-details', 'id-copy-in-doubt', 'id-copy']).optional().meta({
      description:
        'How a person is recognised: by an `account`, by `known-details`, by a copy of an identity document in case of doubt, or always. `identification` says it in your own words.',
    }),
    identification: inlineText('How a person shows who they are. Whole sentences.').optional(),
    fee: z
      .union([z.literal('none'), inlineText('What a request costs. Whole sentences.')])
      .optional()
      .meta({ description: 'What a request costs (art. 12(5) GDPR): `none`, or in words.' }),
    term: period('How soon a request is answered (art. 12(3) GDPR: one month).').optional(),
    extension: period('How much longer it may take (art. 12(3) GDPR: two months).').optional(),
    'extension-reason': inlineText('When the term is extended, instead of the usual sentences. Whole sentences.').optional(),
  })
  .meta({ title: 'Rights', description: 'Rights of people, and how to use them.' })
