import type { Program, SourceText } from '../../model/program.ts'
import type { Language } from '../../model/schema/text.ts'

/** The same text in each language that it has. */
export type Twins = ReadonlyMap<Language, SourceText>

/** The texts of a policy that have a language, those that say the same together. */
export const twinsIn = ({ texts }: Program): readonly Twins[] => {
  const found = new Map<string, Map<Language, SourceText>>()
  for (const text of texts) {
    if (text.language === undefined) continue
    const key = keyOf(text, text.language)
    found.set(key, (found.get(key) ?? new Map<Language, SourceText>()).set(text.language, text))
  }
  return [...found.values()]
}

/** The path of a text without its language: a last key, or a part of the name of its file. */
const keyOf = ({ path, isClause, isMessage }: SourceText, language: Language): string => {
  if (isClause) return String(path[0]).replace(`.${language}.md`, '')
  if (isMessage === true) return JSON.stringify([String(path[0]).replace(`/locales/${language}/`, '/'), ...path.slice(1)])
  return JSON.stringify(path.slice(0, -1))
}
