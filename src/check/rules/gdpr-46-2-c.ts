import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'
import { safeguardsOf } from '../facts/transfers.ts'

export const gdpr462c = defineRule<CheckInput>({
  code: 'gdpr-46-2-c',
  level: 'warning',
  about:
    'Of standard contractual clauses it is on record which modules were signed, and when the transfer was assessed. Neither is printed.',
  duty: {
    catalogue: 'GDPR-46-2-c',
    law: ['GDPR 46(2)(c)', 'Decision (EU) 2021/914, art. 1', 'CJEU C-311/18 (Schrems II), para. 134'],
    documents: ['register'],
    section: 'register',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 46(2)(c)',
      'standard data protection clauses adopted by the Commission in accordance with the examination procedure referred to in Article 93(2)',
    ),
  },
  check: ({ program }, say) => {
    for (const { recipient, safeguard, at } of safeguardsOf(program, 'scc')) {
      const lacking = (['modules', 'assessed-on'] as const).filter((key) => safeguard[key] === undefined)
      if (lacking.length === 0) continue
      say(at('kind'), {
        message: `Of the standard contractual clauses with \`${recipient.id}\`, ${told(lacking)} not on record.`,
        hints: [`Add ${keysInWords(lacking)} below \`kind: scc\`: the modules as \`[2]\`, the day of the assessment as \`2026-03-01\`.`],
        about: recipient.ref,
      })
    }
  },
})

const told = (lacking: readonly ('modules' | 'assessed-on')[]): string => {
  if (lacking.length > 1) return 'the modules and the assessment are'
  return lacking[0] === 'modules' ? 'the modules are' : 'the assessment is'
}
