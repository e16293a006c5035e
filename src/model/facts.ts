import type { PolicySource } from './program.ts'
import type { SourceValue } from './source/sources.ts'
import type { FactFile } from './statement-sources.ts'

/** Keys of `policy.yaml` that say how statements are built and judged, not what is done with data. */
export const notFacts = [
  'kind',
  'statements',
  'languages',
  'voice',
  'theme',
  'embed',
  'foreign-words',
  'notice-period',
  'documents',
  'rules',
  'waivers',
] as const

/** A value of the sources without its wording: what is said in each language is `null`. */
export type Wordless<Value> = Value extends readonly (infer Item)[]
  ? readonly Wordless<Item>[]
  : Value extends object
    ? string extends keyof Value
      ? { readonly [id: string]: Wordless<Value[keyof Value]> }
      : 'nl' extends keyof Value
        ? null
        : { readonly [Key in keyof Value]: Wordless<Value[Key]> }
    : Value

/** What a statement says of the processing, language-free: the source files that it covers, without their wording. */
export type Facts = {
  readonly [Name in Exclude<FactFile, 'policy.yaml'>]?: Wordless<SourceValue<Name>>
} & { readonly 'policy.yaml'?: Omit<Wordless<PolicySource>, (typeof notFacts)[number]> }

/** The facts of each statement of a policy, by its id. */
export type FactsOfStatements = ReadonlyMap<string, Facts>
