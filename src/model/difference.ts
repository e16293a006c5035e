import type { FactFile } from './statement-sources.ts'

/** A step in a value: a key, the id of an entry, or what tells an item of a list from the others. */
export type DifferencePath = readonly [file: FactFile, ...steps: (string | number)[]]

/**
 * One thing that two versions say otherwise. An entry of a register that is new or gone is one difference; of a list
 * each item that is new or gone is one. `wording` is a text that both have, in other words: no fact changed.
 */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'wording'
  readonly path: DifferencePath
  /** The value before, with its wording; `undefined` if it was not there. */
  readonly before: unknown
  readonly after: unknown
}

/** Whether differences are more than other words for the same facts. */
export const changesFacts = (differences: readonly Difference[]): boolean => differences.some(({ kind }) => kind !== 'wording')
