import type { RootContent } from 'mdast'
import type { Document, Section } from '../model/document.ts'
import { align, type Pair, type Relation } from './align.ts'
import { type Block, blocksOf, plainText } from './blocks.ts'
import { relationOf, textRelation } from './relation.ts'
import { redlineOfTexts } from './words.ts'

/** A piece of text that both versions have, or only one of them. */
export interface Run {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** What a block of text is. A `fact` is a term with what it says; `columns` are the headings of a table, whose body is `row`s. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'caption' | 'code' | 'fact' | 'columns' | 'row'

export type ChangeState = 'same' | 'changed' | 'added' | 'removed'

/** A paragraph, or what stands in its place, with what changed in it. */
export interface RedlineBlock {
  readonly kind: BlockKind
  /** The depth of a heading; how deep in lists anything else stands. */
  readonly level: number
  readonly state: ChangeState
  /** The text: of a row each cell, of a fact its term and what it says, of anything else one text. */
  readonly cells: readonly (readonly Run[])[]
  /** The headings of the columns, beside the cells of a row. */
  readonly labels: readonly string[]
}

/** A section of either version. */
export interface RedlineSection {
  readonly id: string
  readonly title: readonly Run[]
  readonly state: ChangeState
  /** It stands elsewhere among the sections that both versions have. */
  readonly moved: boolean
  readonly blocks: readonly RedlineBlock[]
}

/** Two versions of a statement in one language, as one text: the sections of the new one, and where they stood those that are gone. */
export interface Redline {
  readonly title: readonly Run[]
  /** What stands before the first section. */
  readonly opening: readonly RedlineBlock[]
  readonly sections: readonly RedlineSection[]
}

/** What changed in the wording of a statement from one version to another, in one language. */
export const redlineOf = (before: Document, after: Document): Redline => ({
  title: titleOf(before.title, after.title),
  opening: blocksBetween(before.opening, after.opening),
  sections: sectionsBetween(before.sections, after.sections),
})

const titleOf = (before: string, after: string): readonly Run[] => redlineOfTexts(plainText(before), plainText(after))

const sameId: Relation<Section> = { isSame: (before, after) => before.id === after.id, alike: () => 0 }

const sectionsBetween = (before: readonly Section[], after: readonly Section[]): readonly RedlineSection[] => {
  const [old, current] = [byId(before), byId(after)]
  return align(before, after, sameId).flatMap((pair) => {
    if (pair.after !== undefined) return sectionOf(old.get(pair.after.id), pair.after, pair.before === undefined)
    return current.has(pair.before.id) ? [] : sectionOf(pair.before, undefined, false)
  })
}

const byId = (sections: readonly Section[]): ReadonlyMap<string, Section> => new Map(sections.map((section) => [section.id, section]))

const sectionOf = (before: Section | undefined, after: Section | undefined, isElsewhere: boolean): RedlineSection => {
  const title = titleOf(before?.title ?? '', after?.title ?? '')
  const blocks = blocksBetween(before?.content ?? [], after?.content ?? [])
  const isSame = isUnchanged(title) && blocks.every(({ state }) => state === 'same')
  const moved = isElsewhere && before !== undefined
  return { id: (after ?? before)?.id ?? '', title, state: stateOf({ before, after }, isSame), moved, blocks }
}

const stateOf = ({ before, after }: { readonly before?: unknown; readonly after?: unknown }, isSame: boolean): ChangeState => {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return isSame ? 'same' : 'changed'
}

const isUnchanged = (runs: readonly Run[]): boolean => runs.every(({ kind }) => kind === 'same')

const blocksBetween = (before: readonly RootContent[], after: readonly RootContent[]): readonly RedlineBlock[] => {
  const [old, current] = [blocksOf(before), blocksOf(after)]
  return align(old, current, relationOf(old, current)).map(blockOf)
}

const blockOf = (pair: Pair<Block>): RedlineBlock => {
  const { kind, level, labels: own } = pair.after ?? pair.before
  const columns = columnsOf(pair)
  const cells = columns.map(({ before, after }) => redlineOfTexts(textAt(pair.before, before), textAt(pair.after, after)))
  const labels =
    own.length === 0 ? [] : columns.map(({ before, after }) => pair.after?.labels[after ?? -1] ?? pair.before?.labels[before ?? -1] ?? '')
  return { kind, level, state: stateOf(pair, cells.every(isUnchanged)), cells, labels }
}

const textAt = (block: Block | undefined, cell: number | undefined): string => block?.cells[cell ?? -1] ?? ''

/** Which cells of both stand side by side: by their place, or where one has more of them, by their columns or what they say. */
const columnsOf = ({ before, after }: Pair<Block>): readonly Pair<number>[] => {
  const [old, current] = [before?.cells ?? [], after?.cells ?? []]
  if (before === undefined) return current.map((_, index) => ({ after: index }))
  if (after === undefined) return old.map((_, index) => ({ before: index }))
  if (old.length === current.length) return old.map((_, index) => ({ before: index, after: index }))
  const named = (block: Block) => (block.kind === 'row' ? block.labels : block.cells)
  const [left, right] = [named(before), named(after)]
  return align([...left.keys()], [...right.keys()], {
    isSame: (one, other) => textRelation.isSame(left[one] ?? '', right[other] ?? ''),
    alike: (one, other) => textRelation.alike(left[one] ?? '', right[other] ?? ''),
  })
}
