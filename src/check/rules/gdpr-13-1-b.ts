import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { appointedOfficer } from '../facts/officer.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const gdpr131b = defineRule<CheckInput>({
  code: 'gdpr-13-1-b',
  level: 'error',
  about: 'Where a data protection officer is appointed, the statement says how to reach the officer. The name is not asked for.',
  duty: {
    catalogue: 'GDPR-13-1-b',
    law: ['GDPR 13(1)(b)', 'GDPR 14(1)(b)', 'GDPR 37(7)', 'GDPR 38(4)'],
    documents: ['privacy'],
    section: 'dpo',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(b)',
      'the contact details of the data protection officer, where applicable',
    ),
  },
  check: ({ program }, say) => {
    const officer = appointedOfficer(program.source)
    if (officer === undefined) return
    if ((officer.email ?? officer.phone ?? officer.form ?? officer.address) === undefined)
      say(program.at('officer'), {
        message: 'The policy names a data protection officer and no way to reach the officer.',
        hints: ['Add `email`, `phone`, `form` or `address` to `officer` in policy.yaml.'],
      })
    else
      for (const statement of covering(program, 'privacy')) {
        if (hasSection(statement, 'dpo')) continue
        say(statement.at('sections'), {
          message: `The statement \`${statement.id}\` does not say how to reach the data protection officer.`,
          hints: [`Add \`dpo\` to the sections of the statement \`${statement.id}\`.`],
          related: [{ message: 'This is how to reach the officer.', place: program.at('officer') }],
        })
      }
  },
})
