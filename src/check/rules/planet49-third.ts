import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { accessHints, isExempt, isPlainCookie, levelFor, tablesWithout, untoldAccess } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'

export const planet49Third = defineRule<CheckInput>({
  code: 'planet49-third',
  level: 'error',
  about: 'The statement says of each cookie whether others can read it. For cookies that need no consent the finding is a warning.',
  duty: {
    catalogue: 'PLANET49-THIRD',
    law: [
      'CJEU C-673/17 (Planet49), para. 81',
      'CJEU C-673/17 (Planet49), para. 80',
      'ePrivacy Directive 5(3)',
      'Tw 11.7a(1)(a)',
      'GDPR 13(1)(e)',
    ],
    documents: ['cookie'],
    section: 'cookie-third-parties',
    evidence: read(
      '2026-11-22',
      'CJEU, judgment of 1 October 2019, C-673/17 (Planet49), para. 81',
      'the duration of the operation of cookies and whether or not third parties may have access to those cookies',
    ),
  },
  check: ({ program }, say) => {
    const cookies = items(program.cookies).filter(isPlainCookie)
    for (const cookie of cookies) {
      const untold = untoldAccess(cookie)
      if (untold.length === 0) continue
      say(cookie.place, {
        level: levelFor(cookie),
        about: cookie.ref,
        message: `The cookie \`${cookie.id}\` does not say whether others can read it: ${keysInWords(untold)} ${untold.length === 1 ? 'is' : 'are'} missing.`,
        hints: untold.map((key) => accessHints[key]),
      })
    }
    for (const table of tablesWithout(program, 'party'))
      say(table.place, {
        level: cookies.every(isExempt) ? 'warning' : 'error',
        message: `The table of the section \`${table.id}\` does not print who can read the cookies.`,
        hints: ['Add `party` to its `columns`.'],
      })
  },
})
