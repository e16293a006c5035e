import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { isUnderDutchLaw } from '../../law/dutch-law.ts'
import { citizenNumberException } from '../../law/uavg.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { protectedUse } from '../facts/protected-data.ts'

export const uavg46 = defineRule<CheckInput>({
  code: 'uavg-46',
  level: 'error',
  about:
    'The citizen service number (BSN) is used only where an act prescribes it. The purpose names that act, or art. 47a(2) UAVG. Consent does not permit it.',
  duty: {
    catalogue: 'UAVG-46',
    law: ['GDPR 87', 'UAVG 46', 'UAVG 47a(2)', 'UAVG 48b'],
    documents: ['privacy'],
    section: 'special-data',
    evidence: read(
      '2026-11-21',
      'Uitvoeringswet AVG (UAVG), consolidated text in force since 1 September 2026 (wetten.overheid.nl), art. 46',
      'slechts gebruikt ter uitvoering van de desbetreffende wet dan wel voor doeleinden bij de wet bepaald',
    ),
  },
  check: ({ program }, say) => {
    if (!isUnderDutchLaw(program.source)) return
    for (const purpose of items(program.purposes)) {
      const use = protectedUse(purpose, 'national-id')
      if (use === undefined) continue
      const { item, place, related } = use
      const { law, uavg = [] } = purpose['permitted-by'] ?? {}
      if (uavg.includes(citizenNumberException)) continue
      if (law === undefined) {
        say(purpose['permitted-by'] === undefined ? place : purpose.at('permitted-by'), {
          message: `The purpose \`${purpose.id}\` uses a national number (\`${item.id}\`) and names no act that prescribes it.`,
          hints: [
            `Add \`permitted-by\` to \`${purpose.id}\` in purposes.yaml, with \`law\`: the act that prescribes the number and its article.`,
            `If no act does, remove \`${item.id}\` from \`data\` of \`${purpose.id}\`.`,
          ],
          related,
          about: purpose.ref,
        })
        continue
      }
      const bases = items(purpose.basis)
      // Who treats a patient uses the number because an act says so, and the data because of a contract.
      if (bases.length === 0 || bases.some(({ kind }) => kind !== 'consent' && kind !== 'legitimate-interests')) continue
      say(purpose.at('basis'), {
        level: 'warning',
        message: `The purpose \`${purpose.id}\` uses a national number (\`${item.id}\`) on a basis that appears not to go with an act that prescribes it.`,
        hints: [`Give \`${purpose.id}\` a basis of kind \`legal-obligation\` or \`public-task\`, or leave the number out.`],
        related: [{ message: 'This is the act.', place: purpose.at('permitted-by', 'law') }],
        about: purpose.ref,
      })
    }
  },
})
