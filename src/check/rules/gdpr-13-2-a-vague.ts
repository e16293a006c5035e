import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { vagueRetention } from '../words/vague-retention.ts'

export const gdpr132aVague = defineRule<CheckInput>({
  code: 'gdpr-13-2-a-vague',
  level: 'warning',
  about:
    'Words such as “as long as necessary” do not let a reader work out how long data are kept. A period does, or an event that ends it.',
  duty: {
    catalogue: 'GDPR-13-2-a-VAGUE',
    law: ['GDPR 13(2)(a)', 'GDPR 5(1)(e)', 'WP260 rev.01, annex'],
    documents: ['privacy'],
    section: 'retention',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 5(1)(e), 13(2)(a)',
      'the period for which the personal data will be stored, or if that is not possible, the criteria used to determine that period',
    ),
  },
  check: ({ program }, say) => {
    for (const rule of items(program.retention)) {
      for (const key of ['criteria', 'until'] as const) {
        const [found] = program.languages.flatMap((language) => vagueRetention(rule[key]?.[language] ?? '', language) ?? [])
        if (found === undefined) continue
        say(rule.at(key), {
          message: `The retention rule \`${rule.id}\` says “${found}”, which tells nobody how long that is.`,
          hints: ['Write a `period` with `from`, or say in `until` which event ends it.'],
          about: rule.ref,
        })
      }
    }
  },
})
