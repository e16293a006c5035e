import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { safeguardsOf } from '../facts/transfers.ts'

export const gdpr47 = defineRule<CheckInput>({
  code: 'gdpr-47',
  level: 'warning',
  about: 'Binding corporate rules hold within a group of undertakings, or among enterprises engaged in a joint economic activity.',
  duty: {
    catalogue: 'GDPR-47',
    law: ['GDPR 46(2)(b)', 'GDPR 47(1)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 46(2)(b), 47(1)',
      'group of undertakings, or group of enterprises engaged in a joint economic activity, including their employees',
    ),
  },
  check: ({ program }, say) => {
    for (const { recipient, safeguard, at } of safeguardsOf(program, 'bcr')) {
      if (recipient.role === 'group' || safeguard['processor-rules'] === true || safeguard['joint-activity'] === true) continue
      say(at('kind'), {
        message: `The recipient \`${recipient.id}\` relies on binding corporate rules, and is not marked as a group company, a processor with rules of its own or a partner in a joint economic activity.`,
        hints: [
          'Write `role: group`, or add `processor-rules: true` or `joint-activity: true` below `kind: bcr`.',
          'Write another `kind` if none of these is so.',
        ],
        about: recipient.ref,
      })
    }
  },
})
