import type { Period } from '../model/schema/scalars.ts'
import type { AdequacyDecision } from './adequacy.ts'

/**
 * The EU-US Data Privacy Framework: adequacy for organisations in the United States that are on its list. To be looked
 * at earlier than the rest, for an appeal is pending.
 */
export const dataPrivacyFramework = {
  territory: 'US',
  decision: 'Implementing Decision (EU) 2023/1795',
  scope: 'dpf-certified',
  from: '2023-07-10',
  source:
    'Implementing Decision (EU) 2023/1795 of 10 July 2023; upheld in T-553/23, Latombe (3 September 2025), appeal C-703/25 P pending (OJ C, C/2025/6610)',
  read: null,
  review: '2027-05-21',
} as const satisfies AdequacyDecision

/** An organisation certifies again every year, so a check of the list is good for as long. */
export const certificationLasts: Period = 'P12M'
