import { align, type Relation } from './align.ts'
import type { Block } from './blocks.ts'
import { likeness, wordBag } from './words.ts'

/** From this share of words on, a text is taken for the same one, changed. */
const enough = 0.5
/** The same for what has a name, and now has another. */
const enoughRenamed = 0.8

/** What has cells goes with its like, and so does a heading; of other texts only the words count. */
const formOf = ({ kind }: Block): string => (kind === 'row' || kind === 'fact' || kind === 'columns' || kind === 'heading' ? kind : 'text')

/** Blocks wherever they stand. */
const anywhere: Relation<Block> = {
  isSame: (before, after) =>
    formOf(before) === formOf(after) &&
    before.cells.length === after.cells.length &&
    before.cells.every((cell, index) => cell === after.cells[index]),
  alike: (before, after) => {
    if (formOf(before) !== formOf(after)) return 0
    const shared = likeness(before.words, after.words)
    if (before.kind === 'columns') return 1 + shared
    const isNamed = before.key !== undefined && after.key !== undefined
    if (isNamed && before.key === after.key) return 1 + shared
    return shared >= (isNamed ? enoughRenamed : enough) ? shared : 0
  },
}

const isHeading = ({ kind }: Block): boolean => kind === 'heading'

/**
 * How the blocks of a section go together. Headings come first; then what stands below a heading goes with what stands
 * below its counterpart. Below a heading that is new or gone may also stand what was there before.
 */
export const relationOf = (before: readonly Block[], after: readonly Block[]): Relation<Block> => {
  const counterparts = new Map<Block, Block>()
  for (const { before: one, after: other } of align(before.filter(isHeading), after.filter(isHeading), anywhere))
    if (one !== undefined && other !== undefined) counterparts.set(other, one)
  const paired = new Set([undefined, ...counterparts.values()])
  const [above, below] = [headingsAbove(before), headingsAbove(after)]
  const isPaired = (one: Block, other: Block) => isHeading(one) && counterparts.get(other) === one
  const isSamePlace = (one: Block, other: Block) => {
    const heading = below.get(other)
    return (heading === undefined ? undefined : (counterparts.get(heading) ?? heading)) === above.get(one)
  }
  const isOnePlaceOnly = (one: Block, other: Block) => {
    const heading = below.get(other)
    return paired.has(above.get(one)) !== (heading === undefined || counterparts.has(heading))
  }
  return {
    isSame: (one, other) =>
      isHeading(one) || isHeading(other)
        ? isPaired(one, other)
        : anywhere.isSame(one, other) && (isSamePlace(one, other) || isOnePlaceOnly(one, other)),
    alike: (one, other) => (!isHeading(one) && !isHeading(other) && isSamePlace(one, other) ? anywhere.alike(one, other) : 0),
  }
}

/** The heading that each block stands below. */
const headingsAbove = (blocks: readonly Block[]): ReadonlyMap<Block, Block | undefined> => {
  let heading: Block | undefined
  return new Map(
    blocks.map((block) => {
      const above = heading
      if (isHeading(block)) heading = block
      return [block, above]
    }),
  )
}

/** Texts: columns by their headings, what a fact says piece by piece. */
export const textRelation: Relation<string> = {
  isSame: (before, after) => before === after,
  alike: (before, after) => {
    const shared = likeness(wordBag(before), wordBag(after))
    return shared >= enough ? shared : 0
  },
}
