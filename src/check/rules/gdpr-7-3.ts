import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { asCode } from '../../diagnostics/suggest.ts'
import type { ConsentWay } from '../../model/source/bases.ts'
import type { CheckInput } from '../input.ts'
import { consentBases } from '../facts/reliance.ts'

/** How much a way takes: at once on the screen (0), a message (1), on paper or in person (2). Given on a form, it took more than a click. */
const effort: Readonly<Record<ConsentWay, { readonly giving: number; readonly withdrawing: number }>> = {
  click: { giving: 0, withdrawing: 0 },
  link: { giving: 0, withdrawing: 0 },
  setting: { giving: 0, withdrawing: 0 },
  form: { giving: 1, withdrawing: 0 },
  email: { giving: 1, withdrawing: 1 },
  telephone: { giving: 1, withdrawing: 1 },
  letter: { giving: 2, withdrawing: 2 },
  'in-person': { giving: 2, withdrawing: 2 },
}

export const gdpr73 = defineRule<CheckInput>({
  code: 'gdpr-7-3',
  level: 'warning',
  about: 'Consent is withdrawn as easily as it is given: not by telephone or letter what a click was enough for.',
  duty: {
    catalogue: 'GDPR-7-3',
    law: ['GDPR 7(3)'],
    documents: ['privacy', 'cookie'],
    section: 'rights',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 7(3)',
      'It shall be as easy to withdraw as to give consent.',
    ),
  },
  check: ({ program }, say) => {
    for (const basis of consentBases(program)) {
      const { id, 'given-by': given, 'withdrawn-by': withdrawn } = basis
      if (given === undefined || withdrawn === undefined) continue
      if (withdrawn.includes(given) || withdrawn.some((way) => effort[way].withdrawing <= effort[given].giving)) continue
      say(basis.at('withdrawn-by'), {
        message: `The consent \`${id}\` is given by \`${given}\` and withdrawn only by ${asCode(withdrawn)}, which appears to be less easy.`,
        hints: [
          `Offer a way that is as easy, such as \`${effort[given].giving === 0 ? 'link' : 'email'}\`, and name it in \`withdrawn-by\` and \`withdraw\`.`,
        ],
        about: basis.ref,
        related: [{ message: 'This says how it is given.', place: basis.at('given-by') }],
      })
    }
  },
})
