import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const gdpr143 = defineRule<CheckInput>({
  code: 'gdpr-14-3',
  level: 'warning',
  about:
    'Who receives data from others tells the person within a month at the latest, unless art. 14(5) GDPR exempts from it. When is put on record.',
  duty: {
    catalogue: 'GDPR-14-3',
    law: ['GDPR 14(3)', 'GDPR 14(5)'],
    documents: ['register'],
    section: 'sources',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 14(3)',
      'within a reasonable period after obtaining the personal data, but at the latest within one month',
    ),
  },
  check: ({ program }, say) => {
    for (const source of items(program.sources)) {
      if ((source.informed ?? source.exemption) !== undefined) continue
      say(source.at('informed'), {
        message: `It is not on record when people hear that the source \`${source.id}\` gave data about them.`,
        hints: [
          'Add `informed`: `within-a-month`, `first-contact` or `first-disclosure`.',
          'Or add `exemption` with the `point` of art. 14(5) and the `reason`.',
        ],
        about: source.ref,
      })
    }
  },
})
