import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { Language } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'
import { consentBases, consents } from '../facts/reliance.ts'
import { offerOf } from '../facts/rights.ts'
import { several } from '../facts/several.ts'

/** Words for what was done before consent was withdrawn. */
const earlier: Readonly<Record<Language, RegExp>> = {
  nl: /rechtmatig|eerder|daarv[oó][oó]r|voordien|voor die tijd|tot (?:dan|die tijd|dat moment)|\bal (?:deden|gedaan|hebben)|terugwerk/i,
  en: /lawful|before|earlier|until then|already|retroactiv|previous|prior/i,
}

export const gdpr132c = defineRule<CheckInput>({
  code: 'gdpr-13-2-c',
  level: 'error',
  about:
    'Where something waits for consent, the statement tells that it can be withdrawn at any time, that what was done before stays lawful, and how to withdraw it. Consent for cookies alone is left to `cookie-withdraw` where the policy has no rights.',
  duty: {
    catalogue: 'GDPR-13-2-c',
    law: ['GDPR 13(2)(c)', 'GDPR 14(2)(d)', 'GDPR 7(3)'],
    documents: ['privacy', 'cookie'],
    section: 'rights',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(2)(c)',
      'the existence of the right to withdraw consent at any time, without affecting the lawfulness of processing based on consent before its withdrawal',
    ),
  },
  check: ({ program }, say) => {
    const { rights } = program.source
    const cookies = new Set<unknown>(items(program.cookies))
    const all = consents(program)
    const relying = rights === undefined ? all.filter(({ entry }) => !cookies.has(entry)) : all
    const [first] = relying
    if (first === undefined) return
    const offer = offerOf(program, 'withdraw-consent')
    if (offer === undefined) {
      say(rights === undefined ? first.place : program.at('rights', 'offered'), {
        message: `The policy asks consent for ${several(relying.map(({ entry }) => entry))} and does not tell that it can be withdrawn.`,
        hints: ['Add `withdraw-consent` to `offered` below `rights` in policy.yaml.'],
        related: relying.slice(0, 3).map(({ entry, place }) => ({ message: `\`${entry.ref}\` waits for consent.`, place })),
      })
      return
    }
    const text = typeof offer.offered === 'object' ? offer.offered.text : undefined
    const silent = text && program.languages.find((language) => !earlier[language].test(text[language] ?? ''))
    if (silent !== undefined)
      say(offer.place, {
        level: 'warning',
        message: 'This does not appear to say that what was done before the withdrawal stays lawful.',
        hints: ['Write `withdraw-consent` without a text of your own, or add that what was done before stays lawful.'],
      })
    for (const basis of consentBases(program)) {
      const purposes = items(program.purposes).filter((purpose) => items(purpose.basis).includes(basis))
      if ((basis.withdraw ?? basis['withdrawn-by']) !== undefined || purposes.length === 0) continue
      say(basis.place, {
        level: 'warning',
        message: `The policy does not say how the consent \`${basis.id}\` is withdrawn.`,
        hints: [`Add \`withdraw\` or \`withdrawn-by\` to \`${basis.id}\` in bases.yaml.`],
        about: basis.ref,
        related: purposes.slice(0, 3).map((purpose) => ({ message: `\`${purpose.id}\` rests on it.`, place: purpose.at('basis') })),
      })
    }
  },
})
