import { countriesOutside } from '../../law/eea.ts'
import { formatCountry } from '../../locale/format.ts'
import type { Place } from '../../model/place.ts'
import type { Program, Recipient } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { SafeguardKind } from '../../model/source/processors.ts'

export type Safeguard = Exclude<NonNullable<Recipient['safeguard']>, 'none'>[number]

/** A safeguard of a recipient, and where it stands. */
export interface Safeguarded {
  readonly recipient: Recipient
  readonly safeguard: Safeguard
  /** The place of a part of it; of the nearest thing around, if nothing stands there. */
  at(key: keyof Safeguard): Place
}

/** The safeguards of these kinds that recipients have. */
export const safeguardsOf = ({ recipients }: Program, ...kinds: readonly SafeguardKind[]): readonly Safeguarded[] =>
  items(recipients).flatMap((recipient) =>
    items(recipient.safeguard).flatMap((safeguard, index) =>
      kinds.includes(safeguard.kind) ? [{ recipient, safeguard, at: (key) => recipient.at('safeguard', index, key) }] : [],
    ),
  )

/** The countries outside the EEA to which data go. Data that stay in the EEA still go where somebody can reach them from (art. 44 GDPR). */
export const transferCountries = (recipient: Recipient): readonly string[] =>
  countriesOutside(recipient['eea-only'] === undefined ? recipient : { 'access-from': recipient['access-from'] })

/** Whether data go to a recipient outside the EEA, as far as the sources say. */
export const isTransfer = (recipient: Recipient): boolean =>
  transferCountries(recipient).length > 0 || (recipient['eea-only'] === undefined && items(recipient.safeguard).length > 0)

/** A country in the words of a message. */
export const countryName = (code: string): string => formatCountry(code, 'en')

/** Where a recipient says that it is outside the EEA, or reaches data from there; the recipient, where a shared register says so. */
export const outsidePlace = (recipient: Recipient): Place => {
  const [code] = transferCountries(recipient)
  const index = recipient['access-from']?.findIndex((one) => one === code) ?? -1
  const isThere = recipient['eea-only'] === undefined && code === recipient.country
  const place = isThere || index < 0 ? recipient.at('country') : recipient.at('access-from', index)
  return place.file === recipient.place.file ? place : recipient.place
}
