import type { Program } from '../model/program.ts'
import type { Subject } from '../model/source/sections.ts'

/** The same words in Dutch and English, for whoever reads the report. */
export interface Words {
  readonly nl: string
  readonly en: string
}

/** One thing that a statement must tell, and how to see that it does. */
export interface Duty {
  /** As lawyers write it: `13(1)(a)`. */
  readonly id: string
  readonly asks: Words
  /** The codes of the rules that watch over it. */
  readonly rules: readonly string[]
  /**
   * It is told where the text is about such entries: their `ref`, or what it begins with (`retention.`); `link` stands for
   * any link. Without it, by the sections that answer its rules.
   */
  readonly about?: (program: Program) => readonly string[]
  /** Why it does not hold for this policy. */
  readonly unless?: (program: Program) => Words | undefined
}

/** Duties of one source. */
export interface DutyGroup {
  readonly id: string
  readonly title: Words
  readonly subject: Subject
  /** How many sentences are quoted for each duty. */
  readonly quoted: number
  readonly duties: readonly Duty[]
}
