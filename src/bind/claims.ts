import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { ParsedFile } from '../model/parsed.ts'
import type { Claim, PolicySource, Statement } from '../model/program.ts'
import type { Listed } from '../model/schema/listed.ts'
import { sectionIds } from '../model/source/sections.ts'
import { exactlyOne, unknownSection } from './problems.ts'
import { entriesOf } from './resolve.ts'

/** Promises of what is not done: each is known or worded, and has a section that prints it. */
export const bindClaims = (policy: ParsedFile<PolicySource>, report: Report): Listed<readonly Claim[]> =>
  entriesOf(policy.value.claims, policy, ['claims'], (claim, entry): Claim => {
    if (claim.kind === undefined && claim.text === undefined) report.add(exactlyOne(entry.place, { keys: ['kind', 'text'] }))
    else if (claim.kind === undefined && claim.section === undefined) report.add(exactlyOne(entry.place, { keys: ['kind', 'section'] }))
    return { ...claim, ...entry }
  })

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
