import type { Language } from '../../model/schema/text.ts'
import { paragraphsIn, type Piece, sentencesIn } from './prose.ts'

type Patterns = Readonly<Record<Language, RegExp>>

const breach: Patterns = {
  nl: /datalek|\blek\b|inbreuk (?:in verband met|op de beveiliging)/i,
  en: /data breach|security breach|\bbreach(?:es)?\b|data leak/i,
}

/** That we tell the people it is about. */
const telling: Patterns = {
  nl: /\b(?:u|je|jou|betrokkenen)\b[^.]*\b(?:weten|informeren|melden|bericht|berichten|waarschuwen|inlichten|op de hoogte|laten horen)\b|\b(?:informeren|waarschuwen|berichten|laten|melden|vertellen|hoort|hoor|krijgt|krijg)\b[^.]*\b(?:u|je|jou|betrokkenen)\b/i,
  en: /\b(?:tell|inform|notify|warn|contact|alert|let)\b[^.]*\b(?:you|people|those|individuals|data subjects)\b|\byou (?:will )?(?:hear|receive|get)\b/i,
}

const highRisk: Patterns = {
  nl: /\b(?:hoog|groot|grote|hoge|ernstig|ernstige) (?:risico|risico's|gevaar)/i,
  en: /\b(?:high|serious|great) risk/i,
}

const atOnce: Patterns = {
  nl: /onredelijke vertraging|onnodige vertraging|zo snel mogelijk|zo spoedig mogelijk|\b(?:meteen|direct|onmiddellijk|onverwijld|dadelijk|terstond)\b|binnen (?:\d+|een|één|twee|drie) (?:uur|dag|dagen)/i,
  en: /undue delay|unnecessary delay|as soon as|\b(?:immediately|at once|promptly|straight away|right away|without delay)\b|within (?:\d+|one|two|three) (?:hours?|days?)/i,
}

/** What makes the promise depend on ourselves, or on something that the law does not ask. */
const ownDiscretion: Patterns = {
  nl: /\b(?:indien|waar|als dat|wanneer dat) (?:nodig|noodzakelijk|wenselijk|gepast|passend)\b|\b(?:nodig|noodzakelijk|wenselijk) (?:vinden|achten)\b|\b(?:kunnen|kan) (?:wij|we|het)\b|\b(?:wij|we) kunnen\b|\bals de (?:wet|toezichthouder) dat (?:eist|vraagt|voorschrijft)/i,
  en: /\b(?:if|where|when) (?:necessary|needed|appropriate|required)\b|\b(?:consider|think|find) (?:it|this|that) (?:necessary|appropriate)\b|\bwe (?:may|might|can)\b|\bif the (?:law|authority) requires/i,
}

/** What a paragraph about breaches of data promises less than article 34 GDPR, and where. */
export interface Shortfall extends Piece {
  readonly lacks: 'time' | 'measure'
}

/** The paragraphs that promise to tell people of a breach, but late or only as we see fit. */
export const breachShortfalls = (text: string, language: Language): readonly Shortfall[] =>
  paragraphsIn(text).flatMap(({ words, from }) => {
    const isAbout = (patterns: Patterns) => patterns[language].test(words)
    const sentence = sentencesIn(words).find((one) => telling[language].test(one.words))
    if (sentence === undefined || !isAbout(breach) || !/\b(?:wij|we|ons|us)\b/i.test(words)) return []
    const lacks = isAbout(ownDiscretion) && !isAbout(highRisk) ? 'measure' : isAbout(atOnce) ? undefined : 'time'
    return lacks === undefined
      ? []
      : [{ words: words.slice(sentence.from, sentence.to), from: from + sentence.from, to: from + sentence.to, lacks }]
  })
