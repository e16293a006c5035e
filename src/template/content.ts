import { pointAt } from '../model/position.ts'
import type { Place } from '../model/place.ts'

/** What stands between the braces of a template, and does not belong there. */
export interface Stray {
  readonly found: string
  readonly place: Place
}

// Headings, lists, emphasis and punctuation are structure. Anything else is words, or Markdown that no value can be put into.
const stray = /[\p{L}][\p{L}\p{N}' -]*|[<`[\]\\&~]/u

/** The first thing in what a template writes that is no structure. */
export const strayIn = (file: string, { original, loc }: hbs.AST.ContentStatement): Stray | undefined => {
  const text = original as unknown as string
  const match = stray.exec(text)
  if (match === null) return undefined
  const pointOf = (offset: number) => {
    const { line, column } = pointAt(text, offset)
    return line === 1 ? { line: loc.start.line, column: loc.start.column + column } : { line: loc.start.line + line - 1, column }
  }
  const found = match[0].trimEnd()
  return { found, place: { file, start: pointOf(match.index), end: pointOf(match.index + found.length) } }
}
