import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { breachShortfalls } from '../words/breach-texts.ts'
import type { CheckInput } from '../input.ts'

export const gdpr34Text = defineRule<CheckInput>({
  code: 'gdpr-34-text',
  level: 'advice',
  about:
    'Where a text says that people hear of a data breach, it promises no less than the law: without undue delay, when the breach is likely to result in a high risk. Not for financial undertakings.',
  duty: {
    catalogue: 'GDPR-34-TEXT',
    law: ['GDPR 34(1)', 'GDPR 34(3)', 'GDPR 33(1)', 'UAVG 42'],
    documents: ['privacy'],
    section: 'security',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 33(1), 34(1)-(4); Uitvoeringswet AVG (UAVG), consolidated text in force since 1 September 2026 (wetten.overheid.nl), arts. 41, 42',
      'When the personal data breach is likely to result in a high risk to the rights and freedoms of natural persons',
    ),
  },
  check: ({ program }, say) => {
    if (program.source.organisation['financial-undertaking'] === true) return
    for (const text of program.texts) {
      if (text.language === undefined || text.path[0] === 'changelog.yaml') continue
      for (const { from, words, lacks } of breachShortfalls(text.text, text.language))
        say(text.locate(from, from + (words.split('\n')[0] ?? '').length), {
          message: `This sentence ${lacks === 'time' ? 'does not say how soon people' : 'leaves it to you whether people'} hear of a data breach.`,
          hints: ['Say that people hear of it without undue delay if it is likely to be a high risk to them, or leave the sentence out.'],
        })
    }
  },
})
