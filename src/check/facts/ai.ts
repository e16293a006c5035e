import type { AiUse, Program, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { Subject } from '../../model/source/sections.ts'
import { covering, hasSection } from './statements.ts'

/** Whether a use of AI concerns people: so unless it is said not to. */
export const usesPersonalData = (use: AiUse): boolean => use['personal-data'] !== false

/** The statements without a section on AI that tell of a purpose which a use of AI serves; where nothing tells of the use, the first one. */
export const silentOn = (program: Program, use: AiUse, ...subjects: readonly Subject[]): readonly Statement[] => {
  const statements = program.statements.filter((statement) => subjects.some((subject) => covering(program, subject).includes(statement)))
  const tells = ({ sections }: Statement) =>
    sections.some(({ known, only }) => known === 'purposes' && items(use.purposes).some((one) => only === undefined || only.includes(one)))
  const silent = statements.filter((statement) => tells(statement) && !hasSection(statement, 'ai'))
  return silent.length > 0 || statements.some((statement) => hasSection(statement, 'ai')) ? silent : statements.slice(0, 1)
}
