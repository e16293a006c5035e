import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Obstacle } from '../export/published/published-pieces.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'

/**
 * What a published file was held against: the manifest beside it, the release that it belongs to, or what sources and
 * releases build to. Of the manifest itself, its form.
 */
export type HeldAgainst = 'manifest' | 'release' | 'sources' | 'form'

/** A published file that is not as it should be. `path` is relative to the folder. */
export interface HeldFault {
  readonly path: string
  readonly fault: 'altered' | 'missing' | 'extra'
  readonly against: HeldAgainst
  /** Of an altered manifest: the files that it lists otherwise than they are. */
  readonly lists?: readonly string[]
}

/**
 * What is wrong with a published folder.
 *
 * - `early`: it is of a day to come, `asOf`
 * - `outdated`: it is of an earlier day, and another version holds since
 */
export type FileFault =
  | HeldFault
  | { readonly path: string; readonly fault: 'early'; readonly asOf: IsoDate }
  | { readonly path: string; readonly fault: 'outdated'; readonly asOf: IsoDate; readonly version: string }

/**
 * What is told beside the faults, and is none.
 *
 * - `foreign`: a file that Verklaar did not write, where it does no harm
 * - `other-tool`: another Verklaar made the folder, so of its current addresses only the text was held
 * - `printed`: PDFs of current addresses, which were held against the manifest alone
 * - `draft`: a statement that is shown as its sources are, though it has versions
 * - `unpublished`: a policy of the project that the folder does not hold
 * - `behind`: a version that was published after the folder was made
 * - `unreleased`: a statement whose sources say otherwise than its newest version
 */
export type VerificationNote =
  | { readonly kind: 'foreign'; readonly path: string }
  | { readonly kind: 'other-tool'; readonly tool: string }
  | { readonly kind: 'printed'; readonly count: number }
  | { readonly kind: 'draft'; readonly policy: string; readonly statement: string }
  | { readonly kind: 'unpublished'; readonly policy: string }
  | { readonly kind: 'behind'; readonly policy: string; readonly statement: string; readonly version: string }
  | { readonly kind: 'unreleased'; readonly policy: string; readonly statement: string; readonly since: string }

/** What came of holding a published folder against releases and sources. */
export interface FolderVerification {
  readonly folder: string
  /** The day that the folder shows; the day of the verification where it does not say. */
  readonly asOf: IsoDate
  readonly files: readonly FileFault[]
  readonly notes: readonly VerificationNote[]
  /** Why a policy could not be compiled: releases that do not hold together are here. */
  readonly diagnostics: readonly Diagnostic[]
  readonly counted: { readonly files: number; readonly releases: number }
  /** File → text, to show the lines around a finding. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * What a page shows of a statement.
 *
 * - `in-force`: the version in force
 * - `not-yet`: the first version, which holds from a day to come
 * - `upcoming`: a version that holds from a day to come, in the place of the one in force
 * - `replaced`: a version that another one replaced
 * - `unreleased`: the sources as they are, which no version says
 * - `never-released`: the sources as they are, of a statement without versions
 * - `differs`: none of these; the lines that the nearest one has and the page has not, and the other way round
 * - `unjudged`: something there makes that nobody can tell: beside obstacles, an element or attribute that the fragment has not
 *   (`foreign`), or elsewhere (`moved`)
 * - `unknown`: a statement that this project does not have
 */
export type Verdict =
  | { readonly kind: 'in-force'; readonly version: string }
  | { readonly kind: 'not-yet'; readonly version: string; readonly from: IsoDate }
  | { readonly kind: 'upcoming'; readonly version: string; readonly from: IsoDate; readonly inForce: string | null }
  | { readonly kind: 'replaced'; readonly version: string; readonly by: string; readonly on: IsoDate }
  | { readonly kind: 'unreleased'; readonly since: string }
  | { readonly kind: 'never-released' }
  | { readonly kind: 'differs'; readonly nearest: string | null; readonly removed: readonly string[]; readonly added: readonly string[] }
  | { readonly kind: 'unjudged'; readonly because: Obstacle['kind'] | 'foreign' | 'moved'; readonly what: string }
  | { readonly kind: 'unknown' }

/** A statement on a page. `language` is the one that it was found in, `null` where neither page nor text tells. */
export interface ShownStatement {
  readonly policy: string
  readonly statement: string
  readonly language: Language | null
  readonly verdict: Verdict
}

/** What came of holding a page of the web against releases and sources. */
export interface PageVerification {
  /** Where the page was found in the end. */
  readonly address: string
  readonly statements: readonly ShownStatement[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

const goodVerdicts: ReadonlySet<Verdict['kind']> = new Set(['in-force', 'not-yet', 'never-released'])

/** Whether a page may show this. */
export const isGood = ({ verdict }: ShownStatement): boolean => goodVerdicts.has(verdict.kind)

/** Whether nothing was found that is not as it should be. */
export const agrees = (found: FolderVerification | PageVerification): boolean => {
  if (found.diagnostics.length > 0) return false
  return 'files' in found ? found.files.length === 0 : found.statements.length > 0 && found.statements.every(isGood)
}
