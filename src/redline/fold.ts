import type { RedlineBlock } from './redline.ts'

/** Unchanged blocks between those that a reader needs. */
export interface Fold {
  readonly folded: readonly RedlineBlock[]
}

/** A single block takes no more room than the line that would stand for it. */
const fewestFolded = 2

/**
 * What changed, each with the heading that it stands below and the block before and after; the rest is folded.
 * Headings of columns that are the same stand beside each cell already.
 */
export const foldBlocks = (all: readonly RedlineBlock[]): readonly (RedlineBlock | Fold)[] => {
  const blocks = all.filter(({ kind, state }) => kind !== 'columns' || state !== 'same')
  const shown = new Set(blocks.flatMap((block, index) => (block.state === 'same' ? [] : around(blocks, index))))
  const parts: (RedlineBlock | Fold)[] = []
  let passed: RedlineBlock[] = []
  const close = () => {
    parts.push(...(passed.length < fewestFolded ? passed : [{ folded: passed }]))
    passed = []
  }
  for (const block of blocks) {
    if (!shown.has(block)) passed.push(block)
    else {
      close()
      parts.push(block)
    }
  }
  close()
  return parts
}

/** A changed block with what stands around it, below the same heading. */
const around = (blocks: readonly RedlineBlock[], index: number): readonly RedlineBlock[] => {
  const block = blocks[index]
  if (block === undefined) return []
  if (isHeading(block)) return [block]
  const heading = blocks.slice(0, index).findLast(isHeading)
  const [before, after] = [blocks[index - 1], blocks[index + 1]]
  return [heading, before, block, after !== undefined && isHeading(after) ? undefined : after].filter((one) => one !== undefined)
}

const isHeading = ({ kind }: RedlineBlock): boolean => kind === 'heading'
