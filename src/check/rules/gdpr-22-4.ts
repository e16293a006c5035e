import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { machineDecisions } from '../facts/decisions.ts'
import type { CheckInput } from '../input.ts'
import { withIncluded } from '../facts/origins.ts'

export const gdpr224 = defineRule<CheckInput>({
  code: 'gdpr-22-4',
  level: 'error',
  about:
    'A decision of a computer uses special categories of data only with explicit consent (art. 9(2)(a)) or for a substantial public interest that a law names (art. 9(2)(g)). Where no point is given at all, the rules on special data say so.',
  duty: {
    catalogue: 'GDPR-22-4',
    law: ['GDPR 22(4)', 'GDPR 9(2)(a)', 'GDPR 9(2)(g)'],
    documents: ['privacy'],
    section: 'automated-decisions',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 22(4)',
      'unless point (a) or (g) of Article 9(2) applies and suitable measures to safeguard',
    ),
  },
  check: ({ program }, say) => {
    for (const decision of machineDecisions(program)) {
      const { id, ref, purpose } = decision
      const point = purpose?.['permitted-by']?.['article-9']
      if (purpose === undefined || point === undefined || point === 'a' || point === 'g') continue
      const special = items(purpose.data)
        .flatMap(({ item }) => withIncluded(item))
        .find((item) => item.special !== undefined && item.special !== 'none')
      if (special === undefined) continue
      say(decision.at('purpose'), {
        message: `The decision \`${id}\` uses the special data \`${special.id}\`, which point \`${point}\` of article 9(2) does not permit a computer alone.`,
        hints: [
          `Take \`${special.id}\` out of \`${purpose.id}\` in purposes.yaml, or rest it on point \`a\` or \`g\`.`,
          'Or have a person decide, and write `solely-automated: false`.',
        ],
        about: ref,
        related: [
          { message: 'This is the point that the purpose names.', place: purpose.at('permitted-by', 'article-9') },
          { message: 'This is the special data.', place: special.at('special') },
        ],
      })
    }
  },
})
