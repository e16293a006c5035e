import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { isExempt } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'

export const tw117aBasis = defineRule<CheckInput>({
  code: 'tw-11-7a-basis',
  level: 'error',
  about: 'Consent is the only ground for placing a cookie that is not exempt. A legitimate interest cannot take its place.',
  duty: {
    catalogue: 'TW-11.7a-BASIS',
    law: ['Tw 11.7a(1)(b)', 'Tw 11.7a(3)'],
    documents: ['cookie'],
    section: 'cookie-consent',
    evidence: read(
      '2026-11-21',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(1), (3)',
      'alleen toegestaan op voorwaarde dat de betrokken gebruiker',
    ),
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      const { basis } = cookie
      if (isExempt(cookie) || basis === undefined || basis.kind === 'consent') continue
      say(cookie.at('basis'), {
        about: cookie.ref,
        message: `The cookie \`${cookie.id}\` rests on \`${basis.id}\` (\`${basis.kind}\`), and only consent can be the ground for placing it.`,
        hints: ['Name a basis of the kind `consent`, and write `consent: true`.'],
        related: [{ message: 'This is the basis.', place: basis.place }],
      })
    }
  },
})
