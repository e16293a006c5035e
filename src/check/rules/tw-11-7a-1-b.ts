import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { isExempt } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'

export const tw117a1b = defineRule<CheckInput>({
  code: 'tw-11-7a-1-b',
  level: 'error',
  about:
    'A cookie that is neither functional nor exempt is set only after consent. A cookie whose basis is another one than consent is left to `tw-11-7a-basis`.',
  duty: {
    catalogue: 'TW-11.7a-1-b',
    law: ['Tw 11.7a(1)(b)', 'Tw 11.7a(3)', 'ePrivacy Directive 5(3)'],
    documents: ['cookie'],
    section: 'cookie-consent',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(1)(b), (3)',
      'daarvoor toestemming heeft verleend',
    ),
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      const { id, category, consent, basis } = cookie
      if (consent === true || isExempt(cookie) || (basis !== undefined && basis.kind !== 'consent')) continue
      const told = consent === false ? 'and the policy sets it without consent' : 'and the policy does not say that it waits for consent'
      const exemption =
        category === 'analytics'
          ? 'Or write `exempt-as: limited-analytics` with the `conditions` that are met.'
          : 'Or, if the visitor asks for what it does, write `exempt-as: necessary` with `necessity`.'
      say(cookie.at(consent === false ? 'consent' : 'category'), {
        about: cookie.ref,
        message: `The cookie \`${id}\` (\`${category}\`) appears to need consent, ${told}.`,
        hints: ['Write `consent: true`, and set it only after the visitor has said yes.', exemption],
      })
    }
  },
})
