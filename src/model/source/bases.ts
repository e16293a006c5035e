import { z } from 'zod'
import { register } from '../schema/listed.ts'
import { inlineText, plainText } from '../schema/text.ts'

/** The six legal bases of art. 6(1) GDPR, points (a) to (f). */
export const basisKinds = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const
export type BasisKind = (typeof basisKinds)[number]

export const basis = z
  .strictObject({
    kind: z.enum(basisKinds).meta({ description: 'Which point of art. 6(1) GDPR.' }),
    label: plainText('A name of your own for it, as it reads after "The legal basis is": "the preparation of a contract".').optional(),
    explanation: inlineText('Which contract, which consent, which task: whole sentences.').optional(),
    explicit: z.literal(true).optional().meta({ description: 'Consent is explicit (art. 9(2)(a) GDPR).' }),
    interest: inlineText('Legitimate interests: which interest, and whose (art. 13(1)(d) GDPR). Whole sentences.').optional(),
    statute: plainText(
      'Legal obligation or public task: the law and its article, as it reads after "It is laid down in" (art. 6(3) GDPR).',
    ).optional(),
    withdraw: inlineText('Consent: how it is withdrawn (art. 7(3) GDPR). Whole sentences.').optional(),
    object: inlineText('How to object to this use (art. 21 GDPR). Whole sentences.').optional(),
  })
  .meta({ title: 'Legal basis', description: 'Why the law allows a use of data (art. 6(1) GDPR).' })

export const basisRegister = register(basis, 'The legal bases that purposes rest on, by id.').meta({ title: 'bases.yaml' })
