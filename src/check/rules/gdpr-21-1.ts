import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { relianceOn } from '../facts/reliance.ts'
import { offerOf } from '../facts/rights.ts'
import { several } from '../facts/several.ts'

export const gdpr211 = defineRule<CheckInput>({
  code: 'gdpr-21-1',
  level: 'error',
  about:
    'Where data is used for a legitimate interest or a public task, people can object for reasons of their own situation, and the statement says so.',
  duty: {
    catalogue: 'GDPR-21-1',
    law: ['GDPR 21(1)', 'GDPR 13(2)(b)'],
    documents: ['privacy'],
    section: 'objection',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 13(2)(b), 21(1)',
      'on grounds relating to his or her particular situation, at any time to processing of personal data concerning him or her',
    ),
  },
  check: ({ program }, say) => {
    // Where the policy tells no rights at all, `gdpr-13-2-b` says so.
    if (program.source.rights === undefined || offerOf(program, 'objection') !== undefined) return
    const relying = relianceOn(program, 'legitimate-interests', 'public-task')
    if (relying.length === 0) return
    say(program.at('rights', 'offered'), {
      message: `The policy does not tell the right to object, and it names a legitimate interest or a public task: ${several(relying.map(({ entry }) => entry))}.`,
      hints: ['Add `objection` to `offered` below `rights` in policy.yaml.', 'Add the section `objection` to the statement.'],
      related: relying.slice(0, 3).map(({ entry, place }) => ({ message: `\`${entry.ref}\` gives this right.`, place })),
    })
  },
})
