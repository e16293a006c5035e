import type { Release } from './release.ts'

/** The versions of a statement as they stand on the as-of date. */
export interface Standing {
  /** What its current address shows: the version in force, or the first one where none is yet. */
  readonly current: Release
  /** Published, and in force one day, oldest first; without `current`, and without one that a later one overtakes. */
  readonly upcoming: readonly Release[]
  /** Every version that was published up to the as-of date, oldest first. */
  readonly published: readonly Release[]
  /** Whether `current` is in force already. */
  readonly inForce: boolean
}
