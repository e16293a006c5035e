import type { Report } from '../diagnostics/diagnostic.ts'
import type { ParsedFile } from '../model/parsed.ts'
import type { PolicySource } from '../model/program.ts'
import { wordOfTwoLanguages } from './problems.ts'

/** Reports words that stand in the lists of two languages: a voice can read them in one. */
export const checkForeignWords = (policy: ParsedFile<PolicySource>, report: Report): void => {
  const first = new Map<string, { readonly language: string; readonly index: number }>()
  for (const [language, words] of Object.entries(policy.value['foreign-words'] ?? {}))
    for (const [index, word] of words.entries()) {
      const before = first.get(word)
      const place = policy.at(['foreign-words', language, index])
      if (before === undefined) first.set(word, { language, index })
      else if (before.language !== language) {
        const related = { message: 'It stands here too.', place: policy.at(['foreign-words', before.language, before.index]) }
        report.add(wordOfTwoLanguages(place, { word, languages: [before.language, language] }, [related]))
      }
    }
}
