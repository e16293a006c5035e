import type { PreviousVersion } from '../../model/previous.ts'
import { languages } from '../../model/schema/text.ts'

const shown = 3

/** What a statement says otherwise, in a message: the first sentences, without their full stops. */
export const differencesInWords = ({ told }: PreviousVersion): string => {
  const sentences = told.en ?? languages.flatMap((language) => told[language] ?? [])
  const first = sentences.slice(0, shown).map((sentence) => sentence.replace(/\.$/, ''))
  const rest = sentences.length - shown
  return `${first.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`
}
