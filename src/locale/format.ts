import { Temporal } from 'temporal-polyfill'
import type { IsoDate, Period } from '../model/scalars.ts'
import type { Language } from '../model/text.ts'

/** The tag that gives a language its own customs: British dates and lists for English. */
const tags: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** "15 december 2025", "15 December 2025". */
export const formatDate = (date: IsoDate, language: Language): string =>
  Temporal.PlainDate.from(date).toLocaleString(tags[language], { dateStyle: 'long' })

const units = ['year', 'month', 'week', 'day'] as const

/** "13 maanden", "1 year and 6 months": figures, as in tables and with units. */
export const formatPeriod = (period: Period, language: Language): string => {
  const duration = Temporal.Duration.from(period)
  const parts = units.flatMap((unit) => {
    const count = duration[`${unit}s`]
    return count === 0 ? [] : [new Intl.NumberFormat(tags[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count)]
  })
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(parts)
}

/** "Verenigde Staten", "United States". */
export const formatCountry = (code: string, language: Language): string =>
  new Intl.DisplayNames([tags[language]], { type: 'region', fallback: 'code' }).of(code) ?? code

/** The pieces of a list of `count` things: an index for a thing, a string for what stands between. */
export const listPieces = (count: number, language: Language): readonly (number | string)[] =>
  new Intl.ListFormat(tags[language], { type: 'conjunction' })
    .formatToParts(Array.from({ length: count }, (_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? Number(value) : value))
