import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { SourceText } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'
import { phrasesIn } from '../words/phrases.ts'
import { hasVagueWord, vagueWords } from '../words/vague-words.ts'

export const gdpr121Vague = defineRule<CheckInput>({
  code: 'gdpr-12-1-vague',
  level: 'warning',
  about: 'Texts say what happens with data. Words such as "some", "may" and "possibly" leave it open.',
  duty: {
    catalogue: 'GDPR-12-1-VAGUE',
    law: ['GDPR 12(1)', 'WP260 rev.01, paras 12-13'],
    documents: ['privacy', 'cookie'],
    section: 'all',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    const isJudged = ({ path, text }: SourceText) => path[0] !== 'changelog.yaml' && !path.includes('example') && hasVagueWord(text)
    for (const { phrase, place } of phrasesIn(program, vagueWords, isJudged))
      say(place, {
        message: `“${phrase}” leaves open what happens.`,
        hints: ['Say what happens and when, or leave the word out.'],
      })
  },
})
