import { Temporal } from 'temporal-polyfill'
import type { IsoDate, Period } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'

/** The tag that gives a language its own customs: British dates and lists for English. */
const tags: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** Making a formatter costs far more than using it, so each is made once for a language. */
const perLanguage = <T>(make: (tag: string) => T): ((language: Language) => T) => {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(tags[language])
    made.set(language, known)
    return known
  }
}

const units = ['year', 'month', 'week', 'day'] as const

const dates = perLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
const lists = perLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const countries = perLanguage((tag) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' }))
const counts = perLanguage((tag) => units.map((unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' })))

/** "15 december 2025", "15 December 2025". */
export const formatDate = (date: IsoDate, language: Language): string => {
  // The formatter wants an instant: noon in UTC, shown in UTC, is on that day everywhere.
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' })
  return dates(language).format(noon.epochMilliseconds)
}

/** "13 maanden", "1 year and 6 months": figures, as in tables and with units. */
export const formatPeriod = (period: Period, language: Language): string => {
  const duration = Temporal.Duration.from(period)
  const parts = units.flatMap((unit, index) => {
    const count = duration[`${unit}s`]
    return count === 0 ? [] : [counts(language)[index]?.format(count) ?? '']
  })
  return lists(language).format(parts)
}

/** "Verenigde Staten", "United States". */
export const formatCountry = (code: string, language: Language): string => countries(language).of(code) ?? code

/** The pieces of a list of `count` things: an index for a thing, a string for what stands between. */
export const listPieces = (count: number, language: Language): readonly (number | string)[] =>
  lists(language)
    .formatToParts(Array.from({ length: count }, (_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? Number(value) : value))
