import type { Language } from '../../model/schema/text.ts'
import { type Piece, sentencesIn } from './prose.ts'

const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})`, 'i')

const safe = { nl: '(?:veilig|beveiligd|beschermd|waterdicht)\\b', en: '(?:secure|safe|protected|watertight)\\b' } as const

const security: Readonly<Record<Language, RegExp>> = {
  nl: anyOf(
    `(?:100 ?%|100 procent|honderd procent|volledig|volkomen|absoluut|geheel|helemaal|altijd) ${safe.nl}`,
    '(?:volledige|absolute|volkomen|100 ?%) (?:veiligheid|beveiliging)\\b',
    '(?:garanderen|waarborgen) (?:wij |we )?(?:de (?:\\p{L}+ )?)?(?:veiligheid|beveiliging)\\b',
  ),
  en: anyOf(
    `(?:100 ?%|100 per ?cent|completely|fully|totally|absolutely|perfectly|always) ${safe.en}`,
    '(?:complete|absolute|total|perfect|100 ?%) (?:security|safety)\\b',
    'guarantee (?:[a-z]+ ){0,5}(?:security|safety|secure|safe)\\b',
  ),
}

/** Of sharing: processors, authorities and courts receive data too. */
const sharing: Readonly<Record<Language, RegExp>> = {
  nl: anyOf(
    'nooit (?:met (?:derden|anderen|iemand) )?(?:gedeeld|doorgegeven|verstrekt)\\b',
    'delen (?:wij |we )?(?:(?:uw|je) (?:persoons)?gegevens |ze )?nooit\\b',
  ),
  en: anyOf('never (?:be )?(?:shared?|passed on|disclosed?)\\b'),
}

/** "Nothing is 100% secure" promises nothing. */
const denial: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:geen|niet|niets|nooit|nergens|onmogelijk)\b/i,
  en: /\b(?:no|not|nothing|nobody|cannot|never|impossible)\b|n['’]t\b/i,
}

/** What a text promises without any limit. */
export const absolutePromises = (text: string, language: Language): readonly Piece[] =>
  sentencesIn(text).flatMap(({ words, from }) => {
    const found = (denial[language].test(words) ? null : security[language].exec(words)) ?? sharing[language].exec(words)
    return found === null ? [] : [{ words: found[0], from: from + found.index, to: from + found.index + found[0].length }]
  })
