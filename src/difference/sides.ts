import type { Side } from './names.ts'

/** Both versions, with the words to tell them in. */
export interface Sides {
  readonly before: Side
  readonly now: Side
}
