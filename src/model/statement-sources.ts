import type { z } from 'zod'
import type { notFacts } from './facts.ts'
import type { PolicySource } from './program.ts'
import type { Language, Text, Voice } from './schema/text.ts'
import type { SourceName, SourceValue } from './source/sources.ts'
import type { statement } from './source/statements.ts'

/** Source files that hold facts, in the order in which their differences are told. */
export const factFiles = [
  'policy.yaml',
  'purposes.yaml',
  'data.yaml',
  'bases.yaml',
  'retention.yaml',
  'processors.yaml',
  'cookies.yaml',
] as const satisfies readonly SourceName[]
export type FactFile = (typeof factFiles)[number]

/** The values of the source files that a statement covers, with their wording. */
export type StatementFiles = {
  readonly [Name in Exclude<FactFile, 'policy.yaml'>]?: SourceValue<Name>
} & { readonly 'policy.yaml'?: Omit<PolicySource, (typeof notFacts)[number]> }

/** Everything of the policy's own that a statement is made from: what is not in it cannot change its text. */
export interface StatementSources {
  readonly files: StatementFiles
  /** How the statement is put together. */
  readonly statement: z.output<typeof statement>
  readonly languages: readonly Language[]
  readonly voice: Voice
  /** What statements of the policy are called, by their id: they refer to each other. */
  readonly titles: Readonly<Record<string, Text>>
  /** Other documents that texts refer to. */
  readonly documents: PolicySource['documents']
  /** The clauses that it shows, by id: the whole file of each language. */
  readonly clauses: Readonly<Record<string, { readonly [L in Language]?: string }>>
  /** Templates and messages of the policy's own, by path inside its folder. */
  readonly overrides: Readonly<Record<string, string>>
}

/** The sources of each statement of a policy, by its id. */
export type SourcesOfStatements = ReadonlyMap<string, StatementSources>
