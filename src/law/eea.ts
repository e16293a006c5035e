import { type Dated, reading } from './dated.ts'

/** The European Economic Area: the 27 member states of the Union and Iceland, Liechtenstein, Norway. */
export const eea = {
  ...reading,
  source: 'Agreement on the European Economic Area (OJ L 1, 3.1.1994), art. 126, and the later accessions',
  countries: new Set(
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
  ) as ReadonlySet<string>,
} as const satisfies Dated & Record<string, unknown>

/**
 * Whether data that go to this country stay in the EEA. Outside it, though often forgotten: Aruba, Curaçao, Sint Maarten
 * and the Caribbean Netherlands, Gibraltar, Greenland, the Faroe Islands, Guernsey, Jersey, the Isle of Man, Monaco,
 * San Marino, the Vatican City and Switzerland.
 */
export const isInEea = (country: string): boolean => eea.countries.has(country)

/** The countries outside the EEA where a recipient is, or from which it can reach the data. */
export const countriesOutside = ({
  country,
  'access-from': access = [],
}: {
  readonly country?: string | undefined
  readonly 'access-from'?: readonly string[] | undefined
}): readonly string[] => [...new Set([country ?? [], access].flat().filter((one) => !isInEea(one)))]
