import type { Program, Purpose, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { SectionId, Subject } from '../../model/source/sections.ts'

/** The statements of a policy that cover a subject. */
export const covering = ({ statements }: Program, subject: Subject): readonly Statement[] =>
  statements.filter(({ covers }) => covers.includes(subject))

/** Whether a statement has one of these sections. */
export const hasSection = ({ sections }: Statement, ...wanted: readonly SectionId[]): boolean =>
  sections.some(({ known }) => known !== undefined && wanted.includes(known))

/** The purposes that a statement is about: those that its sections `purposes` show; all of them if it has no such section. */
export const purposesOf = ({ sections }: Statement, { purposes }: Program): readonly Purpose[] => {
  const uses = sections.filter(({ known }) => known === 'purposes')
  return items(purposes).filter((purpose) => uses.length === 0 || uses.some(({ only }) => only === undefined || only.includes(purpose)))
}

/** The statements about privacy that lack a section which their purposes ask for; where no statement has it, at least the first. */
export const lacking = (
  program: Program,
  section: SectionId,
  asks: (purposes: readonly Purpose[], statement: Statement) => boolean,
): readonly Statement[] => {
  const all = covering(program, 'privacy')
  const without = all.filter((statement) => !hasSection(statement, section))
  const due = without.filter((statement) => asks(purposesOf(statement, program), statement))
  return due.length === 0 && without.length === all.length ? without.slice(0, 1) : due
}
