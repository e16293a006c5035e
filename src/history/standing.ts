import type { Archive, Release } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Standing } from '../model/standing.ts'

/** How the versions of a statement stand on a day; `null` where none was published by then. */
export const standingOf = ({ releases }: Archive, statement: string, day: IsoDate): Standing | null => {
  const published = (releases.get(statement) ?? []).filter(({ record }) => record.published <= day)
  const [first] = published
  if (first === undefined) return null
  const holding = published.findLast(({ record }) => record.effective <= day)
  const current: Release = holding ?? first
  return { current, published, inForce: holding !== undefined, upcoming: published.slice(published.indexOf(current) + 1).filter(willHold) }
}

/** Whether a version will be in force for a day at least: a later one can take effect on the same day. */
const willHold = ({ record }: Release, index: number, later: readonly Release[]): boolean =>
  later.slice(index + 1).every((other) => other.record.effective > record.effective)
