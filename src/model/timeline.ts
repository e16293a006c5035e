import type { Released } from './document.ts'
import type { ChangeNote } from './program.ts'
import type { IsoDate } from './schema/scalars.ts'

/** The dates of one statement on the as-of date. */
export interface StatementDates {
  readonly asOf: IsoDate
  /** The day of the newest note up to the as-of date, or `null` where none is stated. */
  readonly lastChanged: IsoDate | null
  /** Its notes up to the as-of date, newest first. */
  readonly changes: readonly ChangeNote[]
  /** SHA-256 of the facts, language-free. */
  readonly facts: string
  /** The notes that no release tells yet, newest first; all of them where nothing was released. */
  readonly newChanges: readonly ChangeNote[]
  /** Ids of notes whose version was overtaken before its day: what they say holds, or does not, by a later one. */
  readonly overtaken: ReadonlySet<string>
  /** `null` for what is not released. */
  readonly released: Released | null
}

/** The dates of each statement of a policy, by its id. */
export type Timeline = ReadonlyMap<string, StatementDates>
