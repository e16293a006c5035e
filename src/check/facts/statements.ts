import type { Program, Statement } from '../../model/program.ts'
import type { SectionId, Subject } from '../../model/source/sections.ts'

/** The statements of a policy that cover a subject. */
export const covering = ({ statements }: Program, subject: Subject): readonly Statement[] =>
  statements.filter(({ covers }) => covers.includes(subject))

/** Whether a statement has one of these sections. */
export const hasSection = ({ sections }: Statement, ...wanted: readonly SectionId[]): boolean =>
  sections.some(({ known }) => known !== undefined && wanted.includes(known))
