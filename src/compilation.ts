import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Artifact } from './model/artifact.ts'
import type { Edition, Fingerprints } from './model/document.ts'
import type { Program } from './model/program.ts'
import type { IsoDate } from './model/schema/scalars.ts'
import type { Language } from './model/schema/text.ts'

export interface CompileOptions {
  /** Names of folders under `policies/`; empty for all of them. */
  readonly policies: readonly string[]
  readonly pdf: boolean
  /** The folder to write, relative to the project. */
  readonly out?: string
  readonly asOf: IsoDate
  /** Verklaar and its version, for the manifest and the PDF. */
  readonly tool: string
  /** Shows the sources as they are, marked as a draft, where a version is in force. */
  readonly draft?: boolean
  /** Only what was released: a statement that says otherwise than its newest release is an error. */
  readonly frozen?: boolean
  readonly progress?: (event: Progress) => void
}

export interface Progress {
  readonly policy: string
  readonly step: 'load' | 'check' | 'render' | 'export'
  readonly detail?: string
}

/** A statement in one language, in a line. */
export interface StatementSummary {
  readonly policy: string
  readonly kind: 'policy' | 'specimen'
  readonly statement: string
  readonly language: Language
  readonly title: string
  readonly lastChanged: IsoDate | null
  /** The released version that is shown; `null` where it is the sources as they are. */
  readonly version: string | null
  /** Versions that are published and not yet in force. */
  readonly upcoming: readonly { readonly version: string; readonly effective: IsoDate }[]
  readonly fingerprints: Fingerprints
}

/** What came of a compilation. `failed`: an error stands in the way of writing. */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[]
  readonly failed: boolean
  readonly editions: readonly Edition[]
  /** The policies that came past bind. */
  readonly programs: readonly Program[]
  readonly artifacts: readonly Artifact[]
  readonly statements: readonly StatementSummary[]
  /** The statements whose sources say more than their newest release. */
  readonly unreleased: readonly { readonly policy: string; readonly statement: string; readonly since: string }[]
  /** File → text, to show the lines around a finding. */
  readonly sources: ReadonlyMap<string, string>
}

export const summaryOf = ({ document, version, fingerprints, standing }: Edition): StatementSummary => {
  const { policy, kind, statement, language, title, lastChanged } = document
  const upcoming = (standing?.upcoming ?? []).map(({ record }) => ({ version: record.version, effective: record.effective }))
  return { policy, kind, statement, language, title, lastChanged, version, upcoming, fingerprints }
}
