import type { Compiled } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { releasesFolder } from '../history/archive.ts'
import { fileStart } from '../model/position.ts'
import type { ChangeNote, Statement } from '../model/program.ts'
import { newNotes } from '../history/previous.ts'
import type { Planning } from './planning.ts'
import { adoptedAlready, adoptedDay, clockBehind, noteDay, releaseSpecimen, uncommitted, untoldChange } from './problems.ts'

interface Asked extends Planning {
  readonly compiled: Compiled
  /** The statements that would be released. */
  readonly due: readonly Statement[]
  /** The statements that were asked for. */
  readonly wanted: readonly Statement[]
  /** What was found in the sources. */
  readonly findings: readonly Diagnostic[]
}

/** Everything that stands in the way of a release. */
export const refusalsOf = (asked: Asked): readonly Diagnostic[] => {
  const ofSpecimen = ofKind(asked)
  return ofSpecimen.length > 0 ? ofSpecimen : ofPolicy(asked)
}

const ofPolicy = (asked: Asked): readonly Diagnostic[] => [
  ...ofFindings(asked),
  ...ofClock(asked),
  ...ofAdoption(asked),
  ...ofRepository(asked),
  ...asked.due.flatMap((statement) => ofNotes(statement, asked)),
]

const ofKind = ({ compiled: { program } }: Asked): readonly Diagnostic[] =>
  program.source.kind === 'specimen' ? [releaseSpecimen(program.at('kind'), { policy: program.id })] : []

/** A warning that only a release cannot bear: readers of one language would be told something else. */
const unbearable = 'stale-translation'

const ofFindings = ({ findings }: Asked): readonly Diagnostic[] =>
  findings
    .filter(({ severity, code, waived }) => waived === undefined && (severity === 'error' || code === unbearable))
    .map((finding) => ({ ...finding, severity: 'error' }))

/** Days only go on: a release before the newest one, or before what is committed, was made with a wrong clock. */
const ofClock = ({ compiled: { history }, due, day, repository }: Asked): readonly Diagnostic[] => {
  const later = due.flatMap(({ id }) => {
    const release = history.archive.releases.get(id)?.at(-1)
    return release === undefined || release.record.published <= day
      ? []
      : clockBehind(release.place, { day, what: `the version ${release.record.version} of \`${id}\``, later: release.record.published })
  })
  const committed = repository?.committed
  if (committed === undefined || committed <= day) return later
  return [...later, clockBehind(undefined, { day, what: 'the last commit', later: committed })]
}

const ofAdoption = ({ compiled, wanted, due, adopt, statements }: Asked): readonly Diagnostic[] => {
  if (adopt === undefined) return []
  const { archive } = compiled.history
  const isNew = ({ id }: Statement) => !archive.releases.has(id)
  const asked = statements.length > 0 || !wanted.some(isNew) ? wanted : []
  return [
    ...asked.flatMap(({ id }) => {
      const first = archive.releases.get(id)?.[0]
      return first === undefined ? [] : adoptedAlready(first.place, { statement: id, version: first.record.version })
    }),
    ...due.filter(isNew).flatMap((statement) => {
      const [newest] = newNotes(compiled.program, statement, compiled.history.archive)
      return newest === undefined || newest.date === adopt
        ? []
        : adoptedDay(newest.at('date'), { note: newest.id, date: newest.date, adopt })
    }),
  ]
}

/** What lies in `releases` was made as one, and is told as one. */
const ofRepository = ({ repository, compiled: { program } }: Asked): readonly Diagnostic[] => {
  const releases = `${releasesFolder(program.id)}/`
  const files = (repository?.changed ?? []).map((file) => (file.startsWith(releases) ? releases.slice(0, -1) : file))
  return [...new Set(files)].map((file) => uncommitted(fileStart(file), { file }))
}

/** The rules that ask for a note where none tells of a change. */
const asking = new Set(['build-changed-no-bump', 'wording-changed-no-bump', 'wp260-version'])

/** What a release tells is dated on its day. Notes of before the first version have the days that they were told on. */
const ofNotes = (statement: Statement, { compiled, day, adopt, findings }: Asked): readonly Diagnostic[] => {
  const notes = newNotes(compiled.program, statement, compiled.history.archive)
  const isFirst = !compiled.history.archive.releases.has(statement.id)
  const isWrong = ({ date }: ChangeNote) => (isFirst ? adopt === undefined && date > day : date !== day)
  // A rule that asks for a note offers it, too.
  if (notes.length === 0 && findings.some(({ code, severity }) => severity === 'error' && asking.has(code))) return []
  if (notes.length === 0) return [untoldChange(statement.place, { statement: statement.id })]
  return notes.filter(isWrong).map((note) => noteDay(note.at('date'), { note: note.id, date: note.date, day }))
}
