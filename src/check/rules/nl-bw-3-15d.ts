import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const nlBw315d = defineRule<CheckInput>({
  code: 'nl-bw-3-15d',
  level: 'advice',
  about: 'Who offers services on a Dutch website shows the number in the trade register there. It says without doubt who is meant.',
  duty: {
    catalogue: 'NL-BW-3-15d',
    law: ['BW 3:15d(1)(c)', 'BW 3:15d(3)'],
    documents: ['privacy', 'cookie'],
    section: 'controller',
    evidence: read(
      '2026-11-21',
      'Burgerlijk Wetboek Boek 3, consolidated text in force since 1 July 2025 (wetten.overheid.nl), art. 15d',
      'het register waar hij is ingeschreven en zijn inschrijvingsnummer',
    ),
  },
  check: ({ program }, say) => {
    const { organisation } = program.source
    const isDutch = organisation.address?.country === 'NL' && organisation['public-body'] !== true
    if (!isDutch || organisation['register-number'] !== undefined) return
    say(program.at('organisation'), {
      message: 'The policy gives no number in the trade register.',
      hints: [
        'Add `register-number` to `organisation` in policy.yaml, in quotes, if you are registered with the Chamber of Commerce (KvK).',
      ],
    })
  },
})
