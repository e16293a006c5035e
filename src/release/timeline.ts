import type { History } from '../history/history.ts'
import { overtakenNotes } from '../history/standing.ts'
import type { Timeline } from '../model/timeline.ts'
import type { PlannedRelease } from './plan.ts'

/** The dates of statements as they will be once the planned versions are released. */
export const releasedTimeline = ({ timeline, archive }: History, planned: readonly PlannedRelease[]): Timeline =>
  new Map(
    [...timeline].map(([id, dates]) => {
      const release = planned.find(({ statement }) => statement === id)
      if (release === undefined) return [id, dates]
      const { version, published, effective, previous, notes } = release
      const released = { version, published, effective, previous: previous?.version ?? null }
      const versions = [...(archive.releases.get(id) ?? []).map(({ record }) => record), { published, effective, notes: [] }]
      return [id, { ...dates, newChanges: notes, overtaken: overtakenNotes(versions), released }]
    }),
  )
