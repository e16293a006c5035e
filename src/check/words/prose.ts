/** A piece of a text, and where it stands in it. */
export interface Piece {
  readonly words: string
  readonly from: number
  readonly to: number
}

/** What stands in a text and is no word of it: addresses, code, references to facts, signs of notes. */
const noWords = /(?<=\]\()[^()\s]*(?=\))|`[^`\n]*`|\{\{[^{}]*\}\}|\[\^[^\]\s]+\]:?|https?:\/\/[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const quoted = /“[^”]*”|„[^”]*”|‘[^’]*’(?!\p{L})|"[^"\n]*"|(?<![\p{L}\d])'[^'\n]*'(?!\p{L})/gu

const blank = (found: string) => ' '.repeat(found.length)

/** The words of a text, each where it stands: the rest of it is blank. */
export const wordsIn = (text: string): string => text.replace(noWords, blank)

/** The same without what is quoted, which are the words of somebody else. */
export const ownWordsIn = (text: string): string => wordsIn(text).replace(quoted, blank)

const listMark = /^\s*(?:[-*+•–—·]|\d{1,9}[.)]|\(?[a-z][.)])\s+/
const heading = /^ {0,3}#{1,6}\s+/
const row = /^\s*\|/

/** The paragraphs of a text: also each heading and each item of a list. Tables are none. */
export const paragraphsIn = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let [from, to] = [-1, -1]
  const close = () => {
    if (from >= 0) pieces.push({ words: text.slice(from, to), from, to })
    from = -1
  }
  let offset = 0
  for (const line of text.split('\n')) {
    const mark = (listMark.exec(line) ?? heading.exec(line))?.[0].length ?? 0
    if (mark > 0 || row.test(line) || line.trim() === '') close()
    if (line.trim() !== '' && !row.test(line)) {
      if (from < 0) from = offset + mark
      to = offset + line.trimEnd().length
      if (heading.test(line)) close()
    }
    offset += line.length + 1
  }
  close()
  return pieces
}

/** The sentences of a text. An abbreviation may end one too early, so that none is too long for it. */
export const sentencesIn = (text: string): readonly Piece[] =>
  paragraphsIn(wordsIn(text)).flatMap(({ words, from }) =>
    [...words.matchAll(/\S[^]*?(?:[.!?…]+["'”’)*_]*(?=\s)|$)/g)].map(({ 0: sentence, index }) => ({
      words: sentence,
      from: from + index,
      to: from + index + sentence.length,
    })),
  )

/** How many words there are; signs alone are none. */
export const countWords = (words: string): number => words.match(/[\p{L}\d][^\s]*/gu)?.length ?? 0
