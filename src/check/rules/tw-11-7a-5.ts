import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const tw117a5 = defineRule<CheckInput>({
  code: 'tw-11-7a-5',
  level: 'error',
  about:
    'The website of a body under public law does not stay closed to those who refuse cookies. For others the finding is a warning: a choice without an alternative may not be free.',
  duty: {
    catalogue: 'TW-11.7a-5',
    law: ['Tw 11.7a(5)'],
    documents: ['cookie'],
    section: 'cookie-consent',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(5)',
      'die wordt geleverd door of namens een krachtens publiekrecht ingestelde rechtspersoon wordt niet afhankelijk gemaakt van het verlenen van toestemming',
    ),
  },
  check: ({ program }, say) => {
    const { 'cookie-consent': consent, organisation } = program.source
    if (consent?.wall !== true) return
    say(program.at('cookie-consent', 'wall'), {
      level: organisation['public-body'] === true ? 'error' : 'warning',
      message: 'The website stays closed to visitors who refuse cookies.',
      hints: ['Open the website to those who refuse, and write `wall: false`.'],
    })
  },
})
