import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { accessHints, isPlainCookie, levelFor, untoldAccess } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'

export const edpb22023 = defineRule<CheckInput>({
  code: 'edpb-2-2023',
  level: 'error',
  about:
    'Pixels, fingerprints and storage in the browser are told like cookies: what for, for how long, and who can read it. For techniques that need no consent the finding is a warning.',
  duty: {
    catalogue: 'EDPB-2-2023',
    law: ['Tw 11.7a(1)', 'ePrivacy Directive 5(3)', 'EDPB Guidelines 2/2023'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(1)',
      'opslaan van of toegang verkrijgen tot informatie in de randapparatuur van een gebruiker',
    ),
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      const { id, ref, technique, lifetime } = cookie
      if (technique === undefined || isPlainCookie(cookie)) continue
      const access = untoldAccess(cookie)
      const untold = [...(lifetime === undefined ? ['lifetime'] : []), ...access]
      if (untold.length === 0) continue
      say(cookie.at('technique'), {
        level: levelFor(cookie),
        about: ref,
        message: `The \`${technique}\` \`${id}\` is not told like a cookie: ${keysInWords(untold)} ${untold.length === 1 ? 'is' : 'are'} missing.`,
        hints: [
          ...(lifetime === undefined ? ['Add `lifetime`, such as `session`, `P13M` or `{ at-most: P13M }`.'] : []),
          ...access.map((key) => accessHints[key]),
        ].slice(0, 2),
      })
    }
  },
})
