import { notFacts } from '../model/facts.ts'
import type { Parsed } from '../model/parsed.ts'
import type { PolicySource, Program, Recipient, Statement } from '../model/program.ts'
import { items } from '../model/schema/listed.ts'
import { homeOf } from '../model/source/claims.ts'
import type { SectionId } from '../model/source/sections.ts'
import { sourceSchemas } from '../model/source/sources.ts'
import { statement as statementSchema } from '../model/source/statements.ts'
import {
  type FactFile,
  factFiles,
  type SourcesOfStatements,
  type StatementFiles,
  type StatementSources,
} from '../model/statement-sources.ts'
import { withoutFormerIds } from './former-ids.ts'

/** What each statement is made from: of the registers, clauses and `policy.yaml` all that it can tell. */
export const sourcesOf = (parsed: Parsed, program: Program): SourcesOfStatements =>
  new Map(program.statements.map((statement) => [statement.id, sourcesBehind(parsed, program, statement)]))

const sourcesBehind = (parsed: Parsed, program: Program, statement: Statement): StatementSources => {
  const written = parsed.files['policy.yaml']?.value.statements.find(({ id }) => id === statement.id)
  if (written === undefined) throw new Error(`no statement ${statement.id} in policy.yaml`)
  const clauses = statement.sections.flatMap(({ clause }) => clause ?? [])
  return {
    files: filesBehind(parsed, program, statement),
    statement: withoutFormerIds(statementSchema, written),
    languages: [...program.languages].sort(),
    voice: program.source.voice,
    titles: Object.fromEntries(program.statements.map(({ id, title }) => [id, title])),
    documents: program.source.documents,
    clauses: Object.fromEntries(
      clauses.map(({ id, files }) => [id, Object.fromEntries(Object.entries(files).map(([language, { file }]) => [language, file.text]))]),
    ),
    overrides: {
      ...Object.fromEntries(parsed.templates.own.map(({ name, text }) => [name, text])),
      ...Object.fromEntries(
        parsed.locales.own.flatMap(({ language, namespace, messages }) =>
          [...messages].map(([key, { text }]) => [`locales/${language}/${namespace}#${key}`, text]),
        ),
      ),
    },
  }
}

const filesBehind = (parsed: Parsed, program: Program, statement: Statement): StatementFiles => {
  const files: Record<string, unknown> = {}
  for (const name of factFiles) {
    const file = parsed.files[name]
    if (file === undefined) continue
    const value = coveredPart(name, file.value, program, statement)
    if (value !== undefined) files[name] = withoutFormerIds(sourceSchemas[name], value)
  }
  return files
}

/** The part of a file that a statement covers; nothing of a file that it is not about. */
const coveredPart = (name: FactFile, value: object | 'none', program: Program, statement: Statement): unknown => {
  if (name === 'policy.yaml')
    return withClaims(
      withKeys(value as object, (key) => isToldOf(key, statement)),
      statement,
    )
  if (isAbout(name, statement)) return value
  if (name === 'processors.yaml') return onlyEntries(value, [...vendorsOf(program), ...networksOf(program)])
  if (name === 'data.yaml')
    return onlyEntries(
      value,
      items(program.cookies).flatMap(({ collects }) => items(collects)),
    )
  return undefined
}

const vendorsOf = ({ cookies }: Program): readonly Recipient[] =>
  items(cookies).flatMap(({ vendor, 'third-party-access': access }) => [...(vendor === 'self' ? [] : [vendor]), ...items(access)])

const networksOf = ({ socialMedia }: Program): readonly Recipient[] => items(socialMedia).map(({ network }) => network)

const onlyEntries = (register: object | 'none', entries: readonly { readonly id: string }[]): unknown => {
  const ids = new Set(entries.map(({ id }) => id))
  return register === 'none' ? register : withKeys(register, (id) => ids.has(id))
}

const withKeys = (value: object, isKept: (key: string) => boolean): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => isKept(key)))

/** Sections that show a whole register, whatever the statement covers. */
const showing: Readonly<Partial<Record<FactFile, readonly SectionId[]>>> = {
  'purposes.yaml': ['purposes', 'retention', 'special-data', 'provision', 'objection'],
  'data.yaml': ['data', 'purposes', 'special-data', 'retention'],
  'bases.yaml': ['purposes'],
  'retention.yaml': ['retention', 'purposes', 'data'],
  'processors.yaml': ['recipients', 'transfers', 'purposes'],
  'cookies.yaml': ['cookie-table', 'cookie-third-parties', 'cookie-consent'],
}

const isAbout = (file: FactFile, { covers, sections }: Statement): boolean =>
  covers.includes(file === 'cookies.yaml' ? 'cookie' : 'privacy') ||
  sections.some(({ known }) => known !== undefined && (showing[file]?.includes(known) ?? false))

/** Keys of `policy.yaml` that one kind of statement tells, or any that has the section. */
const told: Readonly<Record<string, { readonly by: 'privacy' | 'cookie'; readonly in?: SectionId }>> = {
  people: { by: 'privacy', in: 'purposes' },
  sources: { by: 'privacy', in: 'sources' },
  sharing: { by: 'privacy', in: 'recipients' },
  security: { by: 'privacy', in: 'security' },
  children: { by: 'privacy', in: 'children' },
  'automated-decisions': { by: 'privacy', in: 'automated-decisions' },
  ai: { by: 'privacy', in: 'ai' },
  clients: { by: 'privacy' },
  'cookie-consent': { by: 'cookie', in: 'cookie-consent' },
}

/** Of the promises those that a section of the statement prints. */
const withClaims = (policy: Partial<PolicySource>, { sections }: Statement): object => {
  const { claims } = policy
  if (claims === undefined || claims === 'none') return policy
  const isPrinted = (claim: (typeof claims)[string]) =>
    sections.some(({ id, known }) => id === claim.section || (known !== undefined && known === homeOf(claim)))
  return { ...policy, claims: Object.fromEntries(Object.entries(claims).filter(([, claim]) => isPrinted(claim))) }
}

const isToldOf = (key: string, { covers, sections }: Statement): boolean => {
  if ((notFacts as readonly string[]).includes(key)) return false
  const only = told[key]
  return only === undefined || covers.includes(only.by) || sections.some(({ known }) => known !== undefined && known === only.in)
}
