import { withNewIds } from '../../difference/renames.ts'
import type { PreviousVersion } from '../../model/previous.ts'
import type { ChangeNote, Statement } from '../../model/program.ts'
import { remember } from '../../model/remember.ts'
import type { StatementFiles } from '../../model/statement-sources.ts'
import type { CheckInput } from '../input.ts'

/** A statement beside its newest release. */
export interface Versions {
  readonly statement: Statement
  readonly before: PreviousVersion
  /** What the release was made from, with the ids that its entries have now. */
  readonly old: StatementFiles
  readonly now: StatementFiles
  /** Its change notes that no release tells, up to the as-of date, newest first. */
  readonly notes: readonly ChangeNote[]
}

/** The statements that were released. */
export const versionsOf = remember(({ program, timeline, sources, previous }: CheckInput): readonly Versions[] =>
  program.statements.flatMap((statement) => {
    const [before, now] = [previous.get(statement.id), sources.get(statement.id)?.files]
    if (before === undefined || now === undefined) return []
    const old = withNewIds(before.sources.files, now).files
    return [{ statement, before, old, now, notes: timeline.get(statement.id)?.newChanges ?? [] }]
  }),
)
