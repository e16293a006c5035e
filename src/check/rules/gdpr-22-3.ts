import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { machineDecisions, restsOnUavg40 } from '../facts/decisions.ts'
import type { CheckInput } from '../input.ts'

export const gdpr223 = defineRule<CheckInput>({
  code: 'gdpr-22-3',
  level: 'error',
  about:
    'Who is subject to a decision of a computer can have a person look at it, give a view and contest it, and the statement says how. Art. 40(3) UAVG counts these three as suitable measures of those who are no public body.',
  duty: {
    catalogue: 'GDPR-22-3',
    law: ['GDPR 22(3)', 'UAVG 40(2)-(3)'],
    documents: ['privacy'],
    section: 'automated-decisions',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 22(3)',
      'the right to obtain human intervention on the part of the controller, to express his or her point of view and to contest',
    ),
  },
  check: ({ program }, say) => {
    const isPublic = program.source.organisation['public-body'] === true
    for (const decision of machineDecisions(program)) {
      const { id, ref, ground, 'human-review': review } = decision
      const isUavg40 = restsOnUavg40(decision) && !isPublic
      if (review !== undefined || !(ground === 'contract' || ground === 'explicit-consent' || isUavg40)) continue
      say(decision.at('ground'), {
        ...(isUavg40 ? { level: 'warning' as const } : {}),
        message: `The policy does not say how people can have a person look at the decision \`${id}\`.`,
        hints: [`Add \`human-review\` to \`${id}\` in policy.yaml: whom they ask, and how.`],
        about: ref,
      })
    }
  },
})
