import type { FactsOfStatements } from '../model/facts.ts'
import type { Previous } from '../model/previous.ts'
import type { Program } from '../model/program.ts'
import type { ReleasedNote } from '../model/release.ts'
import type { SourcesOfStatements } from '../model/statement-sources.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Timeline } from '../model/timeline.ts'

/** What the rules of this stage judge. */
export interface CheckInput {
  readonly program: Program
  readonly timeline: Timeline
  readonly asOf: IsoDate
  readonly facts: FactsOfStatements
  readonly sources: SourcesOfStatements
  /** The newest released version of each statement that has one. */
  readonly previous: Previous
  /** Every note that a release tells, by its id. */
  readonly released: ReadonlyMap<string, ReleasedNote>
}
