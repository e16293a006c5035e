import type { Program } from '../model/program.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Timeline } from '../model/timeline.ts'

/** What the rules of this stage judge. */
export interface CheckInput {
  readonly program: Program
  readonly timeline: Timeline
  readonly asOf: IsoDate
}
