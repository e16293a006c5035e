import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { namesOf } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'

export const cookieScan = defineRule<CheckInput>({
  code: 'cookie-scan',
  level: 'error',
  about:
    'What a scan of the website found is in cookies.yaml. The other way round, what the policy lists and the scan did not find is a warning.',
  duty: {
    catalogue: 'COOKIE-SCAN',
    law: ['Tw 11.7a(1)(a)', 'GDPR 5(2)'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: house,
  },
  check: ({ program: { cookies, scan } }, say) => {
    if (scan === undefined) return
    const declared = items(cookies).flatMap(namesOf)
    for (const { name, domain, place } of scan.found) {
      if (declared.some((one) => matches(one, name))) continue
      say(place, {
        message: `The scan found \`${name}\` of \`${domain}\`, which cookies.yaml does not have.`,
        hints: ['Add it to `stored` of its cookie in cookies.yaml.', 'Or take it off the website, and scan again.'],
      })
    }
    const observed = scan.found.map(({ name }) => name)
    for (const cookie of items(cookies)) {
      // What is set only when something happens is seldom met by a scan.
      if (cookie.condition !== undefined) continue
      for (const [index, name] of (cookie.stored ?? []).entries()) {
        if (observed.some((one) => matches(name, one))) continue
        say(cookie.at('stored', index), {
          level: 'warning',
          about: cookie.ref,
          message: `The scan of ${scan.date} did not find \`${name}\` of the cookie \`${cookie.id}\`.`,
          hints: ['Remove it if the website no longer sets it, or scan the pages that do.'],
          related: [{ message: 'This is the scan.', place: scan.place }],
        })
      }
    }
  },
})

/** Whether a name is the one that was declared, which can end in `*` for anything. */
const matches = (declared: string, name: string): boolean =>
  declared.endsWith('*') ? name.startsWith(declared.slice(0, -1)) : name === declared
