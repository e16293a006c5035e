import { type Dated, reading } from './dated.ts'

/**
 * Calling people with an offer needs their consent, own customers included; not that of donors of a charity, or of
 * customers of a publisher or lottery.
 */
export const telephoneConsent = {
  ...reading,
  source: 'Telecommunicatiewet, art. 11.7(2), (5) and (6)',
  from: '2026-07-01',
} as const satisfies Dated
