import { type Diagnostic, type Severity, severities } from '../diagnostics/diagnostic.ts'

/** How many findings there are of each severity. */
export const count = (diagnostics: readonly Diagnostic[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

const nouns = { error: ['error', 'errors'], warning: ['warning', 'warnings'], advice: ['piece of advice', 'pieces of advice'] } as const

/** The counts in words: "2 errors, 1 warning". */
export const countLine = (diagnostics: readonly Diagnostic[]): string => {
  const counts = count(diagnostics)
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${nouns[severity][counts[severity] === 1 ? 0 : 1]}`)
  return parts.length === 0 ? 'No findings.' : parts.join(', ')
}
