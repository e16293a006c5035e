import { type Diagnostic, type Severity, severities } from '../diagnostics/diagnostic.ts'

/** Waived findings are counted apart: they are of no severity any more. */
type Counted = Severity | 'waived'

/** How many findings there are of each severity, and how many are waived. */
export const count = (diagnostics: readonly Diagnostic[]): Record<Counted, number> => {
  const counts = { error: 0, warning: 0, advice: 0, waived: 0 }
  for (const { severity, waived } of diagnostics) counts[waived === undefined ? severity : 'waived'] += 1
  return counts
}

const nouns = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  advice: ['piece of advice', 'pieces of advice'],
  waived: ['waived', 'waived'],
} as const satisfies Record<Counted, readonly [one: string, more: string]>

/** The counts in words: "2 errors, 1 warning". */
export const countLine = (diagnostics: readonly Diagnostic[]): string => {
  const counts = count(diagnostics)
  const parts = ([...severities, 'waived'] as const)
    .filter((counted) => counts[counted] > 0)
    .map((counted) => `${counts[counted]} ${nouns[counted][counts[counted] === 1 ? 0 : 1]}`)
  return parts.length === 0 ? 'No findings.' : parts.join(', ')
}

/** Numbers what comes more than once: 1 for the first of a name, 2 for the next. */
export const numbering = (): ((name: string) => number) => {
  const seen = new Map<string, number>()
  return (name) => {
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return number
  }
}
