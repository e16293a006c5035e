import type { DifferencePath } from '../../../model/difference.ts'
import { items, type Listed } from '../../../model/schema/listed.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'

/** A change that people are told of: one of the guidelines on transparency (WP260, paragraphs 29 and 30), or like these. */
export interface MaterialChange {
  /** As it reads in a row of them: "the new purpose `camera`". */
  readonly what: string
  readonly path: DifferencePath
}

/** Finds what has changed for the worse, or was not there; nothing that became shorter, fewer or easier. */
export type Changes = (before: StatementFiles, now: StatementFiles) => readonly MaterialChange[]

export const change = (what: string, path: DifferencePath): MaterialChange => ({ what, path })

/** The change, if there is one. */
export const changeIf = (isSo: boolean, what: string, path: DifferencePath): readonly MaterialChange[] => (isSo ? [change(what, path)] : [])

/** Whether something is said, and not that there is none. */
export const isThere = (value: unknown): boolean => value !== undefined && value !== 'none' && value !== false

/** What a list holds and did not hold. */
export const newItems = <Item>(was: Listed<readonly Item[]>, is: Listed<readonly Item[]>): readonly Item[] =>
  items(is).filter((item) => !items(was).includes(item))

/** Whether a value stands higher in an order than before; what was not told is compared with nothing. */
export const isHigher = <Value>(order: readonly Value[], was: Value | undefined, is: Value | undefined): boolean =>
  was !== undefined && is !== undefined && order.indexOf(is) > order.indexOf(was)
