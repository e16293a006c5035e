import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { restingOn, toldOf } from '../facts/resting.ts'

export const gdpr61Public = defineRule<CheckInput>({
  code: 'gdpr-6-1-public',
  level: 'warning',
  about: 'A public authority cannot rely on a legitimate interest for its public tasks; only for what any organisation does.',
  duty: {
    catalogue: 'GDPR-6-1-PUBLIC',
    law: ['GDPR 6(1), second subparagraph'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 6(1), second subparagraph',
      'Point (f) of the first subparagraph shall not apply to processing carried out by public authorities in the performance of their tasks.',
    ),
  },
  check: ({ program }, say) => {
    if (program.source.organisation['public-body'] !== true) return
    for (const basis of items(program.bases)) {
      if (basis.kind !== 'legitimate-interests' || basis['outside-public-task'] !== undefined) continue
      if (restingOn(program, basis).length === 0) continue
      say(basis.at('outside-public-task'), {
        message: `The basis \`${basis.id}\` is a legitimate interest, on which a public body cannot rely for its public tasks.`,
        hints: [
          'Write `kind: public-task` with the law under `statute`, or add `outside-public-task`: why this is no part of the public task.',
        ],
        related: toldOf(program, basis),
        about: basis.ref,
      })
    }
  },
})
