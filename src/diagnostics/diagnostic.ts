import type { Place } from '../model/place.ts'

export const severities = ['error', 'warning', 'advice'] as const
export type Severity = (typeof severities)[number]

/** What to do. `fix` is the text that would replace what stands at the place. */
export interface Hint {
  readonly message: string
  readonly fix?: string
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
  readonly hints: readonly Hint[]
  readonly related: readonly Related[]
}

/** Takes findings from the stages. `failed` tells whether an error is among them. */
export interface Report {
  add(diagnostic: Diagnostic): void
  readonly failed: boolean
  /** All findings, in the order of files, lines and columns, without repeats. */
  all(): readonly Diagnostic[]
}

export const createReport = (): Report => {
  const found = new Map<string, Diagnostic>()
  let failed = false
  return {
    add(diagnostic) {
      if (diagnostic.severity === 'error') failed = true
      found.set(JSON.stringify([diagnostic.code, diagnostic.place, diagnostic.message]), diagnostic)
    },
    get failed() {
      return failed
    },
    all: () => [...found.values()].sort(byPlace),
  }
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => {
  const [one, two] = [a.place, b.place]
  if (one === undefined || two === undefined) return Number(one !== undefined) - Number(two !== undefined)
  if (one.file !== two.file) return one.file < two.file ? -1 : 1
  return one.start.line - two.start.line || one.start.column - two.start.column
}
