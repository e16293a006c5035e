import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const gdpr122 = defineRule<CheckInput>({
  code: 'gdpr-12-2',
  level: 'warning',
  about:
    'People can use their rights in an easy way, also without an account. The section prints where a request goes; where the policy gives no e-mail address or form at all, `gdpr-13-1-a-contact` says so.',
  duty: {
    catalogue: 'GDPR-12-2',
    law: ['GDPR 12(2)', 'GDPR 12(1)'],
    documents: ['privacy'],
    section: 'rights',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 12(1)-(2)',
      'The controller shall facilitate the exercise of data subject rights under Articles 15 to 22.',
    ),
  },
  check: ({ program }, say) => {
    const { rights } = program.source
    if (rights?.['identity-check'] !== 'account' || rights.identification !== undefined) return
    say(program.at('rights', 'identity-check'), {
      message: 'People without an account appear to have no way to use their rights.',
      hints: [
        'Add `identification` to `rights` in policy.yaml, and say how people without an account show who they are.',
        'Or write `identity-check: known-details`.',
      ],
    })
  },
})
