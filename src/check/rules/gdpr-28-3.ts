import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const gdpr283 = defineRule<CheckInput>({
  code: 'gdpr-28-3',
  level: 'warning',
  about: 'With each processor there is a contract, or another binding act, on record. It is not printed.',
  duty: {
    catalogue: 'GDPR-28-3',
    law: ['GDPR 28(3)', 'GDPR 28(9)'],
    documents: ['register'],
    section: 'register',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 28(3)',
      'Processing by a processor shall be governed by a contract or other legal act under Union or Member State law, that is binding on the processor',
    ),
  },
  check: ({ program }, say) => {
    for (const { id, ref, place, role, agreement } of items(program.recipients)) {
      if (role !== 'processor' || agreement !== undefined) continue
      say(place, {
        message: `No agreement with the processor \`${id}\` is on record.`,
        hints: [`Add \`agreement\` to \`${id}\` in processors.yaml: the day of the processor agreement, as \`2026-03-01\`.`],
        about: ref,
      })
    }
  },
})
