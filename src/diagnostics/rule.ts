import type { Place } from '../model/place.ts'
import type { Program } from '../model/program.ts'
import type { SectionId, Subject } from '../model/source/sections.ts'
import { brief, briefHint } from './brief.ts'
import type { Diagnostic, Hint, Related, Severity } from './diagnostic.ts'
import type { Evidence } from './evidence.ts'

/** What a rule says of one place. */
export interface Finding {
  readonly message: string
  readonly hints?: readonly (string | Hint)[]
  readonly related?: readonly Related[]
  /** The entry that it is found in, by its `ref`: what a waiver names. */
  readonly about?: string | undefined
  /** Where the same rule weighs less or more here than it usually does. */
  readonly level?: Severity
}

export type Say = (place: Place, finding: Finding) => void

/** What of the law a rule holds a policy against. */
export interface Duty {
  /** The id of the rule in the catalogue of duties: its code, as lawyers write it. */
  readonly catalogue: string
  /** Articles: `GDPR 13(1)(b)`. */
  readonly law: readonly string[]
  /** Which statements it is about; `register` for what is on record and not printed, which no specimen tells. */
  readonly documents: readonly (Subject | 'register')[]
  /** The section that answers it. */
  readonly section: SectionId | 'all' | 'page' | 'register'
  readonly evidence: Evidence
}

/** A rule: unlike a problem it has a level, and finding it does not stop the stages that follow. */
export interface Rule<Input> {
  readonly code: string
  readonly level: Severity
  /** What it is about, in a sentence or two: what `explain` tells. */
  readonly about: string
  /** Absent for what is about the sources and not about the law. */
  readonly duty?: Duty
  readonly check: (input: Input, say: Say) => void
}

export const defineRule = <Input>(rule: Rule<Input>): Rule<Input> => rule

/** Runs the rules that hold for a policy over what they judge. */
export const runRules = <Input extends { readonly program: Program }>(
  rules: readonly Rule<Input>[],
  input: Input,
  add: (diagnostic: Diagnostic) => void,
): void => {
  for (const { code, level, duty, check } of rules) {
    if (duty !== undefined && !concerns(duty, input.program)) continue
    check(input, (place, { message, hints = [], related = [], about, level: own = level }) =>
      add({
        code,
        severity: own,
        message: brief(message),
        place,
        hints: hints.map(briefHint),
        related,
        ...(about === undefined ? {} : { about }),
      }),
    )
  }
}

/** Whether a policy has a statement that the duty is about. A published text is no register. */
const concerns = ({ documents }: Duty, { source, statements }: Program): boolean =>
  documents.some((document) =>
    document === 'register' ? source.kind !== 'specimen' : statements.some(({ covers }) => covers.includes(document)),
  )
