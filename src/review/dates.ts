import type { Language } from '../model/schema/text.ts'

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** A day, or a month of a year, and the words that say it. */
export interface WrittenDate {
  /** `2026-03-01`, `2026-03` or `--03-01`. */
  readonly date: string
  readonly words: string
}

/** The dates in words of a language, and the words without them. */
export const datesIn = (text: string, language: Language): { readonly dates: readonly WrittenDate[]; readonly rest: string } => {
  const dates: WrittenDate[] = []
  const rest = text.replace(patterns[language], (words, ...more) => {
    const { day, day2, month, month2, year, year2, digits } = more.at(-1) as Record<string, string | undefined>
    const named = month ?? month2
    const index = months[language].findIndex((one) => one.toLowerCase() === named?.toLowerCase()) + 1
    dates.push({ words, date: digits ?? dateOf(year ?? year2, index, day ?? day2) })
    return ' '.repeat(words.length)
  })
  return { dates, rest }
}

const two = (number: number | string) => String(number).padStart(2, '0')
const dateOf = (year: string | undefined, month: number, day: string | undefined) =>
  `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`

const patterns: Readonly<Record<Language, RegExp>> = { nl: patternOf('nl'), en: patternOf('en') }

function patternOf(language: Language): RegExp {
  const names = months[language].join('|')
  return new RegExp(
    `(?<!\\d)(?:(?<digits>\\d{4}-\\d{2}-\\d{2})|(?<day>\\d{1,2}) (?<month>${names})(?: (?<year>\\d{4}))?|(?<month2>${names}) (?:(?<day2>\\d{1,2}), )?(?<year2>\\d{4}))(?!\\d)`,
    language === 'en' ? 'g' : 'gi',
  )
}
