import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { levelOfStandard } from '../facts/accessibility.ts'
import { plainlyIn } from '../words/function-words.ts'
import type { CheckInput } from '../input.ts'
import { ownWordsIn, paragraphsIn } from '../words/prose.ts'
import { twinsIn } from '../words/twins.ts'

const names = { nl: 'Dutch', en: 'English' } as const

export const wcag311 = defineRule<CheckInput>({
  code: 'wcag-3-1-1',
  level: 'error',
  about:
    'A text is in the language that it is said to be in. The page tells a screen reader which language it is in, and it is read aloud accordingly. For who is no public body it is a warning.',
  duty: {
    catalogue: 'WCAG-3.1.1',
    law: ['WCAG 2.1, 3.1.1', 'WCAG 2.1, 3.1.2'],
    documents: ['privacy', 'cookie'],
    section: 'page',
    evidence: read(
      '2026-11-22',
      "Web Content Accessibility Guidelines (WCAG) 2.1, W3C's text with errata, 3.1.1 and 3.1.2",
      'The default human language of each Web page can be programmatically determined.',
    ),
  },
  check: ({ program }, say) => {
    const level = levelOfStandard(program)
    for (const twins of twinsIn(program)) {
      // A whole text that is not translated is `gdpr-12-1-lang`.
      if (new Set([...twins.values()].map(({ text }) => text.trim())).size < twins.size) continue
      for (const [language, text] of twins)
        for (const { words, from, to } of paragraphsIn(ownWordsIn(text.text))) {
          const found = plainlyIn(words)
          if (found === undefined || found === language) continue
          say(text.locate(from, Math.min(to, endOfLine(text.text, from))), {
            level,
            message: `This paragraph of a \`${language}\` text appears to be in ${names[found]}.`,
            hints: [`Write it in ${names[language]}.`],
          })
        }
    }
  },
})

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
