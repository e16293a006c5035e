import type { Place, Point } from './place.ts'

/** The point of an offset in a text. */
export const pointAt = (text: string, offset: number): Point => {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

/** The place of a range of offsets in a file. */
export const placeAt = (file: string, text: string, from: number, to: number = from): Place => ({
  file,
  start: pointAt(text, from),
  end: pointAt(text, Math.max(from, to)),
})

/** The beginning of a file. */
export const fileStart = (file: string): Place => ({ file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } })
