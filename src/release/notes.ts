import type { Compiled } from '../compile.ts'
import type { ChangeNote, Statement } from '../model/program.ts'

/** The notes of a statement that no release tells, newest first. */
export const dueNotes = (statement: Statement, { program, history }: Compiled): readonly ChangeNote[] =>
  history.previous.get(statement.id)?.notes ?? program.changes.filter((note) => note.statements.includes(statement)).reverse()
