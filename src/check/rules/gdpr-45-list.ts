import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { adequacyDecisions, adequacyOf } from '../../law/adequacy.ts'
import { isStale } from '../../law/dated.ts'
import { countriesOutside } from '../../law/eea.ts'
import type { IsoDate } from '../../model/schema/scalars.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { countryName, type Safeguard, safeguardsOf } from '../facts/transfers.ts'

export const gdpr45List = defineRule<CheckInput>({
  code: 'gdpr-45-list',
  level: 'error',
  about:
    'A transfer rests on an adequacy decision only where there is one for the country and the recipient. It is a warning where a decision covers only a part, and once our list of decisions is due for review.',
  duty: {
    catalogue: 'GDPR-45-LIST',
    law: ['GDPR 45(1)', 'GDPR 45(3)', 'GDPR 45(8)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 45(1)',
      'may take place where the Commission has decided that the third country, a territory or one or more specified sectors within that third country',
    ),
  },
  check: ({ program, asOf }, say) => {
    const isListStale = adequacyDecisions.some((decision) => isStale(decision, asOf))
    for (const { recipient, safeguard, at } of safeguardsOf(program, 'adequacy')) {
      const outside = countriesOutside(recipient)
      const lacking = outside.flatMap((country) => lackOf(country, safeguard, asOf) ?? [])
      const hasOthers = items(recipient.safeguard).some(({ kind }) => kind !== 'adequacy')
      const lack = lacking.find(({ isPart }) => !isPart) ?? lacking[0]
      if (lack === undefined || (hasOthers && lacking.length < outside.length)) continue
      const level = isListStale || lack.isPart ? 'warning' : 'error'
      say(at('kind'), { level, message: lack.message(recipient.id), hints: [lack.hint], about: recipient.ref })
    }
  },
})

interface Lack {
  /** There is a decision for the country, for some recipients. How far it reaches was not read itself. */
  readonly isPart: boolean
  readonly message: (recipient: string) => string
  readonly hint: string
}

const another = 'Write another `kind` that protects the data, such as `scc`.'

/** Who is covered by a decision that is confined. */
const scopes = {
  'commercial-organisations': 'commercial organisations',
  'private-sector': 'companies that the national data protection act applies to',
} as const

/** Why no adequacy decision covers a recipient in a country. */
const lackOf = (country: string, safeguard: Safeguard, on: IsoDate): Lack | undefined => {
  const { scope } = adequacyOf(country, on) ?? { scope: 'none' as const }
  const named = countryName(country)
  if (scope === 'none')
    return {
      isPart: false,
      message: (id) => `The European Commission has no adequacy decision in force for the country of \`${id}\` (${named}).`,
      hint: another,
    }
  if (scope === 'dpf-certified')
    return {
      isPart: true,
      message: (id) =>
        `The adequacy decision for the country of \`${id}\` (${named}) covers only companies under the Data Privacy Framework.`,
      hint: 'Write `kind: dpf` with `entity` and `checked-on` if it is certified, or another kind.',
    }
  if (scope === undefined || safeguard['within-scope'] === true) return undefined
  return {
    isPart: true,
    message: (id) =>
      `The adequacy decision for the country of \`${id}\` (${named}) covers only ${scopes[scope]}, and nothing says that it is one.`,
    hint: 'Add `within-scope: true` if it is; otherwise write another `kind`.',
  }
}
