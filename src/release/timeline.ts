import type { Timeline } from '../model/timeline.ts'
import type { PlannedRelease } from './plan.ts'

/** The dates of statements as they will be once the planned versions are released. */
export const releasedTimeline = (timeline: Timeline, planned: readonly PlannedRelease[]): Timeline =>
  new Map(
    [...timeline].map(([id, dates]) => {
      const release = planned.find(({ statement }) => statement === id)
      if (release === undefined) return [id, dates]
      const { version, published, effective, previous, notes } = release
      const released = { version, published, effective, previous: previous?.version ?? null }
      return [id, { ...dates, newChanges: notes, released }]
    }),
  )
