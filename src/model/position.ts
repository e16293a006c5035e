import type { Place, Point } from './place.ts'

/** The offsets at which the lines of a text begin. The last text is remembered: many places of it are asked for in a row. */
const lineStarts = (text: string): readonly number[] => {
  if (last.text !== text) last = { text, starts: [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)] }
  return last.starts
}

let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

/** The point of an offset in a text. */
export const pointAt = (text: string, offset: number): Point => {
  const starts = lineStarts(text)
  let [line, after] = [0, starts.length]
  while (after - line > 1) {
    const middle = (line + after) >> 1
    if ((starts[middle] ?? 0) <= offset) line = middle
    else after = middle
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}

/** The place of a range of offsets in a file. */
export const placeAt = (file: string, text: string, from: number, to: number = from): Place => ({
  file,
  start: pointAt(text, from),
  end: pointAt(text, Math.max(from, to)),
})

/** The beginning of a file. */
export const fileStart = (file: string): Place => ({ file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } })
