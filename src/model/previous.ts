import type { Facts } from './facts.ts'
import type { ChangeNote } from './program.ts'
import type { ReleaseRecord } from './release.ts'
import type { Difference } from './difference.ts'
import type { IsoDate } from './schema/scalars.ts'
import type { Language } from './schema/text.ts'
import type { StatementSources } from './statement-sources.ts'

/** A statement beside the newest version of it that was published. */
export interface PreviousVersion {
  readonly record: ReleaseRecord
  readonly published: IsoDate
  readonly facts: Facts
  /** SHA-256 of the facts. */
  readonly fingerprint: string
  readonly sources: StatementSources
  /** What the sources say otherwise now. */
  readonly differences: readonly Difference[]
  /** The same in sentences, in each language of the policy. */
  readonly told: { readonly [L in Language]?: readonly string[] }
  /** Of these what readers can see; all of them where they can see nothing of it. */
  readonly shown: { readonly [L in Language]?: readonly string[] }
  /** The notes of the statement that no release tells yet, newest first. */
  readonly notes: readonly ChangeNote[]
}

/** The previous version of each statement that has one, by its id. */
export type Previous = ReadonlyMap<string, PreviousVersion>
