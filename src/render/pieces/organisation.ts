import type { PolicySource } from '../../model/program.ts'
import { inline, type Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'

type Address = NonNullable<PolicySource['organisation']['address']>

/** A postal address on one line. */
export const addressLine = (context: ViewContext, { street, postcode, city, country }: Address): Value =>
  `${street}, ${postcode} ${city}, ${context.country(country)}`

/** Whether it stands in the trade register of another country than the Netherlands. */
export const isForeign = ({ address }: PolicySource['organisation']): boolean => address !== undefined && address.country !== 'NL'

export const mailLink = (address: string): Value => link(address, `mailto:${address}`)

/** A telephone number that a phone can dial: brackets around a trunk zero are left out of the address. Without digits there is none. */
export const phoneLink = (number: string): Value => {
  const digits = number.replace(/\(0\)/g, '').replace(/[^+\d]/g, '')
  return /\d/.test(digits) ? link(number, `tel:${digits}`) : number
}

export const webLink = (url: string): Value => link(url.replace(/^https?:\/\//, '').replace(/\/$/, ''), url)

export const link = (label: string, url: string): Value => inline([{ type: 'link', url, children: [{ type: 'text', value: label }] }])

/** What the organisation is called in a sentence; for one without a name the locale has words. */
export const callName = ({ program, line }: Pick<ViewContext, 'program' | 'line'>): Value => {
  const { organisation } = program.source
  return organisation['short-name'] ?? organisation.name ?? line('page:nameless')
}
