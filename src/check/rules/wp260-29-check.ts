import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { sendsBack } from '../words/readers.ts'
import { sentencesOf } from '../words/sentences.ts'

export const wp26029Check = defineRule<CheckInput>({
  code: 'wp260-29-check',
  level: 'warning',
  about: 'Readers are not asked to look at the statement regularly. Whoever changes it tells them.',
  duty: {
    catalogue: 'WP260-29-CHECK',
    law: ['WP260 rev.01, para. 29', 'GDPR 5(1)(a)'],
    documents: ['privacy', 'cookie'],
    section: 'changes',
    evidence: read(
      '2026-11-22',
      'Article 29 Working Party, Guidelines on transparency, WP260 rev.01, para. 29, as quoted in full in a public document',
      'should regularly check the privacy statement/notice for changes or updates are considered not only insufficient but also unfair in the context of Article 5.1(a)',
    ),
  },
  check: ({ program }, say) => {
    for (const text of program.texts) {
      const { language } = text
      if (language === undefined) continue
      for (const { words, from, to } of sentencesOf(text))
        if (sendsBack(language, words))
          say(text.locate(from, to), {
            message:
              'The text asks readers to look regularly whether something has changed, which the guidelines on transparency call unfair.',
            hints: ['Remove the sentence, and say in `changing` of the statement how you tell people of important changes.'],
          })
    }
  },
})
