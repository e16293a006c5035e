import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { consentAsked } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const cookieWithdraw = defineRule<CheckInput>({
  code: 'cookie-withdraw',
  level: 'error',
  about: 'Whoever gave consent for cookies can change that choice as easily. The settings of the browser alone are not enough.',
  duty: {
    catalogue: 'COOKIE-WITHDRAW',
    law: ['GDPR 7(3)', 'Tw 11.7a(1)(b)'],
    documents: ['cookie'],
    section: 'cookie-withdraw',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 7(3)',
      'It shall be as easy to withdraw as to give consent.',
    ),
  },
  check: ({ program }, say) => {
    const consent = program.source['cookie-consent']
    const asked = consentAsked(program)
    if (asked === undefined) return
    const { cookie, what, level } = asked
    const related = [asked.related]
    if (consent?.change === undefined && consent?.['change-url'] === undefined) {
      say(consent === undefined ? cookie.at('consent') : program.at('cookie-consent'), {
        level,
        message: `${what}, and the policy does not say how to change that choice on the website.`,
        hints: ['Add `change` or `change-url` to `cookie-consent` in policy.yaml.'],
        ...(consent === undefined ? {} : { related }),
      })
      return
    }
    for (const statement of covering(program, 'cookie')) {
      if (hasSection(statement, 'cookie-withdraw')) continue
      say(statement.at('sections'), {
        level,
        message: `The statement \`${statement.id}\` does not print how to change the choice about cookies.`,
        hints: ['Add `cookie-withdraw` to its `sections`.'],
        related,
      })
    }
  },
})
