import type { IsoDate } from '../model/schema/scalars.ts'

/**
 * What a rule rests on: the text of the law or guideline, which somebody read; a secondary source, until somebody reads
 * the text; or nothing but our own judgement.
 */
export type Evidence =
  | { readonly grade: 'read'; readonly on: IsoDate; readonly source: string; readonly words: string }
  | { readonly grade: 'unreviewed' }
  | { readonly grade: 'house' }

/** The text was read. `words` are its own, as they stand there. */
export const read = (on: IsoDate, source: string, words: string): Evidence => ({ grade: 'read', on, source, words })
export const unreviewed: Evidence = { grade: 'unreviewed' }
export const house: Evidence = { grade: 'house' }
