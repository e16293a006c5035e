import type { Facts } from '../../model/facts.ts'
import type { PreviousVersion } from '../../model/previous.ts'
import type { ChangeNote, Statement } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'

/** A statement beside what it said when it was last published. */
export interface Versions {
  readonly statement: Statement
  readonly before: PreviousVersion
  readonly now: Facts
  /** Its change notes since then, newest first. */
  readonly notes: readonly ChangeNote[]
}

/** The statements that were published before. */
export const versionsOf = ({ program, timeline, facts, previous }: CheckInput): readonly Versions[] =>
  program.statements.flatMap((statement) => {
    const [before, now] = [previous?.get(statement.id), facts.get(statement.id)]
    if (before === undefined || now === undefined) return []
    const notes = timeline.get(statement.id)?.changes ?? []
    return [{ statement, before, now, notes: notes.filter(({ date }) => date > before.published) }]
  })
