import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'

/** What a reporter needs besides the findings. */
export interface View {
  /** The texts of the sources, by file. */
  readonly sources: ReadonlyMap<string, string>
  readonly colour: boolean
  /** Columns to fill; 80 unless told. */
  readonly width?: number
}

/** What a code means. */
export interface Rule {
  readonly code: string
  readonly level: Severity
  readonly title: string
  readonly law?: readonly string[]
}

/** The run that made the findings: what formats tell that leave the machine. */
export interface Run {
  /** The version of Verklaar. */
  readonly version: string
  /** The day that was taken as today, as YYYY-MM-DD. */
  readonly asOf: string
  /** Every code that a finding can have. */
  readonly rules: readonly Rule[]
  /** Whether the command ends as failed for this finding. */
  readonly fails: (diagnostic: Diagnostic) => boolean
  /** Where the project stands in its repository, with a slash at the end; empty at the root. */
  readonly folder: string
  /** The address below which a reader finds the files of the repository, with a slash at the end. */
  readonly address?: string
}

/** Writes findings as text. */
export type Reporter = (diagnostics: readonly Diagnostic[], view: View) => string

/** The same for a format that tells of the run too. */
export type RunReporter = (diagnostics: readonly Diagnostic[], view: View, run: Run) => string
