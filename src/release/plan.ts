import type { Compiled, PolicyResult } from '../compile.ts'
import { createReport, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nameAfter } from '../history/chain.ts'
import { effectiveDay, weightOf } from '../history/terms.ts'
import { unreleasedOf } from '../history/unreleased.ts'
import type { ChangeNote, Statement } from '../model/program.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import type { ChangeWeight } from '../model/source/changelog.ts'
import { newNotes } from '../history/previous.ts'
import type { Planning } from './planning.ts'
import { refusalsOf } from './refusals.ts'

/** A version that would be released: what will stand in its record, and what has changed. */
export interface PlannedRelease {
  readonly policy: string
  readonly statement: string
  readonly version: string
  readonly published: IsoDate
  readonly effective: IsoDate
  /** The day on which it is taken over; `null` for a version that is published now. */
  readonly adopted: IsoDate | null
  readonly weight: ChangeWeight | null
  readonly previous: { readonly version: string; readonly sha256: string } | null
  readonly commit: string | null
  readonly languages: readonly Language[]
  /** The notes that it is the first to tell, newest first. */
  readonly notes: readonly ChangeNote[]
  /** What changed since the version before, in sentences of each language. */
  readonly told: { readonly [L in Language]?: readonly string[] }
  /** Of these what readers can see. */
  readonly shown: { readonly [L in Language]?: readonly string[] }
}

/** What a release of a policy would come to; nothing is written yet. */
export interface ReleasePlan {
  readonly policy: string
  readonly releases: readonly PlannedRelease[]
  /** Why it cannot be made, as errors with their places. */
  readonly refusals: readonly Diagnostic[]
}

/** Plans the release of every statement of a policy that was never released or says otherwise than its newest version. */
export const planRelease = ({ policy, report: found }: PolicyResult, compiled: Compiled, planning: Planning): ReleasePlan => {
  const { program, history, drafts } = compiled
  const changed = new Set(unreleasedOf(drafts, history).map(({ statement }) => statement))
  const wanted = program.statements.filter(({ id }) => planning.statements.length === 0 || planning.statements.includes(id))
  const due = wanted.filter(({ id }) => !history.previous.has(id) || changed.has(id))
  const report = createReport()
  for (const refusal of refusalsOf({ compiled, due, wanted, findings: found.all(), ...planning })) report.add(refusal)
  return { policy, refusals: report.all(), releases: due.map((statement) => planned(statement, compiled, planning)) }
}

const planned = (statement: Statement, compiled: Compiled, { day, adopt, repository }: Planning): PlannedRelease => {
  const { program, history } = compiled
  const previous = history.archive.releases.get(statement.id)?.at(-1)
  const notes = newNotes(compiled.program, statement, compiled.history.archive)
  const published = previous === undefined ? (adopt ?? day) : day
  return {
    policy: program.id,
    statement: statement.id,
    version: nameAfter(previous?.record.version, published),
    published,
    effective: effectiveDay({ published, notes, before: previous?.record }),
    adopted: previous === undefined && adopt !== undefined ? day : null,
    weight: weightOf({ notes, before: previous?.record }),
    previous: previous === undefined ? null : { version: previous.record.version, sha256: previous.sha256 },
    commit: repository?.commit ?? null,
    languages: program.languages,
    notes,
    told: history.previous.get(statement.id)?.told ?? {},
    shown: history.previous.get(statement.id)?.shown ?? {},
  }
}
