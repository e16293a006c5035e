import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { Language } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'
import { portablePurposes } from '../facts/portability.ts'
import { offerOf } from '../facts/rights.ts'
import { several } from '../facts/several.ts'

const everything: Readonly<Record<Language, RegExp>> = { nl: /\b(?:alle|allemaal|alles)\b/i, en: /\b(?:all|everything)\b/i }
const limits: Readonly<Record<Language, RegExp>> = {
  nl: /toestemming|overeenkomst|contract/i,
  en: /consent|permission|contract|agreement/i,
}

export const gdpr201 = defineRule<CheckInput>({
  code: 'gdpr-20-1',
  level: 'error',
  about:
    'Data that people gave themselves, and that is used automatically on consent or for a contract, they can take with them. The right is not promised for more than that.',
  duty: {
    catalogue: 'GDPR-20-1',
    law: ['GDPR 20(1)(a)', 'GDPR 20(1)(b)', 'GDPR 20(3)'],
    documents: ['privacy'],
    section: 'rights',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 20(1)-(4)',
      'the processing is based on consent pursuant to point (a) of Article 6(1) or point (a) of Article 9(2) or on a contract',
    ),
  },
  check: ({ program }, say) => {
    // Where the policy tells no rights at all, `gdpr-13-2-b` says so.
    if (program.source.rights === undefined) return
    const purposes = portablePurposes(program)
    const offer = offerOf(program, 'portability')
    if (offer === undefined) {
      if (purposes.length > 0)
        say(program.at('rights', 'offered'), {
          message: `The policy does not tell the right to data portability, and ${several(purposes)} ${purposes.length === 1 ? 'rests' : 'rest'} on consent or on a contract.`,
          hints: ['Add `portability` to `offered` below `rights` in policy.yaml.'],
          related: purposes.slice(0, 3).map((purpose) => ({ message: `\`${purpose.id}\` rests on it.`, place: purpose.at('basis') })),
        })
      return
    }
    const all = items(program.purposes)
    if (purposes.length === 0 && all.length > 0 && all.every(({ basis }) => basis !== undefined)) {
      say(offer.place, {
        level: 'advice',
        message: 'The policy offers data portability, and no purpose gives people that right.',
        hints: ['Take `portability` out of `offered`, or name the consent or contract that a purpose rests on.'],
      })
      return
    }
    const text = typeof offer.offered === 'object' ? offer.offered.text : undefined
    if (
      text &&
      program.languages.some((language) => everything[language].test(text[language] ?? '') && !limits[language].test(text[language] ?? ''))
    )
      say(offer.place, {
        level: 'advice',
        message:
          'This appears to promise portability of all data, while the law gives it for data that people gave on consent or for a contract.',
        hints: ['Write `portability` without a text of your own, or say for which data it holds.'],
      })
  },
})
