import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed, ParsedFile } from '../model/parsed.ts'
import { fileStart } from '../model/position.ts'
import type { ChangeNote, Clause, PolicySource, SectionUse, Statement } from '../model/program.ts'
import { missingLanguage } from '../diagnostics/missing-language.ts'
import { reportDuplicates } from './duplicates.ts'
import { checkFormerIds } from './former-ids.ts'
import { reservedId, unknownStatement } from './problems.ts'
import { lookup } from './resolve.ts'
import { bindSection, type SectionSurroundings } from './section.ts'

type PolicyFile = ParsedFile<PolicySource>

/** The clauses of a policy; one that lacks a language is reported. */
export const bindClauses = (parsed: Parsed, policy: PolicyFile, report: Report): readonly Clause[] =>
  [...parsed.clauses].map(([id, files]) => {
    const there = Object.values(files)[0]
    for (const language of policy.value.languages) {
      if (files[language] === undefined && there !== undefined)
        report.add(
          missingLanguage(fileStart(there.file.path), {
            language,
            languages: policy.value.languages,
            file: `clauses/${id}.${language}.md`,
          }),
        )
    }
    return { id, files }
  })

/** Folders beside the statements in the output of a policy. */
const reservedIds = ['assets']

export const bindStatements = (policy: PolicyFile, surroundings: SectionSurroundings, report: Report): readonly Statement[] => {
  reportDuplicates(
    policy.value.statements.map(({ id }, index) => ({ id, place: policy.at(['statements', index, 'id']) })),
    { thing: 'statements' },
    report,
  )
  return policy.value.statements.map((statement, index) => {
    if (reservedIds.includes(statement.id)) report.add(reservedId(policy.at(['statements', index, 'id']), { id: statement.id }))
    const sections: SectionUse[] = []
    const renamed: Parameters<typeof checkFormerIds>[0][number][] = []
    for (const [position, choice] of statement.sections.entries()) {
      const path = ['statements', index, 'sections', position]
      const use = bindSection(choice, { ...surroundings, at: (key, part) => policy.at([...path, ...(key ?? [])], part) }, report)
      if (use === undefined) continue
      renamed.push({ ...use, at: (...inner) => policy.at([...path, ...inner]) })
      sections.push({ ...use, isFirst: sections.every(({ known }) => known === undefined || known !== use.known) })
    }
    const remedy = 'Remove one of the two, or give one an id of its own with `as`.'
    checkFormerIds(renamed, report)
    reportDuplicates(sections, { thing: 'sections of this statement', remedy }, report)
    return {
      ...statement,
      sections,
      place: policy.at(['statements', index, 'id']),
      at: (...inner) => policy.at(['statements', index, ...inner]),
    }
  })
}

/** The change notes of a policy, oldest first. */
export const bindChanges = (parsed: Parsed, statements: readonly Statement[], report: Report): readonly ChangeNote[] => {
  const file = parsed.files['changelog.yaml']
  if (file === undefined) return []
  const byId = lookup(statements, unknownStatement, report)
  const notes = file.value.map((note, index) => ({
    ...note,
    place: file.at([index, 'id']),
    at: (...inner: readonly (string | number)[]) => file.at([index, ...inner]),
    statements: note.statements.flatMap((id, position) => byId.one(id, file.at([index, 'statements', position])) ?? []),
  }))
  reportDuplicates(notes, { thing: 'change notes' }, report)
  // Notes of one day stand newest first, as all of them do in the file.
  return notes.reverse().sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}
