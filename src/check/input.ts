import type { FactsOfStatements } from '../model/facts.ts'
import type { Previous } from '../model/previous.ts'
import type { Program } from '../model/program.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Timeline } from '../model/timeline.ts'

/** What the rules of this stage judge. */
export interface CheckInput {
  readonly program: Program
  readonly timeline: Timeline
  readonly asOf: IsoDate
  readonly facts: FactsOfStatements
  /** What the statements said when they were last published, where that is known. */
  readonly previous?: Previous | undefined
}
