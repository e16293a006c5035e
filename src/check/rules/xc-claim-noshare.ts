import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Recipient } from '../../model/program.ts'
import { type Assurance, assurancesOf, recipientsFor } from '../words/assurances.ts'
import { isAboutThirdParties } from '../words/assurance-words.ts'
import type { CheckInput } from '../input.ts'
import { several } from '../facts/several.ts'

export const xcClaimNoshare = defineRule<CheckInput>({
  code: 'xc-claim-noshare',
  level: 'error',
  about:
    'A policy that lists recipients does not say that data are shared with nobody. That they are not sold is another promise. For the words of a text it is a warning.',
  duty: {
    catalogue: 'XC-CLAIM-NOSHARE',
    law: ['GDPR 5(1)(a)', 'GDPR 13(1)(e)', 'GDPR 4(9)', 'GDPR 4(10)'],
    documents: ['privacy', 'cookie'],
    section: 'recipients',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 4(9)-(10), 5(1)(a), 13(1)(e)',
      'person, public authority, agency or body other than the data subject, controller, processor and persons who, under the direct authority',
    ),
  },
  check: ({ program }, say) => {
    for (const assurance of assurancesOf(program, 'no-sharing')) {
      const recipients = recipientsFor(program, assurance)
      if (recipients.length === 0) continue
      const isWeaker = saysNothingOf(recipients, assurance)
      const what = isWeaker ? 'no data go to third parties' : 'data are not shared'
      say(assurance.place, {
        message: `The policy says that ${what}, and lists who receives them: ${several(recipients)}.`,
        hints: [
          isWeaker
            ? 'Remove it, or say that only companies that work for you receive data.'
            : 'Remove it and say with whom data are shared. To say that data are not sold, use a claim of the kind `no-sale`.',
        ],
        related: recipients.slice(0, 3).map(({ id, place }) => ({ message: `The recipient \`${id}\` is here.`, place })),
        about: assurance.about,
        ...(isWeaker || assurance.level === 'warning' ? { level: 'warning' } : {}),
      })
    }
  },
})

/** Processors and joint controllers are recipients and no third parties (art. 4(9) and (10) GDPR). */
const saysNothingOf = (recipients: readonly Recipient[], { words }: Assurance): boolean =>
  words !== undefined && isAboutThirdParties(words) && recipients.every(({ role }) => role === 'processor' || role === 'joint-controller')
