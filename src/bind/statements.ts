import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed, ParsedFile } from '../model/parsed.ts'
import { fileStart } from '../model/position.ts'
import type { ChangeNote, Clause, PolicySource, SectionUse, Statement } from '../model/program.ts'
import { clausePrefix, type SectionId, sectionIds } from '../model/source/sections.ts'
import { missingLanguage } from '../diagnostics/missing-language.ts'
import { reportDuplicates } from './duplicates.ts'
import { reservedId, unknownClause, unknownSection, unknownStatement } from './problems.ts'
import { lookup } from './resolve.ts'

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

export const bindStatements = (policy: PolicyFile, clauses: readonly Clause[], report: Report): readonly Statement[] => {
  reportDuplicates(
    policy.value.statements.map(({ id }, index) => ({ id, place: policy.at(['statements', index, 'id']) })),
    { thing: 'statements' },
    report,
  )
  return policy.value.statements.map((statement, index) => {
    if (reservedIds.includes(statement.id)) report.add(reservedId(policy.at(['statements', index, 'id']), { id: statement.id }))
    const sections = statement.sections.flatMap((choice, position) => {
      const written = typeof choice === 'string' ? { section: choice } : choice
      const place = policy.at(['statements', index, 'sections', position, ...(typeof choice === 'string' ? [] : ['section'])])
      const use = bindSection(written.section, clauses, place, report)
      return use === undefined ? [] : [{ ...use, ...('title' in written && written.title !== undefined ? { title: written.title } : {}) }]
    })
    reportDuplicates(sections, { thing: 'sections of this statement', remedy: 'Remove one of the two.' }, report)
    return { ...statement, sections, place: policy.at(['statements', index, 'id']) }
  })
}

const bindSection = (name: string, clauses: readonly Clause[], place: SectionUse['place'], report: Report): SectionUse | undefined => {
  if (!name.startsWith(clausePrefix)) {
    if ((sectionIds as readonly string[]).includes(name)) return { id: name, known: name as SectionId, place }
    report.add(unknownSection(place, { name, known: [...sectionIds, ...clauses.map(({ id }) => clausePrefix + id)] }))
    return undefined
  }
  const clause = lookup(clauses, unknownClause, report).one(name.slice(clausePrefix.length), place)
  return clause === undefined ? undefined : { id: name, clause, place }
}

/** The change notes of a policy, oldest first. */
export const bindChanges = (parsed: Parsed, statements: readonly Statement[], report: Report): readonly ChangeNote[] => {
  const file = parsed.files['changelog.yaml']
  if (file === undefined) return []
  const byId = lookup(statements, unknownStatement, report)
  const notes = file.value.map((note, index) => ({
    ...note,
    place: file.at([index, 'id']),
    statements: note.statements.flatMap((id, position) => byId.one(id, file.at([index, 'statements', position])) ?? []),
  }))
  reportDuplicates(notes, { thing: 'change notes' }, report)
  return notes.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}
