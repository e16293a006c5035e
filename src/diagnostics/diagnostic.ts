import type { Place } from '../model/place.ts'
import { type Severity, severities } from '../model/severity.ts'
import { moreFindings } from './more-findings.ts'

export { type Severity, severities }

/** What to do. `fix` is the text that would replace what stands at the place of the finding. */
export interface Hint {
  readonly message: string
  readonly fix?: string
  /** Where the fix goes instead: lines that would be put in there. */
  readonly place?: Place
}

export interface Related {
  readonly message: string
  readonly place: Place
}

/** One finding. The message is one sentence, names the thing and ends with a full stop; at most two hints. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly place?: Place
  /** The entry that it is found in, by its `ref`. */
  readonly about?: string
  readonly hints: readonly Hint[]
  readonly related: readonly Related[]
  /** Why the finding is accepted, by whom, and the last day on which it is. */
  readonly waived?: { readonly reason: string; readonly by: string; readonly until: string }
}

/** Takes findings from the stages. `failed` tells whether an error is among them. */
export interface Report {
  add(diagnostic: Diagnostic): void
  readonly failed: boolean
  /** The findings, in the order of files, lines and columns, without repeats. Of a file with very many, one says how many more there are. */
  all(): readonly Diagnostic[]
}

/** How many findings of one file are told one by one. */
const mostOfFile = 100

/** What is kept of a finding that is only counted. */
type Counted = Pick<Diagnostic, 'place' | 'severity'>

/** An empty report. What it takes goes on to another one, if that is given. */
export const createReport = (onto?: Report): Report => {
  const seen = new Set<string>()
  const files = new Map<string | undefined, { readonly told: Diagnostic[]; readonly counted: Counted[] }>()
  let failed = false
  return {
    add(diagnostic) {
      onto?.add(diagnostic)
      const { code, severity, message, place, waived } = diagnostic
      if (severity === 'error' && waived === undefined) failed = true
      const key = JSON.stringify([code, place, message])
      if (seen.has(key)) return
      seen.add(key)
      const { told, counted } = files.get(place?.file) ?? { told: [], counted: [] }
      files.set(place?.file, { told, counted })
      // What is waived is listed, always.
      if (told.length < mostOfFile || waived !== undefined) told.push(diagnostic)
      else counted.push({ severity, ...(place === undefined ? {} : { place }) })
    },
    get failed() {
      return failed
    },
    all: () => [...files.values()].flatMap(({ told, counted }) => [...told, ...summaryOf(counted)]).sort(byPlace),
  }
}

/** One finding in the place of those that are only counted; as severe as the worst of them. */
const summaryOf = (counted: readonly Counted[]): readonly Diagnostic[] => {
  const severity = severities.find((one) => counted.some((other) => other.severity === one))
  return severity === undefined ? [] : [{ ...moreFindings(counted[0]?.place, { count: counted.length }), severity }]
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => {
  const [one, two] = [a.place, b.place]
  if (one === undefined || two === undefined) return Number(one !== undefined) - Number(two !== undefined)
  if (one.file !== two.file) return one.file < two.file ? -1 : 1
  return one.start.line - two.start.line || one.start.column - two.start.column
}
