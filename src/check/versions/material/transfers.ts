import { countriesOutside } from '../../../law/eea.ts'
import { items } from '../../../model/schema/listed.ts'
import type { SafeguardKind } from '../../../model/source/processors.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change, changeIf } from './change.ts'
import { keptIn } from './entries.ts'

type Recipient = Exclude<NonNullable<StatementFiles['processors.yaml']>, 'none'>[string]

/** Countries outside the EEA that the data of a recipient go to. */
const reached = (recipient: Recipient): readonly string[] => (recipient['eea-only'] === undefined ? countriesOutside(recipient) : [])

/** Data that go to another country, or are protected less there. */
export const inTransfers: Changes = (before, now) =>
  keptIn(before['processors.yaml'], now['processors.yaml']).flatMap(([id, was, is]) => {
    const [known, countries] = [reached(was), reached(is)]
    return [
      ...countries
        .filter((country) => !known.includes(country))
        .map((country) =>
          change(`the new country \`${country}\` of \`${id}\``, [
            'processors.yaml',
            id,
            is.country === country ? 'country' : 'access-from',
          ]),
        ),
      ...changeIf(countries.some((country) => known.includes(country)) && isWeaker(was, is), `the weaker \`safeguard\` of \`${id}\``, [
        'processors.yaml',
        id,
        'safeguard',
      ]),
    ]
  })

/** Clauses beside the Data Privacy Framework hold when a court ends it, so they count by themselves. */
const isWeaker = (was: Recipient, is: Recipient): boolean =>
  protection(is) < protection(was) || (has(was, 'dpf') && has(is, 'dpf') && isContractual(was) && !isContractual(is))

const has = ({ safeguard }: Recipient, kind: SafeguardKind): boolean => items(safeguard).some((one) => one.kind === kind)

const isContractual = ({ safeguard }: Recipient): boolean => items(safeguard).some(({ kind }) => strengthOf(kind) === contractual)

/** How much the safeguards of a recipient protect. */
const protection = ({ safeguard }: Recipient): number => Math.max(0, ...items(safeguard).map(({ kind }) => strengthOf(kind)))

const contractual = 2

/** A decision of the Commission protects more than what was agreed, and a derogation of art. 49 GDPR less than all others. */
const strengthOf = (kind: SafeguardKind): number => {
  if (kind === 'adequacy' || kind === 'dpf') return 3
  return kind === 'derogation' ? 1 : contractual
}
