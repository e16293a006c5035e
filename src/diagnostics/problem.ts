import type { Place } from '../model/place.ts'
import { brief, briefHint } from './brief.ts'
import type { Diagnostic, Hint, Related } from './diagnostic.ts'

interface Declaration<Facts> {
  readonly code: string
  /** Why it is refused, in a sentence or two: what `explain` tells. */
  readonly about: string
  /** The id in the catalogue of duties that it answers too. */
  readonly catalogue?: string
  readonly message: (facts: Facts) => string
  readonly hints?: (facts: Facts) => readonly (string | Hint)[]
}

/** Makes the diagnostic of one kind of problem from its facts. */
export interface Problem<Facts> {
  (place: Place | undefined, facts: Facts, related?: readonly Related[]): Diagnostic
  readonly code: string
  readonly about: string
  readonly catalogue?: string
}

/**
 * Declares a problem: a fault that stops the compilation and cannot be silenced. Its words stand here, apart
 * from the code that finds it.
 */
export const defineProblem = <Facts>({ code, about, catalogue, message, hints }: Declaration<Facts>): Problem<Facts> => {
  const make = (place: Place | undefined, facts: Facts, related: readonly Related[] = []): Diagnostic => {
    let told: readonly Hint[] | undefined
    return {
      code,
      severity: 'error',
      message: brief(message(facts)),
      ...(place === undefined ? {} : { place }),
      // To look for the nearest name takes long where there are many; most findings of a bad file are never told.
      get hints() {
        told ??= (hints?.(facts) ?? []).map(briefHint)
        return told
      },
      related,
    }
  }
  return Object.assign(make, { code, about, ...(catalogue === undefined ? {} : { catalogue }) })
}
