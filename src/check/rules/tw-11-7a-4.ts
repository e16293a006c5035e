import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { covering } from '../facts/statements.ts'

export const tw117a4 = defineRule<CheckInput>({
  code: 'tw-11-7a-4',
  level: 'warning',
  about:
    'What tracking cookies collect is presumed to be personal data, so a purpose of the privacy statement accounts for it. It is an error where the cookie recognises visitors on other websites.',
  duty: {
    catalogue: 'TW-11.7a-4',
    law: ['Tw 11.7a(4)', 'GDPR 13(1)(c)'],
    documents: ['privacy', 'cookie'],
    section: 'cookies-pointer',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(4)',
      'zodat de betrokken gebruiker of abonnee anders behandeld kan worden, wordt vermoed een verwerking van persoonsgegevens te zijn',
    ),
  },
  check: ({ program }, say) => {
    // Without a privacy statement of ours the purposes are told elsewhere.
    if (covering(program, 'privacy').length === 0) return
    for (const cookie of items(program.cookies)) {
      const crosses = cookie.conditions?.['no-cross-site-id'] === false
      const isTracking = crosses || cookie.category === 'marketing' || cookie.category === 'social'
      if (!isTracking || items(cookie.purposes).length > 0) continue
      say(cookie.at(cookie.purposes === undefined ? 'category' : 'purposes'), {
        level: crosses ? 'error' : 'warning',
        about: cookie.ref,
        message: `The cookie \`${cookie.id}\` appears to track visitors, and no purpose of the privacy statement accounts for it.`,
        hints: ['Add `purposes`, with the ids of purposes.yaml that use what it collects.'],
      })
    }
  },
})
