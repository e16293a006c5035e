import type { Code } from '../codes.ts'
import type { Compilation } from '../compilation.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import type { Program, Statement } from '../model/program.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import { article13 } from './article-13.ts'
import { article14 } from './article-14.ts'
import { compai } from './compai.ts'
import { cookieDuties } from './cookies.ts'
import type { Duty, DutyGroup, Words } from './duty.ts'
import { type Quotes, quotesOf } from './quotes.ts'

export const dutyGroups: readonly DutyGroup[] = [article13, article14, compai, cookieDuties]

/** `partly`: the statement speaks of it, and a rule finds an error in that. */
export const statuses = ['addressed', 'partly', 'missing', 'waived', 'not-applicable'] as const
export type Status = (typeof statuses)[number]

/** How one duty is met. */
export interface CoverageLine {
  readonly id: string
  readonly asks: Words
  readonly rules: readonly string[]
  readonly status: Status
  /** Why it is not applicable. */
  readonly reason?: Words
  /** The sentences that address it, in each language of the statement. */
  readonly quotes: Readonly<Partial<Record<Language, Quotes>>>
  /** What rules found about it. */
  readonly findings: readonly Diagnostic[]
  /** Rules among its own that rest on secondary sources. */
  readonly unreviewed: readonly string[]
}

export interface StatementCoverage {
  readonly policy: string
  readonly kind: 'policy' | 'specimen'
  readonly statement: string
  readonly titles: Readonly<Partial<Record<Language, string>>>
  readonly languages: readonly Language[]
  readonly organisation: string
  /** When it last changed, as a phrase, in each language; `null` where no day is stated. */
  readonly lastChanged: Readonly<Partial<Record<Language, string | null>>>
  /** SHA-256 of the facts behind it: what the report is about. */
  readonly facts: string | null
  readonly counts: Readonly<Record<Status, number>>
  readonly groups: readonly { readonly id: string; readonly title: Words; readonly lines: readonly CoverageLine[] }[]
}

/** How each statement meets each duty. It says what addresses a duty, never that the law is complied with. */
export interface Coverage {
  readonly asOf: IsoDate
  readonly tool: string
  readonly statements: readonly StatementCoverage[]
}

interface Means {
  readonly codes: readonly Code[]
  readonly asOf: IsoDate
  readonly tool: string
}

export const coverageOf = (
  { programs, editions, diagnostics, statements: summaries }: Compilation,
  { codes, asOf, tool }: Means,
): Coverage => {
  const unreviewed = new Set(codes.filter(({ duty }) => duty?.evidence.grade === 'unreviewed').map(({ code }) => code))
  const statements = programs.flatMap((program) =>
    program.statements.map((statement) => {
      const documents = editions
        .map(({ document }) => document)
        .filter((document) => document.policy === program.id && document.statement === statement.id)
      const findings = diagnostics.filter(({ place }) => concerns(place, statement, program))
      const summary = summaries.find((one) => one.policy === program.id && one.statement === statement.id)
      return statementCoverage({ program, statement, documents, findings, unreviewed, facts: summary?.fingerprints.facts ?? null })
    }),
  )
  return { asOf, tool, statements }
}

interface Job {
  readonly program: Program
  readonly statement: Statement
  readonly documents: readonly Document[]
  readonly findings: readonly Diagnostic[]
  readonly unreviewed: ReadonlySet<string>
  readonly facts: string | null
}

const statementCoverage = (job: Job): StatementCoverage => {
  const { program, statement, documents } = job
  const groups = dutyGroups
    .filter(({ subject }) => statement.covers.includes(subject))
    .map(({ id, title, duties, quoted }) => ({ id, title, lines: duties.map((duty) => lineOf(duty, quoted, job)) }))
  const lines = groups.flatMap((group) => group.lines)
  const count = (status: Status) => lines.filter((line) => line.status === status).length
  return {
    policy: program.id,
    kind: program.source.kind,
    statement: statement.id,
    titles: Object.fromEntries(documents.map(({ language, title }) => [language, title])),
    languages: program.languages,
    facts: job.facts,
    organisation: documents[0]?.organisation ?? program.id,
    lastChanged: Object.fromEntries(documents.map(({ language, furniture }) => [language, furniture.lastChanged])),
    counts: Object.fromEntries(statuses.map((status) => [status, count(status)])) as Record<Status, number>,
    groups,
  }
}

const lineOf = (duty: Duty, quoted: number, { program, documents, findings: all, unreviewed }: Job): CoverageLine => {
  const findings = all.filter(({ code, severity }) => severity !== 'advice' && duty.rules.includes(code))
  const reason = duty.unless?.(program)
  const quotes = Object.fromEntries(documents.map((document) => [document.language, quotesOf(document, duty, program, quoted)]))
  const isTold = documents.length > 0 && documents.every(({ language }) => (quotes[language]?.sentences.length ?? 0) > 0)
  const { id, asks, rules } = duty
  const line = { id, asks, rules, findings, unreviewed: rules.filter((code) => unreviewed.has(code)) }
  const open = findings.filter(({ severity, waived }) => severity === 'error' && waived === undefined)
  if (open.length > 0) return isTold ? { ...line, status: 'partly', quotes } : { ...line, status: 'missing', quotes: {} }
  if (findings.some(({ severity, waived }) => severity === 'error' && waived !== undefined))
    return { ...line, status: 'waived', quotes: {} }
  if (reason !== undefined) return { ...line, status: 'not-applicable', reason, quotes: {} }
  return isTold ? { ...line, status: 'addressed', quotes } : { ...line, status: 'missing', quotes: {} }
}

/** Whether a finding is about a statement: one in the policy's sources is, unless it stands where the policy asks for another. */
const concerns = (place: Place | undefined, statement: Statement, { id, statements }: Program): boolean => {
  if (place === undefined || !isOf(id, place)) return false
  return !statements.some((other) => other !== statement && placesOf(other).some((one) => isSame(one, place)))
}

const isOf = (policy: string, { file }: Place): boolean => file.startsWith(`policies/${policy}/`) || file.startsWith('policies/shared/')
const placesOf = ({ place, at, sections }: Statement): readonly Place[] => [place, at('sections'), ...sections.map((use) => use.place)]
const isSame = (one: Place, other: Place): boolean =>
  one.file === other.file && one.start.line === other.start.line && one.start.column === other.start.column
