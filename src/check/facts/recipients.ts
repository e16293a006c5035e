import type { Program, Recipient, SectionUse, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { prints } from './purposes.ts'

/** The sections `recipients` of a statement that show a recipient. */
export const rowsOf = ({ sections }: Statement, recipient: Recipient): readonly SectionUse[] =>
  sections.filter(({ known, only }) => known === 'recipients' && (only === undefined || only.includes(recipient)))

/** The recipients that a statement is about: those that its sections pick, or all of them. */
export const recipientsOf = (statement: Statement, { recipients }: Program): readonly Recipient[] => {
  const isPicking = statement.sections.some(({ known }) => known === 'recipients')
  return items(recipients).filter((recipient) => !isPicking || rowsOf(statement, recipient).length > 0)
}

/** Whether a statement says who receives data: in a section of its own, or at the purposes. */
export const tellsRecipients = ({ sections }: Statement): boolean =>
  sections.some((use) => use.known === 'recipients' || (use.known === 'purposes' && prints(use, 'recipients')))
