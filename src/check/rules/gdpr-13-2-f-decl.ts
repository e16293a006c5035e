import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const gdpr132fDecl = defineRule<CheckInput>({
  code: 'gdpr-13-2-f-decl',
  level: 'warning',
  about:
    'The policy says whether a computer takes decisions about people. The law asks to tell that such decisions exist; that there are none is said only if somebody looked.',
  duty: {
    catalogue: 'GDPR-13-2-f-DECL',
    law: ['GDPR 13(2)(f)', 'GDPR 14(2)(g)'],
    documents: ['privacy'],
    section: 'automated-decisions',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(2)(f)',
      'the existence of automated decision-making, including profiling, referred to in Article 22(1) and (4)',
    ),
  },
  check: ({ program }, say) => {
    if (program.automatedDecisions !== undefined) return
    say(program.at('organisation'), {
      message: 'The policy does not say whether a computer takes decisions about people.',
      hints: ['Add `automated-decisions` to policy.yaml: the decisions by id, or `none`.'],
    })
  },
})
