import { z } from 'zod'
import { register } from '../schema/listed.ts'
import { inlineText, plainText } from '../schema/text.ts'

/** The six legal bases of art. 6(1) GDPR, points (a) to (f). */
export const basisKinds = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const
export type BasisKind = (typeof basisKinds)[number]

/** Whose legitimate interest it is. */
export const interestHolders = ['ours', 'third-party', 'both'] as const

/** Ways to give or withdraw consent. */
export const consentWays = ['click', 'link', 'setting', 'form', 'email', 'telephone', 'letter', 'in-person'] as const
export type ConsentWay = (typeof consentWays)[number]

export const basis = z
  .strictObject({
    kind: z.enum(basisKinds).meta({ description: 'Which point of art. 6(1) GDPR.' }),
    label: plainText('A name of your own for it, as it reads after "The legal basis is": "the preparation of a contract".').optional(),
    explanation: inlineText('Which contract, which consent, which task: whole sentences.').optional(),
    explicit: z.literal(true).optional().meta({ description: 'Consent is explicit (art. 9(2)(a) GDPR).' }),
    interest: inlineText('Legitimate interests: which interest, and whose (art. 13(1)(d) GDPR). Whole sentences.').optional(),
    whose: z.enum(interestHolders).optional().meta({ description: 'Legitimate interests: `ours`, of a `third-party`, or of `both`.' }),
    balancing: inlineText('Legitimate interests: what came of weighing them against those of the person. Whole sentences.').optional(),
    'outside-public-task': inlineText(
      'Legitimate interests of a public body: why this is no part of its public task (art. 6(1), second subparagraph, GDPR). Whole sentences.',
    ).optional(),
    statute: plainText(
      'Legal obligation or public task: the law and its article, as it reads after "It is laid down in" (art. 6(3) GDPR).',
    ).optional(),
    'given-by': z.enum(consentWays).optional().meta({ description: 'Consent: how it is given. Not printed: `explanation` says it.' }),
    'withdrawn-by': z
      .array(z.enum(consentWays))
      .min(1)
      .optional()
      .meta({ description: 'Consent: the ways in which it is withdrawn (art. 7(3) GDPR). `withdraw` says it in your own words.' }),
    withdraw: inlineText('Consent: how it is withdrawn (art. 7(3) GDPR). Whole sentences.').optional(),
    free: inlineText('Consent: why it can be refused without harm. Whole sentences.').optional(),
    object: inlineText('How to object to this use (art. 21 GDPR). Whole sentences.').optional(),
  })
  .meta({ title: 'Legal basis', description: 'Why the law allows a use of data (art. 6(1) GDPR).' })

export const basisRegister = register(basis, 'The legal bases that purposes rest on, by id.').meta({ title: 'bases.yaml' })
