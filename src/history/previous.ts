import { isPrinted } from '../difference/printed.ts'
import type { PreviousVersion } from '../model/previous.ts'
import type { Difference } from '../model/difference.ts'
import type { ChangeNote, Program, Statement } from '../model/program.ts'
import type { Archive, Release, ReleasedNote } from '../model/release.ts'
import type { StatementSources } from '../model/statement-sources.ts'
import type { Telling } from './telling.ts'

interface Beside {
  readonly program: Program
  readonly release: Release
  readonly now: StatementSources
  readonly telling: Telling
  /** The notes of the statement that no release tells. */
  readonly notes: readonly ChangeNote[]
}

/** A statement beside a release of it. What differs is looked for when it is asked for. */
export const besideRelease = ({ program, release, now, telling, notes }: Beside): PreviousVersion => {
  const { record, facts, sources } = release
  let differences: readonly Difference[] | undefined
  let told: PreviousVersion['told'] | undefined
  let shown: PreviousVersion['shown'] | undefined
  const inEach = (some: readonly Difference[]): PreviousVersion['told'] =>
    Object.fromEntries(program.languages.map((language) => [language, telling.sentences(some, sources, now, language)]))
  return {
    record,
    published: record.published,
    facts,
    fingerprint: record.fingerprints.facts,
    sources,
    get differences() {
      differences ??= telling.differences(sources, now)
      return differences
    },
    get told() {
      told ??= inEach(this.differences)
      return told
    },
    get shown() {
      const seen = this.differences.filter(({ path }) => isPrinted(path))
      shown ??= seen.length === 0 ? this.told : inEach(seen)
      return shown
    },
    notes,
  }
}

/** The notes that releases tell, by id, as they were told first. */
export const releasedNotes = ({ releases }: Archive): ReadonlyMap<string, ReleasedNote> =>
  new Map([...releases.values()].flat().flatMap(({ record }) => record.notes.map((note) => [note.id, note] as const)))

/** The notes of a statement that none of its releases tells, newest first. */
export const newNotes = (program: Program, statement: Statement, { releases }: Archive): readonly ChangeNote[] => {
  const told = new Set((releases.get(statement.id) ?? []).flatMap(({ record }) => record.notes.map(({ id }) => id)))
  return program.changes.filter((note) => note.statements.includes(statement) && !told.has(note.id)).reverse()
}
