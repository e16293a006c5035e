import { codeFrameColumns } from '@babel/code-frame'
import type { Place } from '../model/place.ts'
import { visible } from './visible.ts'

const linesAbove = 1
const cut = '…'

/** One line of source as it is shown, and where the marks under it stand (columns from 1, `end` after the last). */
interface Shown {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The lines of a source. Those of the last one are remembered: many of its places are shown in a row. */
export const linesOf = (source: string): readonly string[] => {
  if (last.source !== source) last = { source, lines: source.split(/\r?\n/) }
  return last.lines
}

let last: { readonly source: string; readonly lines: readonly string[] } = { source: '', lines: [''] }

/**
 * The lines of a place, marked with tildes: two lines of the file at most, of a longer range the first.
 * Empty if the file has no such line.
 */
export const frame = (source: string, place: Place, width: number): readonly string[] => {
  const lines = linesOf(source)
  const { line } = place.start
  const marked = lines[line - 1]
  if (marked === undefined) return []
  const first = Math.max(1, line - linesAbove)
  const room = Math.max(20, width - String(line).length - 6)
  const shown = clip(marks(...near(marked, place, room)), room)
  const before = lines
    .slice(first - 1, line - 1)
    .map((text) => clip({ text: visible(text.slice(0, room + 1)), start: 1, end: 1 }, room).text)
  return draw([...before, shown.text].join('\n'), first, { line, start: shown.start, end: shown.end })
}

/** The part of a very long line in which the marked part and all that can be shown beside it stand. */
const near = (text: string, { start, end }: Place, room: number): readonly [text: string, from: number, to: number] => {
  const from = Math.min(start.column, text.length + 1) - 1
  const to = end.line === start.line ? Math.min(end.column - 1, text.length) : text.trimEnd().length
  const [first, last] = [Math.max(0, from - room - 1), from + room + 1]
  return [text.slice(first, last), from - first, Math.max(from, Math.min(to, last)) - first]
}

/** Escaping makes a line longer: the marks move with it. */
const marks = (text: string, from: number, to: number): Shown => {
  const lead = visible(text.slice(0, from)).length + 1
  return { text: visible(text), start: lead, end: Math.max(lead + 1, lead + visible(text.slice(from, to)).length) }
}

/** Keeps the marked part of a long line in view. */
const clip = ({ text, start, end }: Shown, room: number): Shown => {
  if (text.length <= room) return { text, start, end }
  const skip = end <= room ? 0 : Math.max(0, Math.min(start - 1 - Math.floor(room / 3), text.length - room))
  const head = skip === 0 ? '' : cut
  const kept = text.slice(skip + head.length, skip + room)
  const rest = skip + room < text.length ? kept.slice(0, -1) + cut : kept
  // Half a character, where the cut went through one, is no text.
  return { text: (head + rest).replace(/\p{Cs}/gu, cut), start: start - skip, end: Math.min(end - skip, room + 1) }
}

/** Babel's frame with a gutter line and tildes in place of its arrow, bar and carets. */
const draw = (text: string, startLine: number, { line, start, end }: { line: number; start: number; end: number }): readonly string[] => {
  // The types of Babel do not know `startLine` yet.
  const options = { linesAbove, linesBelow: 0, startLine }
  return codeFrameColumns(text, { start: { line, column: start }, end: { line, column: end } }, options)
    .split('\n')
    .map((row) =>
      row
        .replace(/^[> ]( *\d* )\|/, ' $1│')
        .replace(/^( +│ *)(\^+)$/, (_, lead: string, carets: string) => lead + '~'.repeat(carets.length)),
    )
}
