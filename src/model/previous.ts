import type { Facts } from './facts.ts'
import type { IsoDate } from './schema/scalars.ts'

/** What a statement said when it was last published. */
export interface PreviousVersion {
  readonly published: IsoDate
  readonly facts: Facts
  /** SHA-256 of the facts. */
  readonly fingerprint: string
}

/** The previous version of each statement that has one, by its id. */
export type Previous = ReadonlyMap<string, PreviousVersion>
