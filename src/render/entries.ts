import type { ListItem, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast'
import { blocks, inline, isRich, type Rich, type Value } from '../template/value.ts'
import type { ViewContext } from './context.ts'
import { inlineOf, joinTexts } from './plant.ts'

/** A column of a table; in a list of definitions the first one is the term, and each other one a paragraph below it. */
export interface Column<T> {
  /** The message that heads the column. */
  readonly heading: string
  /** Stands in a list of definitions without its heading: it tells by itself what it is. */
  readonly bare?: true
  readonly cell: (entry: T) => Value | undefined
}

export type Columns<T, Name extends string = string> = Readonly<Record<Name, Column<T>>>

/** Entries of a register in the view that the statement chose: as a table, or as a list of definitions. */
export const showEntries = <T>(context: ViewContext, caption: Value, columns: Columns<T>, entries: readonly T[]): Rich => {
  if (context.use.view === 'definitions') return definitions(context, Object.values(columns), entries)
  const shown = (context.use.columns ?? Object.keys(columns)).flatMap((name) => columns[name] ?? [])
  const [term] = Object.values(columns)
  return table(
    caption,
    shown.map(({ heading }) => context.line(heading)),
    entries.map((entry) => shown.map((column) => (column === term ? capital(column.cell(entry) ?? '') : column.cell(entry)))),
    term === undefined ? -1 : shown.indexOf(term),
  )
}

const definitions = <T>(context: ViewContext, columns: readonly Column<T>[], entries: readonly T[]): Rich => {
  const [term, ...rest] = columns
  return factList(
    entries.map((entry) => ({
      term: term?.cell(entry) ?? '',
      meaning: rest.flatMap(({ heading, bare, cell }) => {
        const value = cell(entry)
        if (value === undefined || bare) return value ?? []
        return context.line('common:label.with-value', { label: context.line(heading), value: onOneLine(value) })
      }),
    })),
  )
}

/** Blocks under a heading of their own. A list of definitions has no caption, so a heading says what it is about. */
export const headed = (heading: Value, item: string, content: Value): Rich =>
  blocks([{ type: 'heading', depth: 3, data: { item }, children: inlineOf(heading) }, ...blocksOf(content)])

/** A term, and paragraphs that say what it means. */
export interface Definition {
  readonly term: Value
  readonly meaning: readonly Value[]
}

/** A list of terms with what they mean; where nothing is said of any, the terms alone. */
export const factList = (facts: readonly Definition[]): Rich =>
  facts.every(({ meaning }) => meaning.length === 0)
    ? blocks([{ type: 'list', ordered: false, spread: false, children: facts.map(({ term }) => listItem([term])) }])
    : definitionList(facts)

const listItem = (values: readonly Value[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: values.flatMap(blocksOf) as ListItem['children'],
})

const definitionList = (facts: readonly Definition[]): Rich =>
  blocks([
    {
      type: 'list',
      ordered: false,
      spread: true,
      data: { role: 'facts' },
      children: facts.map(({ term, meaning }): ListItem => {
        const label: RootContent = { type: 'paragraph', children: [{ type: 'strong', children: inlineOf(capital(term)) }] }
        // A term of which nothing is said has a dash: a definition list has no term without a meaning.
        const said = meaning.length === 0 ? ['–'] : meaning
        return { type: 'listItem', spread: true, children: [label, ...said.flatMap(blocksOf)] as ListItem['children'] }
      }),
    },
  ])

/** A term begins with a capital, unless its first word is written in a way of its own (`iDEAL`). */
export const capital = (value: Value): Value => {
  const [first, ...rest] = inlineOf(value)
  if (first?.type !== 'text' || !/^\p{Ll}+(?!\p{L})/u.test(first.value)) return value
  const length = first.value.startsWith('ij') ? 2 : 1
  return inline([{ ...first, value: first.value.slice(0, length).toUpperCase() + first.value.slice(length) }, ...rest])
}

/** A value as whole paragraphs. */
export const blocksOf = (value: Value): readonly RootContent[] =>
  isRich(value) && value.kind === 'blocks' ? value.nodes : [{ type: 'paragraph', children: inlineOf(value) }]

/** Values as paragraphs after each other; absent if there is none. */
export const paragraphs = (values: readonly (Value | undefined)[]): Rich | undefined => {
  const told = values.filter((value) => value !== undefined)
  return told.length === 0 ? undefined : blocks(told.flatMap(blocksOf))
}

/** A table with a name. Columns in which every cell is empty are left out. `header` is the column that says what a row is about. */
export const table = (caption: Value, columns: readonly Value[], rows: readonly (readonly (Value | undefined)[])[], header = 0): Rich => {
  const used = columns.flatMap((_, index) => (rows.some((row) => row[index] !== undefined) ? [index] : []))
  const row = (cells: readonly (Value | undefined)[]): TableRow => ({
    type: 'tableRow',
    children: used.map((index): TableCell => ({ type: 'tableCell', children: cells[index] === undefined ? [] : lineOf(cells[index]) })),
  })
  const data = header === 0 ? {} : { data: { header: used.indexOf(header) } }
  const made: Table = { type: 'table', ...data, align: used.map(() => null), children: [row(columns), ...rows.map(row)] }
  return blocks([{ type: 'paragraph', data: { role: 'caption' }, children: inlineOf(caption) }, made])
}

const onOneLine = (value: Value): Value => (isRich(value) && value.kind === 'blocks' ? inline(lineOf(value)) : value)

/** A value on one line, as a cell of a table holds it: paragraphs after each other, items of a list with a semicolon between them. */
const lineOf = (value: Value): PhrasingContent[] =>
  isRich(value) && value.kind === 'blocks'
    ? (joinTexts(value.nodes.flatMap((node, index) => flat(node, index))) as PhrasingContent[])
    : inlineOf(value)

const text = (words: string): PhrasingContent => ({ type: 'text', value: words })

const flat = (node: RootContent, index: number): PhrasingContent[] => {
  const before = index === 0 ? [] : [text(' ')]
  if (node.type === 'paragraph' || node.type === 'heading') return [...before, ...node.children]
  if (node.type === 'list')
    return [
      ...before,
      ...node.children.flatMap((item, at) => [...(at === 0 ? [] : [text(' ')]), ...separated(item, at < node.children.length - 1)]),
    ]
  if (node.type === 'blockquote') return [...before, ...node.children.flatMap(flat)]
  if (node.type === 'table') return node.children.flatMap((row) => row.children.flatMap((cell) => [text(' '), ...cell.children]))
  return []
}

/** An item of a list; a semicolon follows it if it ends without punctuation and another one comes. */
const separated = (item: ListItem, more: boolean): PhrasingContent[] => {
  const line = item.children.flatMap(flat)
  const last = line.at(-1)
  return more && last?.type === 'text' && !/[.;:!?]$/.test(last.value) ? [...line, text(';')] : line
}
