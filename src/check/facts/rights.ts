import type { Place } from '../../model/place.ts'
import type { Program } from '../../model/program.ts'
import { type OfferedRight, rightOf, type RightKind } from '../../model/source/rights.ts'

/** A right as the policy offers it, and where. */
export interface Offer {
  readonly offered: OfferedRight
  readonly place: Place
}

/** How a policy offers a right of the law; absent if it does not. */
export const offerOf = (program: Program, right: RightKind): Offer | undefined => {
  const { rights } = program.source
  const index = rights?.offered.findIndex((offered) => rightOf(offered) === right) ?? -1
  const offered = rights?.offered[index]
  return offered === undefined ? undefined : { offered, place: program.at('rights', 'offered', index) }
}
