import type { Place } from '../model/place.ts'
import { brief, briefHint } from './brief.ts'
import type { Diagnostic, Hint, Related, Severity } from './diagnostic.ts'

/** What a rule says of one place. */
export interface Finding {
  readonly message: string
  readonly hints?: readonly (string | Hint)[]
  readonly related?: readonly Related[]
}

export type Say = (place: Place, finding: Finding) => void

/** A rule: unlike a problem it has a level, and finding it does not stop the stages that follow. */
export interface Rule<Input> {
  readonly code: string
  readonly level: Severity
  /** What it is about, in a sentence or two: what `explain` tells. */
  readonly about: string
  readonly check: (input: Input, say: Say) => void
}

export const defineRule = <Input>(rule: Rule<Input>): Rule<Input> => rule

/** Runs rules over what they judge. */
export const runRules = <Input>(rules: readonly Rule<Input>[], input: Input, add: (diagnostic: Diagnostic) => void): void => {
  for (const { code, level, check } of rules) {
    check(input, (place, { message, hints = [], related = [] }) =>
      add({
        code,
        severity: level,
        message: brief(message),
        place,
        hints: hints.map(briefHint),
        related,
      }),
    )
  }
}
