import type { Repository } from '../host/host.ts'
import type { IsoDate } from '../model/schema/scalars.ts'

/** What a plan is made by. */
export interface Planning {
  /** The day of the release. */
  readonly day: IsoDate
  /** The day on which statements were published before, to be taken over. */
  readonly adopt: IsoDate | undefined
  /** The ids of statements; all of them if it is empty. */
  readonly statements: readonly string[]
  readonly repository: Repository | undefined
}
