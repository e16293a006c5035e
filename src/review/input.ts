import type { Document } from '../model/document.ts'
import type { Previous } from '../model/previous.ts'
import type { Program } from '../model/program.ts'
import type { IsoDate } from '../model/schema/scalars.ts'

/** What rules of this stage judge: what was rendered, and what it was made from. */
export interface ReviewInput {
  readonly documents: readonly Document[]
  readonly program: Program
  readonly asOf: IsoDate
  /** SHA-256 of the wording of each document. */
  readonly wording: ReadonlyMap<Document, string>
  /** SHA-256 of everything of the policy's own that a statement is made from, by its id. */
  readonly sources: ReadonlyMap<string, string>
  /** The newest released version of each statement that has one. */
  readonly previous: Previous
}
