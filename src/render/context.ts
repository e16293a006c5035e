import type { PhrasingContent, RootContent } from 'mdast'
import { formatCountry, formatDate, formatPeriod, listPieces } from '../locale/format.ts'
import type { Words } from '../locale/words.ts'
import type { Program, SectionUse, Statement } from '../model/program.ts'
import type { IsoDate, Period } from '../model/schema/scalars.ts'
import type { Language, Text } from '../model/schema/text.ts'
import type { StatementDates } from '../model/timeline.ts'
import { blocks, inline, type Rich, type Value } from '../template/value.ts'
import { parseMarkdown, withoutPositions } from './markdown.ts'
import { factValue, withFacts } from './facts.ts'
import { inlineOf, joinTexts, oneLine, plant } from './plant.ts'

/** What a section is made from: the facts, and the means to say them in one language. */
export interface ViewContext {
  readonly program: Program
  readonly statement: Statement
  /** The section that is made, as the statement shows it. */
  readonly use: SectionUse
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
  /** Things in a row: "a, b en c"; absent if there is none. */
  list(values: readonly Value[]): Rich | undefined
  /** Names after each other, each as it is: "Vragen en klachten; Sollicitaties". */
  names(values: readonly Value[]): Rich | undefined
  /** Sentences after each other. */
  sentences(values: readonly (Value | undefined)[]): Rich | undefined
  date(day: IsoDate): Rich
  period(period: Period): string
  country(code: string): string
}

interface Means {
  readonly program: Program
  readonly statement: Statement
  readonly use: SectionUse
  readonly dates: StatementDates
  readonly language: Language
  readonly words: Words
  /** What a section of the policy's statements is called. */
  heading(use: SectionUse): string
}

export const createContext = ({ program, statement, use, dates, language, words, heading }: Means): ViewContext => {
  const textIn = (text: Text): string => {
    const found = text[language]
    if (found === undefined) throw new Error(`a text without ${language} came past bind`)
    return found
  }
  const read = (text: Text) =>
    withFacts(withSections(withoutPositions(parseMarkdown(textIn(text)).children)), (path) => {
      const fact = program.facts.get(path)
      if (fact === undefined) throw new Error(`a reference to ${path} came past bind`)
      return factValue(context, fact, heading)
    })
  const context: ViewContext = {
    program,
    statement,
    use,
    dates,
    language,
    plain: (text) => oneLine(textIn(text)),
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
      if (values.length === 0) return undefined
      const pieces = listPieces(values.length, language)
      return inline(joined(pieces.flatMap((piece) => (typeof piece === 'number' ? inlineOf(values[piece] ?? '') : textNode(piece)))))
    },
    names: (values) => inARow(values, '; '),
    sentences: (values) => inARow(values, ' '),
    date: (day) => inline([{ type: 'text', value: formatDate(day, language), data: { day } }]),
    period: (period) => formatPeriod(period, language),
    country: (code) => formatCountry(code, language),
  }
  return context
}

const inARow = (values: readonly (Value | undefined)[], between: string): Rich | undefined => {
  const said = values.filter((value) => value !== undefined)
  if (said.length === 0) return undefined
  return inline(joined(said.flatMap((value, index) => [...(index === 0 ? [] : [textNode(between)]), ...inlineOf(value)])))
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
