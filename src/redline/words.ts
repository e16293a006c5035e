import { diffArrays } from 'diff'
import type { Run } from './redline.ts'

/** A word or number with what joins its parts ("e-mailadres", "1.234,50"), or one other character; each with the space before it. */
const token = / ?(?:[\p{L}\p{M}\p{N}_]+(?:[.,:@/’'-][\p{L}\p{M}\p{N}_]+)*|[^]\p{M}*)/gu

/** More changes than this in one text are no changes any more, but another text; finding them would take too long. */
const mostChanges = 600

/** What one text has where the other has something else, or nothing. */
interface Change {
  readonly deleted: string
  readonly inserted: string
}

/** A stretch that both texts have, or a change. */
type Stretch = { readonly same: string } | Change

/** The words of two texts as one text. Expects single spaces, and none at the ends. */
export const redlineOfTexts = (before: string, after: string): readonly Run[] => {
  if (before === after) return runs([['same', after]])
  const apart = () =>
    runs([
      ['deleted', before],
      ['inserted', after],
    ])
  if (before === '' || after === '') return apart()
  // With a space before the first word too, a word is the same word wherever it stands.
  const stretches = stretchesOf(tokensOf(` ${before}`), tokensOf(` ${after}`))
  if (stretches === undefined) return apart()
  const [first, ...rest] = runs(spaced(slid(withoutHoles(stretches))))
  return first === undefined ? [] : [...runs([[first.kind, first.text.slice(1)]]), ...rest]
}

const tokensOf = (text: string): readonly string[] => text.match(token) ?? []

const stretchesOf = (before: readonly string[], after: readonly string[]): readonly Stretch[] | undefined => {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostChanges })
  if (changes === undefined) return undefined
  const stretches: Stretch[] = []
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    const last = stretches.at(-1)
    if (!added && !removed) stretches.push({ same: text })
    else if (last === undefined || 'same' in last) stretches.push({ deleted: removed ? text : '', inserted: added ? text : '' })
    else stretches.splice(-1, 1, { deleted: last.deleted + (removed ? text : ''), inserted: last.inserted + (added ? text : '') })
  }
  return stretches
}

const isOneSided = ({ deleted, inserted }: Change): boolean => deleted === '' || inserted === ''

const isReplaced = (stretch: Stretch | undefined): stretch is Change =>
  stretch !== undefined && 'deleted' in stretch && !isOneSided(stretch)

/** A short word left over between two longer replacements belongs to both: nobody reads a text with holes. */
const withoutHoles = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const whole: Stretch[] = []
  for (const next of stretches) {
    const [left, between] = whole.slice(-2)
    const hole = between !== undefined && 'same' in between ? between.same : undefined
    if (hole !== undefined && isReplaced(left) && isReplaced(next) && hole.length <= Math.min(longest(left), longest(next)))
      whole.splice(-2, 2, { deleted: left.deleted + hole + next.deleted, inserted: left.inserted + hole + next.inserted })
    else whole.push(next)
  }
  return whole
}

const longest = ({ deleted, inserted }: Change): number => Math.max(deleted.length, inserted.length)

const sentenceEnd = /[.!?:;]$/u

/**
 * Where a sentence comes or goes, the words that begin it may also begin the next one ("We keep it. We use it."):
 * what changed is then the sentence, and not from the middle of one to the middle of the other.
 */
const slid = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const all = [...stretches]
  for (let at = 1; at < all.length; at += 1) {
    const [before, changed, after = { same: '' }] = all.slice(at - 1, at + 2)
    if (before === undefined || changed === undefined || !('same' in before) || 'same' in changed || !('same' in after)) continue
    if (!isOneSided(changed)) continue
    const [left, moving] = [tokensOf(before.same), tokensOf(changed.deleted + changed.inserted)]
    const steps = stepsBack(left, moving, at === 1)
    if (steps === 0) continue
    const passed = left.slice(-steps).join('')
    const whole = passed + moving.slice(0, -steps).join('')
    const moved = changed.deleted === '' ? { deleted: '', inserted: whole } : { deleted: whole, inserted: '' }
    all.splice(at - 1, 3, { same: left.slice(0, -steps).join('') }, moved, { same: passed + after.same })
  }
  return all
}

/** How many words earlier the same change begins a sentence; 0 if it never does. */
const stepsBack = (left: readonly string[], moving: readonly string[], isFirst: boolean): number => {
  for (let steps = 0; steps < moving.length; steps += 1) {
    const last = left.at(-1 - steps)
    if (last === undefined) return isFirst ? steps : 0
    if (sentenceEnd.test(last)) return steps
    if (last !== moving.at(-1 - steps)) return 0
  }
  return 0
}

type Piece = readonly [kind: Run['kind'], text: string]

/** The space before a change stands outside it, where both texts have one there. */
const spaced = (stretches: readonly Stretch[]): readonly Piece[] => {
  let taken = false
  return stretches.flatMap((stretch, index): Piece[] => {
    if ('same' in stretch) {
      const text = taken ? stretch.same.slice(1) : stretch.same
      taken = false
      return [['same', text]]
    }
    const next = stretches[index + 1]
    const one = stretch.deleted + stretch.inserted
    const kind = stretch.inserted === '' ? 'deleted' : 'inserted'
    if (!isOneSided(stretch)) return replaced(stretch)
    taken = one.startsWith(' ') && next !== undefined && 'same' in next && next.same.startsWith(' ')
    return taken
      ? [
          ['same', ' '],
          [kind, `${one.slice(1)} `],
        ]
      : [[kind, one]]
  })
}

const replaced = ({ deleted, inserted }: Change): Piece[] =>
  deleted.startsWith(' ') && inserted.startsWith(' ')
    ? [
        ['same', ' '],
        ['deleted', deleted.slice(1)],
        ['inserted', inserted.slice(1)],
      ]
    : [
        ['deleted', deleted],
        ['inserted', inserted],
      ]

/** Pieces as runs: none is empty, and no two of a kind follow each other. */
const runs = (pieces: readonly Piece[]): readonly Run[] => {
  const all: Run[] = []
  for (const [kind, text] of pieces) {
    const last = all.at(-1)
    if (last?.kind === kind) all.splice(-1, 1, { kind, text: last.text + text })
    else if (text !== '') all.push({ kind, text })
  }
  return all
}

/** How often each word comes in a text, without its case. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

export const wordBag = (text: string): WordBag => {
  const words = tokensOf(text.toLowerCase())
    .map((word) => word.trimStart())
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** Which part of the words two texts share, from 0 to 1. */
export const likeness = (one: WordBag, other: WordBag): number => {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * shared) / (one.size + other.size)
}
