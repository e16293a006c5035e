import type { ReleaseRecord } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { type ChangeWeight, changeWeights } from '../model/source/changelog.ts'

interface Note {
  readonly effective?: IsoDate | undefined
  readonly weight: ChangeWeight
}

/** What a version is made by: the day of its publication, its notes, newest first, and the version before. */
interface Made {
  readonly published: IsoDate
  readonly notes: readonly Note[]
  readonly before: Pick<ReleaseRecord, 'effective'> | undefined
}

/** The day from which a version holds: the last of those of its notes, and not before the version that it follows. A first version holds as its newest note says. */
export const effectiveDay = ({ published, notes, before }: Made): IsoDate => {
  const told = before === undefined ? notes.slice(0, 1) : notes
  const days = [published, ...told.flatMap(({ effective }) => effective ?? []), ...(before === undefined ? [] : [before.effective])]
  return days.sort().at(-1) ?? published
}

/** The weight of a version: that of its heaviest note; none for the first, which changes nothing. */
export const weightOf = ({ notes, before }: Pick<Made, 'notes' | 'before'>): ChangeWeight | null =>
  before === undefined ? null : (changeWeights.findLast((weight) => notes.some((note) => note.weight === weight)) ?? null)
