import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { certificationLasts, dataPrivacyFramework } from '../../law/dpf.ts'
import { inForce } from '../../law/dated.ts'
import { countriesOutside } from '../../law/eea.ts'
import { dayAfter } from '../../locale/periods.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'
import { safeguardsOf } from '../facts/transfers.ts'

export const gdpr45Dpf = defineRule<CheckInput>({
  code: 'gdpr-45-dpf',
  level: 'error',
  about:
    'The EU-US Data Privacy Framework covers companies in the United States that are on its list, so the policy records under which name and on which day that was looked up. Without that record, or with a check of more than a year ago, it is a warning.',
  duty: {
    catalogue: 'GDPR-45-DPF',
    law: ['Decision (EU) 2023/1795, art. 1', 'GDPR 45(1)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'Commission Implementing Decision (EU) 2023/1795, art. 1, as quoted in a public document',
      "organisations in the United States that are included in the 'Data Privacy Framework List', maintained and made publicly available by the U.S. Department of Commerce",
    ),
  },
  check: ({ program, asOf }, say) => {
    for (const { recipient, safeguard, at } of safeguardsOf(program, 'dpf')) {
      const { id, ref: about } = recipient
      const outside = countriesOutside(recipient)
      if (!inForce(dataPrivacyFramework, asOf)) {
        say(at('kind'), {
          message: `The recipient \`${id}\` relies on the Data Privacy Framework, which is not in force on ${asOf}.`,
          hints: ['Write another `kind` that protects the data, such as `scc`.'],
          about,
        })
        continue
      }
      if (outside.length > 0 && !outside.includes(dataPrivacyFramework.territory))
        say(at('kind'), {
          message: `The Data Privacy Framework covers companies in the United States, and \`${id}\` is elsewhere.`,
          hints: ['Write another `kind`, or correct `country`.'],
          about,
        })
      const checked = safeguard['checked-on']
      const lacking = (['entity', 'checked-on'] as const).filter((key) => safeguard[key] === undefined)
      if (lacking.length > 0)
        say(at('kind'), {
          level: 'warning',
          message: `The recipient \`${id}\` relies on the Data Privacy Framework, and nothing says that it was found on the list.`,
          hints: [`Look it up on dataprivacyframework.gov and add ${keysInWords(lacking)} below \`kind: dpf\`.`],
          about,
        })
      if (checked !== undefined && dayAfter(checked, certificationLasts) < asOf)
        say(at('checked-on'), {
          level: 'warning',
          message: `The recipient \`${id}\` was looked up on the list of the Data Privacy Framework more than a year ago, on ${checked}.`,
          hints: ['Look it up again on dataprivacyframework.gov, and write that day at `checked-on`.'],
          about,
        })
    }
  },
})
