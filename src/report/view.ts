import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** What a reporter needs besides the findings. */
export interface View {
  /** The texts of the sources, by file. */
  readonly sources: ReadonlyMap<string, string>
  readonly colour: boolean
  /** Columns to fill; 80 unless told. */
  readonly width?: number
}

/** Writes findings as text. */
export type Reporter = (diagnostics: readonly Diagnostic[], view: View) => string
