import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Language } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'

interface Words {
  /** Requests are free. */
  readonly free: RegExp
  /** They are not. */
  readonly denied: RegExp
  /** What a fee may be asked for: further copies, and requests that are unfounded, excessive or repeated. */
  readonly excess: RegExp
  readonly fee: RegExp
  /** Any request, not only some. */
  readonly each: RegExp
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    free: /\b(?<!\b(?:niet|nooit)\s)(?:gratis|kosteloos|kosteloze|niets|geen (?:kosten|vergoeding|geld)|zonder kosten)\b/i,
    denied: /\b(?:niet|nooit) (?:gratis|kosteloos)\b/i,
    excess:
      /\b(?:ongegronde?|buitensporige?|herha[al]\w*|meer kopie\w*|(?:extra|tweede|volgende) (?:kopie\w*|exemplaa?r\w*)|steeds (?:weer|opnieuw))\b/i,
    fee: /€|\beuro\b|\bEUR\b|\b(?:betaalt?|betalen|kost|kosten|rekenen|vergoeding)\b/i,
    each: /\b(?:per|(?:voor )?(?:een|elk|ieder)|uw|je) verzoek\b|\bverzoeken kosten\b/i,
  },
  en: {
    free: /\b(?<!\b(?:not|never)\s)(?:free|nothing|no (?:charge|fee|costs?)|without charge)\b/i,
    denied: /\b(?:not|never) (?:free|without charge)\b/i,
    excess: /\b(?:unfounded|excessive|repetitive|repeat\w*|(?:further|additional|extra|more|second) cop(?:y|ies))\b/i,
    fee: /€|\beuros?\b|\bEUR\b|\b(?:pay|costs?|charges?|fees?)\b/i,
    each: /\b(?:per|(?:for )?(?:an?|each|every|any)|your) request\b|\brequests cost\b/i,
  },
}

const amount = /(?:€|\beuros?\b|\bEUR\b)/i

/** A sentence that goes on about the one before it. */
const goesOn = /^(?:die|dat|dit|deze|dan|it|that|this|then)\b/i

/** How surely these words ask a fee of everybody; nothing, if they do not. */
const faultIn = (text: string, language: Language): 'error' | 'warning' | undefined => {
  const { free, denied, excess, fee, each } = words[language]
  const sentences = text.trim().split(/(?<=[.!?;])\s+/)
  const allows = (sentence: string) => excess.test(sentence) || free.test(sentence)
  const wrong = sentences.filter((sentence, index) => {
    if (allows(sentence)) return false
    const isMore = goesOn.test(sentence) && allows(sentences[index - 1] ?? '')
    return denied.test(sentence) || (fee.test(sentence) && !isMore)
  })
  if (wrong.some((sentence) => denied.test(sentence) || (amount.test(sentence) && each.test(sentence)))) return 'error'
  return wrong.length > 0 || !sentences.some(allows) ? 'warning' : undefined
}

export const gdpr125 = defineRule<CheckInput>({
  code: 'gdpr-12-5',
  level: 'error',
  about: 'A request costs nothing. A reasonable fee is only for more copies, and for requests that are manifestly unfounded or excessive.',
  duty: {
    catalogue: 'GDPR-12-5',
    law: ['GDPR 12(5)', 'GDPR 15(3)'],
    documents: ['privacy'],
    section: 'rights',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 12(5), 15(3)',
      'any actions taken under Articles 15 to 22 and 34 shall be provided free of charge',
    ),
  },
  check: ({ program }, say) => {
    const fee = program.source.rights?.fee
    if (fee === undefined || fee === 'none') return
    const faults = program.languages.flatMap((language) => {
      const level = faultIn(fee[language] ?? '', language)
      return level === undefined ? [] : [{ language, level }]
    })
    const worst = faults.find(({ level }) => level === 'error') ?? faults[0]
    if (worst === undefined) return
    say(program.at('rights', 'fee', worst.language), {
      level: worst.level,
      message: 'This appears to ask a fee for every request, while requests are free of charge.',
      hints: [
        'Write `fee: none` below `rights` in policy.yaml.',
        'Do you mean further copies, or requests that are manifestly unfounded or excessive? Say so in each sentence on a fee, and that other requests are free.',
      ],
    })
  },
})
