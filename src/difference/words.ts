import { listPieces } from '../locale/format.ts'
import { openWords, type Words } from '../locale/words.ts'
import type { LocaleFile } from '../model/parsed.ts'
import type { Language } from '../model/schema/text.ts'

/** Stands in a message where a value goes. A private-use character, refused in every input. */
const mark = '\uE003'

/** Opens the messages for `sentencesOf`. None of them addresses the reader, so they serve policies in either voice. */
export const openDifferenceWords = (files: readonly LocaleFile[], language: Language): Words => openWords(files, language, 'formal', mark)

/** A message with its values, as plain characters. */
export const fill = (words: Words, key: string, values: Readonly<Record<string, string>> = {}, count?: number): string => {
  const { text, order } = words.message(`difference:${key}`, Object.keys(values), count)
  return text
    .split(mark)
    .map((piece, index) => piece + (values[order[index] ?? ''] ?? ''))
    .join('')
}

/** "A, B and C". */
export const inRow = (words: Words, things: readonly string[]): string =>
  listPieces(things.length, words.language)
    .map((piece) => (typeof piece === 'string' ? piece : things[piece]))
    .join('')
