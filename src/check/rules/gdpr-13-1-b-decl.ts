import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { officerReasons } from '../facts/officer.ts'

export const gdpr131bDecl = defineRule<CheckInput>({
  code: 'gdpr-13-1-b-decl',
  level: 'warning',
  about: 'The policy says whether there is a data protection officer. Nothing is ever printed from silence.',
  duty: {
    catalogue: 'GDPR-13-1-b-DECL',
    law: ['GDPR 13(1)(b)', 'GDPR 37(1)', 'GDPR 5(2)'],
    documents: ['privacy'],
    section: 'dpo',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 5(2), 13(1)(b)',
      'the contact details of the data protection officer, where applicable',
    ),
  },
  check: ({ program }, say) => {
    // Where an officer seems to be needed, `gdpr-37-1` asks for one.
    if (program.source.officer !== undefined || officerReasons(program).length > 0) return
    say(program.at('organisation'), {
      message: 'The policy does not say whether there is a data protection officer.',
      hints: ['Add `officer` to policy.yaml: how to reach the officer, `none`, or `not-required` with the reason.'],
    })
  },
})
