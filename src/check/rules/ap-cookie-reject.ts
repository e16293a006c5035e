import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { consentAsked } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'

export const apCookieReject = defineRule<CheckInput>({
  code: 'ap-cookie-reject',
  level: 'warning',
  about: 'Refusing cookies is as easy as accepting them: in the same layer, and for each purpose apart.',
  duty: {
    catalogue: 'AP-COOKIE-REJECT',
    law: ['GDPR 4(11)', 'GDPR 7(3)', 'EDPB Cookie Banner Taskforce report, para. 8'],
    documents: ['cookie'],
    section: 'cookie-consent',
    evidence: read(
      '2026-11-22',
      'EDPB, Report of the Cookie Banner Taskforce (17 January 2023), para. 8, as quoted in several public documents',
      'the absence of refuse/reject/not consent options on any layer with a consent button of the cookie consent banner is not in line with the requirements for a valid consent',
    ),
  },
  check: ({ program }, say) => {
    const consent = program.source['cookie-consent']
    const asked = consentAsked(program)
    if (consent === undefined || asked === undefined) return
    const related = [asked.related]
    const faults = keys.filter((key) => consent[key] === false)
    const untold = keys.filter((key) => consent[key] === undefined)
    for (const key of faults)
      say(program.at('cookie-consent', key), { message: found[key], hints: [`${remedies[key]}, and write \`${key}: true\`.`], related })
    if (untold.length > 0)
      say(program.at('cookie-consent'), {
        message: `${asked.what}, and ${keysInWords(untold)} of \`cookie-consent\` ${untold.length === 1 ? 'does' : 'do'} not say how consent is refused.`,
        hints: untold.map((key) => `${remedies[key]}, and add \`${key}: true\` to \`cookie-consent\` in policy.yaml.`),
        related,
      })
  },
})

const keys = ['refuse-at-once', 'per-purpose'] as const

const found = {
  'refuse-at-once': 'Refusing cookies takes more steps than accepting them.',
  'per-purpose': 'Visitors can accept cookies only for all purposes together.',
} as const

const remedies = {
  'refuse-at-once': 'Offer refusing beside accepting',
  'per-purpose': 'Let visitors choose for each purpose',
} as const
