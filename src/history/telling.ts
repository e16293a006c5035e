import { differencesBetween } from '../difference/differences.ts'
import { sentencesOf } from '../difference/sentences.ts'
import { openDifferenceWords } from '../difference/words.ts'
import { allFiles } from '../locale/families.ts'
import type { Difference } from '../model/difference.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Language } from '../model/schema/text.ts'
import type { StatementSources } from '../model/statement-sources.ts'

/** Tells what differs between two versions: as data, and as sentences in a language. */
export interface Telling {
  differences(before: StatementSources, now: StatementSources): readonly Difference[]
  sentences(differences: readonly Difference[], before: StatementSources, now: StatementSources, language: Language): readonly string[]
}

/** Tells differences in the words of a policy: the usual ones, and what it has put in their place. */
export const tellingOf = ({ locales }: Parsed): Telling => {
  const messages = allFiles(locales)
  return {
    differences: (before, now) => factsFirst(differencesBetween(before.files, now.files)),
    sentences: (differences, before, now, language) =>
      sentencesOf(differences, before.files, now.files, openDifferenceWords(messages, language)),
  }
}

/** What changed as a fact comes before what is only worded otherwise. */
const factsFirst = (differences: readonly Difference[]): readonly Difference[] => [
  ...differences.filter(({ kind }) => kind !== 'wording'),
  ...differences.filter(({ kind }) => kind === 'wording'),
]
