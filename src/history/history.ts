import type { FactsOfStatements } from '../model/facts.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Previous, PreviousVersion } from '../model/previous.ts'
import type { Program } from '../model/program.ts'
import type { Archive, ReleasedNote } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { SourcesOfStatements } from '../model/statement-sources.ts'
import type { Timeline } from '../model/timeline.ts'
import { date } from './date.ts'
import { factsOf } from './facts.ts'
import { besideRelease, newNotes, releasedNotes } from './previous.ts'
import { sourcesOf } from './sources.ts'
import { tellingOf } from './telling.ts'

/** What is known of a policy's statements over time. */
export interface History {
  readonly archive: Archive
  readonly sources: SourcesOfStatements
  readonly facts: FactsOfStatements
  /** The newest release of each statement that has one, beside the sources as they are. */
  readonly previous: Previous
  readonly released: ReadonlyMap<string, ReleasedNote>
  readonly timeline: Timeline
}

/** Dates the statements of a policy, and lays each beside its newest release. */
export const historyOf = (parsed: Parsed, program: Program, archive: Archive, asOf: IsoDate): History => {
  const sources = sourcesOf(parsed, program)
  const facts = factsOf(sources)
  const telling = tellingOf(parsed)
  const previous = new Map(
    program.statements.flatMap((statement): [string, PreviousVersion][] => {
      const [release, now] = [archive.releases.get(statement.id)?.at(-1), sources.get(statement.id)]
      if (release === undefined || now === undefined) return []
      return [[statement.id, besideRelease({ program, release, now, telling, notes: newNotes(program, statement, archive) })]]
    }),
  )
  return {
    archive,
    sources,
    facts,
    previous,
    released: releasedNotes(archive),
    timeline: date(program, facts, previous, { archive, today: asOf }),
  }
}
