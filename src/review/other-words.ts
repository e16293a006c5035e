import type { PreviousVersion } from '../model/previous.ts'
import type { Statement } from '../model/program.ts'
import type { Language } from '../model/schema/text.ts'
import type { ReviewInput } from './input.ts'

/** The languages in which a statement has other words than its newest release, or that only one of them has. */
export const otherWords = (
  { id }: Statement,
  { record }: PreviousVersion,
  { documents, wording }: Pick<ReviewInput, 'documents' | 'wording'>,
): readonly Language[] => {
  const now = new Map(documents.filter(({ statement }) => statement === id).map((document) => [document.language, wording.get(document)]))
  return [...new Set([...now.keys(), ...record.languages])].filter(
    (language) => now.get(language) !== record.fingerprints.wording[language],
  )
}
