/** A position as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A range in a source file; `end` is the first position after it. `file` is relative to the project, with slashes. */
export interface Place {
  readonly file: string
  readonly start: Point
  readonly end: Point
}
