import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { tellsRecipients } from '../facts/recipients.ts'
import { covering } from '../facts/statements.ts'

export const gdpr131e = defineRule<CheckInput>({
  code: 'gdpr-13-1-e',
  level: 'error',
  about:
    'A privacy statement says who receives the data, by name or by kind. Silence does not mean that data are shared with nobody: that the policy then writes `none` is our own rule.',
  duty: {
    catalogue: 'GDPR-13-1-e',
    law: ['GDPR 13(1)(e)', 'GDPR 14(1)(e)', 'GDPR 4(9)'],
    documents: ['privacy'],
    section: 'recipients',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(e)',
      'the recipients or categories of recipients of the personal data, if any',
    ),
  },
  check: ({ program }, say) => {
    if (program.recipients === undefined) {
      say(program.at('sharing'), {
        message: 'The policy does not say who receives the data.',
        hints: ['List the recipients in processors.yaml, or write the one word `none` in that file.'],
      })
      return
    }
    for (const statement of covering(program, 'privacy')) {
      if (tellsRecipients(statement)) continue
      say(statement.at('sections'), {
        message: `The statement \`${statement.id}\` does not say who receives the data.`,
        hints: ['Add `recipients` to its `sections`.'],
      })
    }
  },
})
