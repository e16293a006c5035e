import type { IsoDate } from '../model/schema/scalars.ts'
import { adequacyDecisions } from './adequacy.ts'
import { aiDuties } from './ai-act.ts'
import { dutchAuthority, formerDutchAuthority } from './authority.ts'
import { type Dated, isStale } from './dated.ts'
import { dataPrivacyFramework } from './dpf.ts'
import { eea } from './eea.ts'
import { retentionTerms } from './retention.ts'
import { telephoneConsent } from './telephone.ts'
import { trackers } from './trackers.ts'
import { transferInstruments } from './transfer-instruments.ts'
import { childConsent, uavg } from './uavg.ts'

export interface LawEntry {
  /** `dpf`, or the subject and the entry: `adequacy.CH`, `retention.fiscal`. */
  readonly id: string
  readonly entry: Dated
}

const each = <Entry extends Dated>(subject: string, entries: readonly Entry[], name: (entry: Entry) => string): readonly LawEntry[] =>
  entries.map((entry) => ({ id: `${subject}.${name(entry)}`, entry }))

/** All of the law that is data. */
export const lawEntries: readonly LawEntry[] = [
  { id: 'eea', entry: eea },
  ...each('adequacy', adequacyDecisions, ({ territory }) => territory),
  { id: 'dpf', entry: dataPrivacyFramework },
  ...each('transfer', transferInstruments, ({ id }) => id),
  ...each('retention', retentionTerms, ({ id }) => id),
  { id: 'authority', entry: dutchAuthority },
  { id: 'authority.former', entry: formerDutchAuthority },
  ...each('ai-act', aiDuties, ({ paragraph }) => `50-${paragraph}`),
  { id: 'uavg', entry: uavg },
  { id: 'child-consent', entry: childConsent },
  { id: 'telephone', entry: telephoneConsent },
  { id: 'trackers', entry: trackers },
]

/** What somebody should have looked at again before this day. */
export const staleEntries = (on: IsoDate): readonly LawEntry[] => lawEntries.filter(({ entry }) => isStale(entry, on))
