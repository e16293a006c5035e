import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Claim, Statement } from '../model/program.ts'
import { sectionIds } from '../model/source/sections.ts'
import { unknownSection } from './problems.ts'

/** Reports claims that name a section that is neither a kind of section nor one that a statement has. */
export const checkClaimHomes = (
  claims: readonly Claim[],
  statements: readonly Statement[],
  at: (id: string) => Place,
  report: Report,
): void => {
  const known = [...new Set([...sectionIds, ...statements.flatMap(({ sections }) => sections.map(({ id }) => id))])]
  for (const { id, section } of claims)
    if (section !== undefined && !known.includes(section)) report.add(unknownSection(at(id), { name: section, known }))
}
