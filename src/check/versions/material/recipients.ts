import { countriesOutside } from '../../../law/eea.ts'
import { items } from '../../../model/schema/listed.ts'
import type { SafeguardKind } from '../../../model/source/processors.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change } from './change.ts'
import { entriesOf, keptIn, newIds } from './entries.ts'

type Recipient = Exclude<NonNullable<StatementFiles['processors.yaml']>, 'none'>[string]

/** Who receives data by a purpose or a cookie. */
const receiving = (files: StatementFiles): ReadonlySet<string> =>
  new Set([
    ...Object.values(entriesOf(files['purposes.yaml'])).flatMap((purpose) => items(purpose['shared-with'])),
    ...Object.values(entriesOf(files['cookies.yaml'])).flatMap((cookie) => [cookie.vendor, ...items(cookie['third-party-access'])]),
  ])

/** Somebody who did not receive data. */
export const inRecipients: Changes = (before, now) => {
  const [had, have] = [receiving(before), receiving(now)]
  const isOther = (was: Recipient, is: Recipient) => typeof was.name === 'string' && typeof is.name === 'string' && was.name !== is.name
  const fresh = new Set([
    ...newIds(before['processors.yaml'], now['processors.yaml']),
    ...keptIn(before['processors.yaml'], now['processors.yaml'])
      .filter(([id, was, is]) => isOther(was, is) || (have.has(id) && !had.has(id)))
      .map(([id]) => id),
  ])
  return Object.keys(entriesOf(now['processors.yaml']))
    .filter((id) => fresh.has(id))
    .map((id) => change(`the new recipient \`${id}\``, ['processors.yaml', id]))
}

/** Countries outside the EEA that the data of a recipient go to. */
const reached = (recipient: Recipient): readonly string[] => (recipient['eea-only'] === undefined ? countriesOutside(recipient) : [])

/** Data that go to another country, or are protected less there. */
export const inTransfers: Changes = (before, now) =>
  keptIn(before['processors.yaml'], now['processors.yaml']).flatMap(([id, was, is]) => {
    const [known, countries] = [reached(was), reached(is)]
    const isWeaker = countries.some((country) => known.includes(country)) && protection(is) < protection(was)
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
      ...(isWeaker ? [change(`the weaker \`safeguard\` of \`${id}\``, ['processors.yaml', id, 'safeguard'])] : []),
    ]
  })

/** How much the safeguards of a recipient protect: a derogation of art. 49 GDPR less than all others, none at all the least. */
const protection = ({ safeguard }: Recipient): number => Math.max(0, ...items(safeguard).map(({ kind }) => strengthOf(kind)))

const strengthOf = (kind: SafeguardKind): number => (kind === 'derogation' ? 1 : 2)
