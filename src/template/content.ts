import type { Place } from '../model/place.ts'
import { pointAt } from '../model/position.ts'

/** What stands outside the braces of a template and does not belong there, in the words of a message. */
export interface Stray {
  readonly found: string
  readonly place: Place
}

// Headings, lists, emphasis and punctuation are structure. Anything else is words, in whatever letters or signs, or Markdown
// that no value can be put into.
const stray = /((?:[a-z]|[^\p{ASCII}\p{P}\p{Z}])[\p{L}\p{N}' -]*)|[<`~[\]\\&]/iu

const names = new Map([
  ['<', 'HTML'],
  ['`', 'code'],
  ['~', 'code'],
  ['[', 'links or images'],
  [']', 'links or images'],
])

/** The first thing in what a template writes that is no structure. */
export const strayIn = (file: string, { original, loc }: hbs.AST.ContentStatement): Stray | undefined => {
  // The type is that of another node by mistake.
  const text = original as unknown as string
  const match = stray.exec(text)
  if (match === null) return undefined
  const pointOf = (offset: number) => {
    const { line, column } = pointAt(text, offset)
    return { line: loc.start.line + line - 1, column: line === 1 ? loc.start.column + column : column }
  }
  const word = match[0].trimEnd()
  const found = match[1] === undefined ? (names.get(word) ?? `\`${word}\``) : `words of its own (\`${word}\`)`
  return { found, place: { file, start: pointOf(match.index), end: pointOf(match.index + word.length) } }
}
