import { adequacyOf } from '../../law/adequacy.ts'
import { countriesOutside } from '../../law/eea.ts'
import { inForce } from '../../law/dated.ts'
import { dataPrivacyFramework } from '../../law/dpf.ts'
import type { Place } from '../../model/place.ts'
import type { Entry, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { IsoDate } from '../../model/schema/scalars.ts'
import { safeguardsOf } from './transfers.ts'

/** Something in a policy that rests on an entry of the law. */
export interface Reliance {
  /** The id of the entry in the list of law. */
  readonly law: string
  readonly place: Place
  readonly entry?: Entry
}

/** What of a policy rests on which entry of the law. A decision on transfers that has ended is found by its own rule. */
export const reliedOn = (program: Program, on: IsoDate): readonly Reliance[] => [
  ...items(program.recipients).flatMap((entry) => (entry.country === undefined ? [] : [{ law: 'eea', place: entry.at('country'), entry }])),
  ...safeguardsOf(program, 'adequacy').flatMap(({ recipient, at }) =>
    countriesOutside(recipient).flatMap((country) =>
      adequacyOf(country, on) === undefined ? [] : [{ law: `adequacy.${country}`, place: at('kind'), entry: recipient }],
    ),
  ),
  ...(inForce(dataPrivacyFramework, on) ? safeguardsOf(program, 'dpf') : []).map(({ recipient, at }) => ({
    law: 'dpf',
    place: at('kind'),
    entry: recipient,
  })),
  ...safeguardsOf(program, 'scc').map(({ recipient, at }) => ({ law: 'transfer.scc-2021', place: at('kind'), entry: recipient })),
  ...[...items(program.retention), ...items(program.data)].flatMap((entry) =>
    (entry.records ?? []).map((record, index) => ({ law: `retention.${record}`, place: entry.at('records', index), entry })),
  ),
  ...(program.source.authority === 'AP' ? [{ law: 'authority', place: program.at('authority') }] : []),
  ...items(program.ai).flatMap((entry) => [
    ...(entry['talks-to-people'] === undefined ? [] : [{ law: 'ai-act.50-1', place: entry.at('talks-to-people'), entry }]),
    ...(entry.makes === undefined ? [] : [{ law: 'ai-act.50-2', place: entry.at('makes'), entry }]),
    ...(entry.recognises === undefined ? [] : [{ law: 'ai-act.50-3', place: entry.at('recognises'), entry }]),
  ]),
  ...items(program.purposes).flatMap((entry) => [
    ...(entry['permitted-by']?.uavg === undefined ? [] : [{ law: 'uavg', place: entry.at('permitted-by', 'uavg'), entry }]),
    ...(isByTelephone(entry) ? [{ law: 'telephone', place: entry.at('direct-marketing', 'channels'), entry }] : []),
  ]),
  ...(hasConsentAge(program) ? [{ law: 'child-consent', place: program.at('children', 'consent-age') }] : []),
]

const isByTelephone = ({ 'direct-marketing': marketing }: Exclude<Program['purposes'], 'none' | undefined>[number]): boolean =>
  marketing !== undefined && marketing !== 'none' && marketing.channels.includes('telephone')

const hasConsentAge = ({ source: { children } }: Program): boolean =>
  children !== undefined && children !== 'none' && children['consent-age'] !== undefined
