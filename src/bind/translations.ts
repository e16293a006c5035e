import type { Parsed } from '../model/parsed.ts'
import type { CheckedText } from '../model/program.ts'

/** The texts that were read again, each with its places. */
export const bindTranslations = (parsed: Parsed): readonly CheckedText[] => {
  const file = parsed.files['translations.yaml']
  if (file === undefined) return []
  return file.value.map((entry, index) => ({ ...entry, at: (...inner) => file.at([index, ...inner]) }))
}
