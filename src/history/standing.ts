import type { Archive, Release, ReleaseRecord } from '../model/release.ts'
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

type Dated = Pick<ReleaseRecord, 'published' | 'effective' | 'notes'>

/** The ids of notes whose version never held by itself: a later one was published before its day, and took effect no later. */
export const overtakenNotes = (versions: readonly Dated[]): ReadonlySet<string> => {
  const overtaken = versions.filter((one, index) =>
    versions.slice(index + 1).some(({ published, effective }) => published < one.effective && effective <= one.effective),
  )
  return new Set(overtaken.flatMap(({ notes }) => notes.map(({ id }) => id)))
}

/** Whether a version will be in force for a day at least: a later one can take effect on the same day. */
const willHold = ({ record }: Release, index: number, later: readonly Release[]): boolean =>
  later.slice(index + 1).every((other) => other.record.effective > record.effective)
