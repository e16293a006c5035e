import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { recipientRoles } from '../../model/source/processors.ts'
import type { CheckInput } from '../input.ts'

export const gdpr131eWhy = defineRule<CheckInput>({
  code: 'gdpr-13-1-e-why',
  level: 'warning',
  about:
    'Of each recipient it is clear in which role it receives data. The law itself asks for recipients or their kinds; what each receives data for is another rule.',
  duty: {
    catalogue: 'GDPR-13-1-e-WHY',
    law: ['GDPR 13(1)(e)', 'GDPR 4(7)-(10)'],
    documents: ['privacy'],
    section: 'recipients',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 4(7)-(10), 13(1)(e)',
      'the recipients or categories of recipients of the personal data, if any',
    ),
  },
  check: ({ program }, say) => {
    for (const { id, ref, place, role } of items(program.recipients)) {
      if (role !== undefined) continue
      say(place, {
        message: `The recipient \`${id}\` has no role.`,
        hints: [`Add \`role\` to \`${id}\` in processors.yaml: ${recipientRoles.map((one) => `\`${one}\``).join(', ')}.`],
        about: ref,
      })
    }
  },
})
