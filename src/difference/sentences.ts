import type { Words } from '../locale/words.ts'
import type { Difference } from '../model/difference.ts'
import { entrySchema, itemSchema } from '../model/schema/parts.ts'
import type { StatementFiles } from '../model/statement-sources.ts'
import { entrySentence } from './entries.ts'
import { labelled, renamings } from './labelled.ts'
import { listSentence } from './list-sentences.ts'
import { type Sides, textIn } from './names.ts'
import { withNewIds } from './renames.ts'
import { isEntry, isItem, type Spot, spotOf } from './spots.ts'
import { stateSentence } from './states.ts'
import { subjectAt, thingAt } from './things.ts'
import { wholeSentence } from './wholes.ts'
import { fill } from './words.ts'

/**
 * Differences in sentences of one language, in their order. Differences in one thing, such as the lines of an address,
 * are told in one sentence. The words are those of `openDifferenceWords`.
 */
export const sentencesOf = (
  differences: readonly Difference[],
  before: StatementFiles,
  now: StatementFiles,
  words: Words,
): readonly string[] => {
  const { files } = withNewIds(before, now)
  const sides: Sides = { before: { words, files: [files, now] }, now: { words, files: [now, files] } }
  return [...new Set(differences.map((difference) => ended(sentenceOf(sides, difference))))]
}

/** A name can end in a full stop of its own. */
const ended = (sentence: string): string => sentence.replace(/\.\.$/, '.')

const sentenceOf = (sides: Sides, difference: Difference): string => {
  const spot = spotOf(difference.path)
  if (difference.kind === 'wording' && !isReworded(sides, difference)) return elsewhere(sides, spot)
  if (isEntry(spot)) return entrySentence(difference.kind === 'removed' ? sides.before : sides.now, spot, difference)
  return (
    wholeSentence(sides, spot) ??
    stateSentence(sides, spot, difference) ??
    (isListed(spot, difference) ? listSentence(sides, spot, difference) : labelled(sides, spot, difference))
  )
}

/** Whether a text that changed did so in the language of the sentence. */
const isReworded = ({ before, now }: Sides, difference: Difference): boolean =>
  textIn(before, difference.before) !== textIn(now, difference.after)

/** A name has no label: it is what the entry is called. */
const elsewhere = ({ now }: Sides, spot: Spot): string =>
  fill(now.words, 'label-text.elsewhere', { subject: renamings[spot.keys] === undefined ? subjectAt(now, spot) : thingAt(now, spot) })

/** Whether a difference is told as one of a list or register: an item, or the list as a whole. */
const isListed = (spot: Spot, { kind, before, after }: Difference): boolean => {
  if (isItem(spot)) return kind === 'added' || kind === 'removed'
  const isList = itemSchema(spot.schema) !== undefined || entrySchema(spot.schema) !== undefined
  return isList && [before, after].some((value) => value === 'none' || typeof value === 'object')
}
