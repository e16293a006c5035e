import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { countWords, sentencesIn } from '../words/prose.ts'

/** Values of our own: the law asks for clear and plain language, not for a number. */
const longest = 35
const usual = 20
/** In fewer sentences an average says little. */
const enough = 4

export const gdpr121Read = defineRule<CheckInput>({
  code: 'gdpr-12-1-read',
  level: 'advice',
  about: `Texts are easy to read: no sentence has more than ${longest} words, and no text more than ${usual} a sentence on average.`,
  duty: { catalogue: 'GDPR-12-1-READ', law: ['GDPR 12(1)'], documents: ['privacy', 'cookie'], section: 'all', evidence: unreviewed },
  check: ({ program }, say) => {
    for (const text of program.texts) {
      if (text.language === undefined || text.path[0] === 'changelog.yaml') continue
      const sentences = sentencesIn(text.text).map((sentence) => ({ ...sentence, count: countWords(sentence.words) }))
      const long = sentences.filter(({ count }) => count > longest)
      for (const { from, words, count } of long)
        say(text.locate(from, from + firstLine(words).length), {
          message: `This sentence has ${count} words.`,
          hints: ['Make two or three sentences of it, or a list.'],
        })
      const average = sentences.reduce((sum, { count }) => sum + count, 0) / sentences.length
      if (long.length > 0 || sentences.length < enough || average <= usual) continue
      say(text.locate(0, firstLine(text.text).length), {
        message: `The sentences of this text have ${Math.round(average)} words on average.`,
        hints: [`Write shorter sentences, of about ${usual - 5} words.`],
      })
    }
  },
})

const firstLine = (words: string): string => words.split('\n')[0] ?? ''
