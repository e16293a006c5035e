import type { Place } from '../model/place.ts'
import type { Program } from '../model/program.ts'
import type { Language } from '../model/schema/text.ts'

const around = 15
/** What Markdown adds to the words of a text. */
const signs = /[*_[\](){}`|\n]/

/** Where words of a rendered line stand in a text of the policy's own; nowhere if a fact or Verklaar says them. */
export const sourceOf = ({ texts }: Program, language: Language, line: string, words: string): Place | undefined => {
  for (const text of texts) {
    if (text.language !== language) continue
    for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + 1)) {
      const before =
        text.text
          .slice(Math.max(0, at - around), at)
          .split(signs)
          .at(-1) ?? ''
      const after = text.text.slice(at + words.length, at + words.length + around).split(signs)[0] ?? ''
      if (line.includes(`${before}${words}${after}`.trim())) return text.locate(at, at + words.length)
    }
  }
  return undefined
}
