import type { Program } from '../model/program.ts'
import type { Timeline } from '../model/timeline.ts'

/** What the rules of this stage judge. */
export interface CheckInput {
  readonly program: Program
  readonly timeline: Timeline
}
