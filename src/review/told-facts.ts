import type { Language } from '../model/schema/text.ts'
import type { Block } from './blocks.ts'
import { datesIn } from './dates.ts'
import { quantitiesIn, unmatched } from './quantities.ts'

/** What each of two languages says and the other one does not, in words. */
export type Difference = readonly [readonly string[], readonly string[]]

/** The facts that one of two equal blocks tells and the other does not: numbers, dates, addresses, names of cookies. */
export const differencesOf = (one: Block, two: Block, languages: readonly [Language, Language]): Difference => {
  const [first, second] = [toldIn(one, languages[0]), toldIn(two, languages[1])]
  const [numbers, others] = unmatched(first.numbers, second.numbers)
  const words = (quantities: readonly { readonly words: string }[]) => quantities.map((quantity) => quantity.words)
  return [
    [...words(numbers), ...without(first.marks, second.marks)],
    [...words(others), ...without(second.marks, first.marks)],
  ]
}

/** A fact that must be the same: by what it is compared, and the words for it. */
interface Mark {
  readonly key: string
  readonly words: string
}

const toldIn = ({ words, links, codes }: Block, language: Language) => {
  const { dates, rest } = datesIn(withoutAddresses(words), language)
  return {
    numbers: quantitiesIn(withoutParts(rest, language), language),
    marks: [
      ...dates.map((date): Mark => ({ key: date.date, words: date.words })),
      ...(words.match(mailbox) ?? []).map((address): Mark => ({ key: address.toLowerCase(), words: address })),
      ...links.map((url): Mark => ({ key: siteOf(url), words: url })),
      ...codes.map((code): Mark => ({ key: code, words: code })),
    ],
  }
}

const without = (marks: readonly Mark[], others: readonly Mark[]): readonly string[] =>
  marks.filter(({ key }) => !others.some((other) => other.key === key)).map(({ words }) => words)

const mailbox = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const webAddress = /(?:https?:\/\/|www\.)[^\s<>]+/g
const withoutAddresses = (words: string): string => words.replace(mailbox, ' ').replace(webAddress, ' ')

/** A page has other words in its address in another language; the site is the same one: `google` for nl.google.com. */
const siteOf = (url: string): string => {
  if (!/^https?:/.test(url)) return url
  const { hostname } = new URL(url)
  return hostname.split('.').at(-2) ?? hostname
}

/** Parts of articles ("eerste lid, onder b", "(1)(b)") and times of the day are said otherwise in each language. */
const withoutParts = (words: string, language: Language): string => words.replace(parts[language], ' ')

const parts: Readonly<Record<Language, RegExp>> = {
  nl: /(?<=\d[a-z]?)(?:\(\w+\))+|\b(?:lid|leden|onder|onderdeel|alinea) (?:\d+|[a-z])\b|(?<![\d.,])\d{1,2}[.:]\d{2}(?!\d|[.,]\d)(?: uur| u\b)?/gi,
  en: /(?<=\d[a-z]?)(?:\(\w+\))+|\b(?:paragraphs?|points?|subparagraph) \(?\w+\)?|\b\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b\.?|(?<![\d.,])\d{1,2}:\d{2}\b/gi,
}
