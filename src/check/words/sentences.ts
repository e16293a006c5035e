import type { SourceText } from '../../model/program.ts'
import { remember } from '../../model/remember.ts'

/** A sentence of a text, and the characters of the text that it is. */
export interface Sentence {
  /** Its words, with single spaces and without emphasis. */
  readonly words: string
  readonly from: number
  readonly to: number
}

/** Ends at a full stop, at the end of a paragraph, or where an item of a list or a heading begins. */
const sentence = /\S[^]*?(?:[.!?…](?=[\s)*_"'’”]|$)|(?=\n[ \t]*(?:\n|[-*#]|\d+[.)] ))|$)/g

/** The sentences of a text, in order. */
export const sentencesOf = remember(({ text }: Pick<SourceText, 'text'>): readonly Sentence[] =>
  [...text.matchAll(sentence)].map(({ 0: written, index }) => ({
    words: written
      .replace(/^(?:[-*#>]+|\d+[.)]) /, '')
      .replaceAll(/[*_]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    from: index,
    to: index + written.trimEnd().length,
  })),
)
