import type { Language } from '../../model/schema/text.ts'

/** Small words that each language is full of and the other one does not have: no "of", "in", "is", "was", "we", "die". */
const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    (
      'het een en van wij uw je jouw niet dat deze dit zijn wordt worden voor naar dan ook bij te onze ons hebben heeft hebt kunt kunnen ' +
      'waar welke omdat maar nog wel geen uit aan ze zij hun wie hoe wat als om krijgt daarom zodat tot alleen moet'
    ).split(' '),
  ),
  en: new Set(
    (
      'the and your you our us they their this that these those not are with for from which who whose because but have has been be if then ' +
      'what how where when by to or will would cannot can its only it does do'
    ).split(' '),
  ),
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu)?.map((word) => word.toLowerCase()) ?? []

/** How many words of a text are small words of each language, and how many words it has. */
const tally = (text: string): Readonly<Record<Language, number>> & { readonly all: number } => {
  const words = wordsOf(text)
  const count = (language: Language) => words.filter((word) => functionWords[language].has(word)).length
  return { nl: count('nl'), en: count('en'), all: words.length }
}

/** The language that words are plainly written in. Names, statutes and short lines are in none. */
export const plainlyIn = (text: string): Language | undefined => {
  const { nl, en, all } = tally(text)
  const [language, most, least] = nl > en ? (['nl', nl, en] as const) : (['en', en, nl] as const)
  return all >= 8 && most >= 4 && most >= all / 5 && least * 5 <= most ? language : undefined
}

/** The language that more of its small words are of. */
export const leansTo = (text: string): Language | undefined => {
  const { nl, en } = tally(text)
  return nl === en ? undefined : nl > en ? 'nl' : 'en'
}

/** Whether a text has words that only one language has. */
export const hasFunctionWord = (text: string): boolean => {
  const { nl, en } = tally(text)
  return nl + en > 0
}
