import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { isExempt, isPlainCookie, levelFor, tablesWithout } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'

export const planet49Duration = defineRule<CheckInput>({
  code: 'planet49-duration',
  level: 'error',
  about: 'The statement says how long each cookie stays on the device. For cookies that need no consent the finding is a warning.',
  duty: {
    catalogue: 'PLANET49-DURATION',
    law: ['CJEU C-673/17 (Planet49), para. 81', 'ePrivacy Directive 5(3)', 'Tw 11.7a(1)(a)', 'GDPR 13(2)(a)'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: read(
      '2026-11-22',
      'CJEU, judgment of 1 October 2019, C-673/17 (Planet49), para. 81',
      'the information that the service provider must give to a website user includes the duration of the operation of cookies',
    ),
  },
  check: ({ program }, say) => {
    const cookies = items(program.cookies).filter(isPlainCookie)
    for (const cookie of cookies) {
      if (cookie.lifetime !== undefined) continue
      say(cookie.place, {
        level: levelFor(cookie),
        about: cookie.ref,
        message: `The cookie \`${cookie.id}\` has no lifetime.`,
        hints: ['Add `lifetime`, such as `session`, `P13M` or `{ at-most: P13M }`.'],
      })
    }
    for (const table of tablesWithout(program, 'lifetime'))
      say(table.place, {
        level: cookies.every(isExempt) ? 'warning' : 'error',
        message: `The table of the section \`${table.id}\` does not print how long the cookies stay.`,
        hints: ['Add `lifetime` to its `columns`.'],
      })
  },
})
