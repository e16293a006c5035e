import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Cookie } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { googleAnalyticsSteps } from '../../model/source/cookies.ts'
import { trackerOf } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'

export const apGa4 = defineRule<CheckInput>({
  code: 'ap-ga-4',
  level: 'warning',
  about:
    'Google Analytics without consent at least follows the steps of the manual of the Dutch authority. That manual is historic, and whether they are enough is disputed.',
  duty: {
    catalogue: 'AP-GA-4',
    law: ['Tw 11.7a(3)(b)'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      if (cookie['exempt-as'] !== 'limited-analytics' || !isGoogleAnalytics(cookie)) continue
      const steps = cookie['google-analytics']
      const open = Object.keys(googleAnalyticsSteps).filter((step) => steps?.[step as keyof typeof googleAnalyticsSteps] !== true)
      if (open.length === 0) continue
      say(cookie.at(steps === undefined ? 'exempt-as' : 'google-analytics'), {
        about: cookie.ref,
        message: `The cookie \`${cookie.id}\` is Google Analytics without consent, and the policy does not say that these steps were taken: ${keysInWords(open)}.`,
        hints: [
          'The safer way: write `consent: true`, and remove `exempt-as`.',
          'Or take the steps, and write each as `true` under `google-analytics`.',
        ],
      })
    }
  },
})

const isGoogleAnalytics = (cookie: Cookie): boolean => {
  const names = typeof cookie.name === 'string' ? [cookie.name] : Object.values<string | undefined>(cookie.name)
  return (
    trackerOf(cookie)?.tracker.vendor === 'Google Analytics' ||
    names.some((name) => name !== undefined && /\bgoogle analytics\b/i.test(name))
  )
}
