import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { lastsLonger } from '../../locale/periods.ts'
import { items } from '../../model/schema/listed.ts'
import { isExempt } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'

export const wp194Lifetime = defineRule<CheckInput>({
  code: 'wp194-lifetime',
  level: 'advice',
  about:
    'A cookie that needs no consent stays no longer than what it is for. More than a year calls for a reason; the year is our own value.',
  duty: {
    catalogue: 'WP194-LIFETIME',
    law: ['Tw 11.7a(3)(a)', 'Tw 11.7a(3)(b)', 'WP29 Opinion 04/2012 (WP194)'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      const { lifetime } = cookie
      if (!isExempt(cookie) || lifetime === undefined || lifetime === 'session' || cookie['lifetime-reason'] !== undefined) continue
      const stays = typeof lifetime === 'string' ? lifetime : lifetime['at-most']
      if (lastsLonger(stays, 'P1Y') !== 'always') continue
      say(cookie.at('lifetime'), {
        about: cookie.ref,
        message: `The cookie \`${cookie.id}\` needs no consent and stays longer than a year (\`${stays}\`).`,
        hints: ['Shorten `lifetime`.', 'Or say in `lifetime-reason` why it stays this long.'],
      })
    }
  },
})
