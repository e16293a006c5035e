import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import { formatCountry, formatDate, formatPeriod, listPieces } from '../locale/format.ts'
import type { Words } from '../locale/words.ts'
import type { Program, Statement } from '../model/program.ts'
import type { IsoDate, Period } from '../model/schema/scalars.ts'
import type { Language, Text } from '../model/schema/text.ts'
import type { StatementDates } from '../model/timeline.ts'
import { blocks, inline, type Rich, type Value } from '../template/value.ts'
import { parseMarkdown, withoutPositions } from './markdown.ts'
import { inlineOf, joinTexts, plant } from './plant.ts'

/** What a section is made from: the facts, and the means to say them in one language. */
export interface ViewContext {
  readonly program: Program
  readonly statement: Statement
  readonly dates: StatementDates
  readonly language: Language
  /** A text without Markdown. */
  plain(text: Text): string
  /** A text of one paragraph of Markdown. */
  inline(text: Text): Rich
  /** A text of Markdown blocks. */
  blocks(text: Text): Rich
  /** A message as a piece of a line. */
  line(key: string, values?: Readonly<Record<string, Value>>, count?: number): Rich
  /** Things in a row: "a, b en c". */
  list(values: readonly Value[]): Rich
  /** Names after each other, each as it is: "Vragen en klachten; Sollicitaties". */
  names(values: readonly string[]): string | undefined
  /** Sentences after each other. */
  sentences(values: readonly (Value | undefined)[]): Rich | undefined
  date(day: IsoDate): Rich
  period(period: Period): string
  country(code: string): string
  /** A table with a name. Columns in which every cell is empty are left out. */
  table(caption: Value, columns: readonly Value[], rows: readonly (readonly (Value | undefined)[])[]): Rich
}

interface Means {
  readonly program: Program
  readonly statement: Statement
  readonly dates: StatementDates
  readonly language: Language
  readonly words: Words
}

export const createContext = ({ program, statement, dates, language, words }: Means): ViewContext => {
  const textIn = (text: Text): string => {
    const found = text[language]
    if (found === undefined) throw new Error(`a text without ${language} came past bind`)
    return found
  }
  const read = (text: Text) => withSections(withoutPositions(parseMarkdown(textIn(text)).children))
  return {
    program,
    statement,
    dates,
    language,
    plain: textIn,
    inline: (text) => inline(firstParagraph(read(text))),
    blocks: (text) => blocks(read(text)),
    line: (key, values = {}, count) => {
      const { text, order } = words.message(key, Object.keys(values), count)
      return inline(
        firstParagraph(
          plant(
            text,
            order.map((name) => values[name] ?? ''),
          ),
        ),
      )
    },
    list: (values) => {
      const pieces = listPieces(values.length, language)
      return inline(joined(pieces.flatMap((piece) => (typeof piece === 'number' ? inlineOf(values[piece] ?? '') : textNode(piece)))))
    },
    names: (values) => (values.length === 0 ? undefined : values.join('; ')),
    sentences: (values) => {
      const said = values.filter((value) => value !== undefined)
      return said.length === 0
        ? undefined
        : inline(joined(said.flatMap((value, index) => [...(index === 0 ? [] : [textNode(' ')]), ...inlineOf(value)])))
    },
    date: (day) => inline([{ type: 'text', value: formatDate(day, language), data: { day } }]),
    period: (period) => formatPeriod(period, language),
    country: (code) => formatCountry(code, language),
    table: (caption, columns, rows) =>
      blocks([{ type: 'paragraph', data: { role: 'caption' }, children: inlineOf(caption) }, tableOf(columns, rows)]),
  }
}

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })
const joined = (nodes: readonly PhrasingContent[]) => joinTexts(nodes) as PhrasingContent[]

const firstParagraph = (nodes: readonly RootContent[]): PhrasingContent[] => {
  const [first] = nodes
  if (first?.type !== 'paragraph' || nodes.length > 1) throw new Error('a line is not one paragraph')
  return first.children
}

/** Marks links to sections of the same statement. */
const withSections = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node) => {
    const inner = 'children' in node ? ({ ...node, children: withSections(node.children) } as RootContent) : node
    return inner.type === 'link' && inner.url.startsWith('#') ? { ...inner, data: { ...inner.data, section: inner.url.slice(1) } } : inner
  })

const tableOf = (columns: readonly Value[], rows: readonly (readonly (Value | undefined)[])[]): Table => {
  const used = columns.flatMap((_, index) => (rows.some((row) => row[index] !== undefined) ? [index] : []))
  const row = (cells: readonly (Value | undefined)[]): TableRow => ({
    type: 'tableRow',
    children: used.map((index) => ({ type: 'tableCell', children: cells[index] === undefined ? [] : inlineOf(cells[index]) })),
  })
  return { type: 'table', align: used.map(() => null), children: [row(columns), ...rows.map(row)] }
}
