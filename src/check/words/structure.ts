import type { SourceText } from '../../model/program.ts'

/** Something that looks like what it is not, or is built in the wrong order. */
export interface StructureFault {
  readonly kind: 'skipped-heading' | 'empty-header' | 'typed-list' | 'typed-heading'
  readonly from: number
  readonly to: number
}

interface Line {
  readonly text: string
  readonly from: number
}

const linesOf = (text: string): readonly Line[] => {
  let offset = 0
  return text.split('\n').map((line) => {
    const from = offset
    offset += line.length + 1
    return { text: line, from }
  })
}

/** Signs that make no list in Markdown. */
const typedMark = /^\s*(?:[•·●◦▪‣–—→✓✔]|\(?[a-z]\)|\(\d{1,2}\))\s+\S/
const inRunningText = /[•●◦▪‣]/g
const heading = /^ {0,3}(#{2,6})\s/
const delimiters = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/
const boldLine = /^\s*(?:\*\*[^*]+\*\*|__[^_]+__)\s*$/
/** A longer line is a sentence that is stressed. */
const longestHeading = 60

const range = ({ text, from }: Line) => ({ from: from + (text.length - text.trimStart().length), to: from + text.trimEnd().length })

/** The faults in how a text is built, each at its line. */
export const structureFaults = ({ text, markup, isClause }: SourceText): readonly StructureFault[] => {
  const lines = linesOf(text)
  const isMarkdown = markup !== 'plain'
  return [
    ...typedLists(lines),
    ...(isClause ? skippedHeadings(lines) : []),
    ...(isMarkdown ? emptyHeaders(lines) : []),
    ...(markup === 'blocks' ? typedHeadings(lines) : []),
  ]
}

/** Two lines in a row that begin with a sign, or two signs in one line. */
const typedLists = (lines: readonly Line[]): readonly StructureFault[] =>
  lines.flatMap((line, index) => {
    const isMarked = (one: Line | undefined) => one !== undefined && typedMark.test(one.text)
    const isFirst = isMarked(line) && !isMarked(lines[index - 1]) && isMarked(lines[index + 1])
    const isRunning = (line.text.match(inRunningText)?.length ?? 0) > 1
    return isFirst || isRunning ? [{ kind: 'typed-list' as const, ...range(line) }] : []
  })

/** The title of a clause is above headings of depth 2. */
const skippedHeadings = (lines: readonly Line[]): readonly StructureFault[] => {
  let depth = 1
  return lines.flatMap((line) => {
    const found = heading.exec(line.text)?.[1]?.length
    if (found === undefined) return []
    const isSkipped = found > depth + 1
    depth = found
    return isSkipped ? [{ kind: 'skipped-heading' as const, ...range(line) }] : []
  })
}

/** A column without a name. Above the names of rows nothing needs to stand. */
const emptyHeaders = (lines: readonly Line[]): readonly StructureFault[] =>
  lines.flatMap((line, index) => {
    const isHeader =
      line.text.includes('|') && delimiters.test(lines[index + 1]?.text ?? '') && (lines[index + 1]?.text ?? '').includes('|')
    if (!isHeader) return []
    const [first = '', ...others] = cellsOf(line.text)
    const isEmpty = (cell: string) => cell.trim() === ''
    return others.some(isEmpty) || (others.length === 0 && isEmpty(first)) ? [{ kind: 'empty-header' as const, ...range(line) }] : []
  })

const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)

/** A paragraph of one short stressed line without a full stop, with something below it. */
const typedHeadings = (lines: readonly Line[]): readonly StructureFault[] =>
  lines.flatMap((line, index) => {
    const isAlone = [lines[index - 1], lines[index + 1]].every((one) => (one?.text ?? '').trim() === '')
    const isFollowed = lines.slice(index + 1).some(({ text }) => text.trim() !== '')
    const words = line.text.trim()
    const isHeading = boldLine.test(line.text) && words.length <= longestHeading && !/[.,;]\W*$/.test(words)
    return isAlone && isFollowed && isHeading ? [{ kind: 'typed-heading' as const, ...range(line) }] : []
  })
