import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Language } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'

/** Words that say that requests are free, or which ones are not. */
const lawful: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:gratis|kosteloos|kosteloze|niets|geen (?:kosten|vergoeding|geld)|zonder kosten|ongegronde?|buitensporige?|extra kopie\w*|meer kopie\w*|tweede kopie)\b/i,
  en: /\b(?:free|nothing|no (?:charge|fee|costs?)|without charge|unfounded|excessive|(?:further|additional|extra|more|second) cop(?:y|ies))\b/i,
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
    for (const language of program.languages) {
      if (lawful[language].test(fee[language] ?? '')) continue
      say(program.at('rights', 'fee', language), {
        message: 'This appears to ask a fee for every request, while requests are free of charge.',
        hints: [
          'Write `fee: none` below `rights` in policy.yaml.',
          'Do you mean further copies, or requests that are manifestly unfounded or excessive? Say that other requests are free.',
        ],
      })
      return
    }
  },
})
