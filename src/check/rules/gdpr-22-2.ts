import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { restsOn } from '../facts/bases.ts'
import { machineDecisions, restsOnUavg40 } from '../facts/decisions.ts'
import type { CheckInput } from '../input.ts'

export const gdpr222 = defineRule<CheckInput>({
  code: 'gdpr-22-2',
  level: 'error',
  about:
    'A decision that a computer takes alone, and that weighs heavily on people, needs a contract, a law or explicit consent. Article 40 UAVG is such a law for a legal duty or a public task, but not for profiling.',
  duty: {
    catalogue: 'GDPR-22-2',
    law: ['GDPR 22(1)', 'GDPR 22(2)', 'UAVG 40(1)'],
    documents: ['privacy'],
    section: 'automated-decisions',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 22(1)-(2); Uitvoeringswet AVG (UAVG), consolidated text in force since 1 September 2026 (wetten.overheid.nl), art. 40',
      'geautomatiseerde individuele besluitvorming, anders dan op basis van profilering, noodzakelijk is om te voldoen aan een wettelijke verplichting',
    ),
  },
  check: ({ program }, say) => {
    for (const decision of machineDecisions(program)) {
      const { id, ref, ground, statute, purpose } = decision
      if (ground === undefined) {
        say(decision.at('solely-automated'), {
          message: `The decision \`${id}\` is taken by a computer alone, and the policy does not say what permits that.`,
          hints: [
            `Add \`ground\` to \`${id}\` in policy.yaml: \`contract\`, \`law\` or \`explicit-consent\`.`,
            'Or have a person decide, and write `solely-automated: false`.',
          ],
          about: ref,
        })
        continue
      }
      if (ground === 'law' && statute === undefined)
        say(decision.at('ground'), {
          level: 'warning',
          message: `The decision \`${id}\` is permitted by a law, and the policy does not name it.`,
          hints: [`Add \`statute\` to \`${id}\` in policy.yaml: the law and its article.`],
          about: ref,
        })
      if (purpose === undefined || !restsOnUavg40(decision)) continue
      if (purpose.profiling === true)
        say(decision.at('statute'), {
          message: `The decision \`${id}\` rests on article 40 UAVG, which does not cover profiling, and \`${purpose.id}\` makes profiles.`,
          hints: ['Name another law in `statute`, or have a person decide and write `solely-automated: false`.'],
          about: ref,
          related: [{ message: 'This says that profiles are made.', place: purpose.at('profiling') }],
        })
      if (items(purpose.basis).length > 0 && !restsOn(purpose, 'legal-obligation', 'public-task'))
        say(decision.at('statute'), {
          message: `The decision \`${id}\` rests on article 40 UAVG, which asks for a legal obligation or a public task, and \`${purpose.id}\` rests on neither.`,
          hints: ['Name another law in `statute`, or another `ground`.'],
          about: ref,
          related: [{ message: 'The purpose rests on this.', place: purpose.at('basis') }],
        })
    }
  },
})
