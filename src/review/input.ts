import type { Document } from '../model/document.ts'
import type { Program } from '../model/program.ts'

/** What rules of this stage judge: what was rendered, and what it was made from. */
export interface ReviewInput {
  readonly documents: readonly Document[]
  readonly program: Program
}
