import { visible } from './visible.ts'

/** A piece of a line: text, or words that are shown as code. */
interface Piece {
  readonly code: boolean
  readonly text: string
}

/**
 * A sentence as Markdown in which nothing but its `quotes` is markup. What GitHub would make a link or a call for somebody
 * (an address, `@name`, `#1`) is shown as code, where it does not.
 */
export const prose = (text: string): string => {
  const quotes = visible(text).split(/(`[^`]+`)/)
  return written(quotes.flatMap((part, index) => (index % 2 === 1 ? [{ code: true, text: part.slice(1, -1) }] : words(part))))
}

/** A text as code. */
export const code = (text: string): string => written([{ code: true, text: visible(text) }])

const calling = /[@#]|:\/\/|www\./i

const words = (text: string): readonly Piece[] => text.split(/( +)/).map((word) => ({ code: calling.test(word), text: word }))

/** Code that touches code is one: its marks would run together. */
const written = (pieces: readonly Piece[]): string => {
  const joined: Piece[] = []
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = joined.at(-1)
    if (last?.code === true && piece.code) joined.splice(-1, 1, { code: true, text: last.text + piece.text })
    else joined.push(piece)
  }
  return joined.map((piece) => (piece.code ? span(piece.text) : escaped(piece.text))).join('')
}

/** Between more marks than the text has in a row. */
const span = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const marks = '`'.repeat(longest + 1)
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return marks + space + text + space + marks
}

const escaped = (text: string): string => text.replaceAll(/[\\`*_~[\]<>|&$!]/g, (character) => `&#${character.charCodeAt(0)};`)
