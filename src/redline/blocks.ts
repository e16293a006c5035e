import type { List, ListItem, RootContent, Table } from 'mdast'
import { unwordedRoles } from '../model/document.ts'
import type { BlockKind } from './redline.ts'
import { type WordBag, wordBag } from './words.ts'

/** A paragraph of one version, or what stands in its place. */
export interface Block {
  readonly kind: BlockKind
  readonly level: number
  readonly cells: readonly string[]
  readonly labels: readonly string[]
  /** What it is about, where that is told apart from its text: the id of a heading, the term of a fact, the header cell of a row. */
  readonly key: string | undefined
  readonly words: WordBag
}

/** The wording of some content, block by block: without dates and history, white space as one space. */
export const blocksOf = (content: readonly RootContent[]): readonly Block[] =>
  below(content, 0).filter(({ cells }) => cells.some((cell) => cell !== ''))

const below = (nodes: readonly RootContent[], level: number): readonly Block[] =>
  nodes.flatMap((node): readonly Block[] => {
    if (unwordedRoles.has(node.data?.role)) return []
    if (node.type === 'paragraph') return [block(node.data?.role === 'caption' ? 'caption' : 'paragraph', level, [textOf(node)])]
    if (node.type === 'heading') return [block('heading', node.depth, [textOf(node)], { key: node.data?.item })]
    if (node.type === 'code') return [block('code', level, [textOf(node)])]
    if (node.type === 'table') return rows(node)
    if (node.type === 'list') return items(node, level + 1)
    return 'children' in node ? below(node.children, level) : []
  })

const block = (
  kind: BlockKind,
  level: number,
  cells: readonly string[],
  { key, labels = [] }: Partial<Pick<Block, 'key' | 'labels'>> = {},
): Block => ({ kind, level, cells, labels, key, words: wordBag(cells.join(' ')) })

const items = (list: List, level: number): readonly Block[] =>
  list.children.flatMap((item) => {
    const inside = below(item.children, level)
    return list.data?.role === 'facts' ? fact(inside, level) : itemOf(item, inside)
  })

/** A term and all that is said about it. */
const fact = (inside: readonly Block[], level: number): readonly Block[] => {
  const cells = inside.flatMap((one) => one.cells)
  return [block('fact', level, cells, { key: cells[0] })]
}

const itemOf = ({ data }: ListItem, [first, ...rest]: readonly Block[]): readonly Block[] =>
  first === undefined ? [] : [first.kind === 'paragraph' ? { ...first, kind: 'item', key: data?.item } : first, ...rest]

const rows = ({ children, data }: Table): readonly Block[] => {
  const all = children.map((row) => row.children.map(textOf))
  const width = Math.max(0, ...all.map((cells) => cells.length))
  const [labels = [], ...body] = all.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')])
  return [block('columns', 0, labels), ...body.map((cells) => block('row', 0, cells, { key: cells[data?.header ?? 0], labels }))]
}

/** White space as one space, and each character written in one way. */
export const plainText = (text: string): string => text.replace(/\s+/gu, ' ').trim().normalize('NFC')

const textOf = (node: RootContent): string => plainText(characters(node))

const characters = (node: RootContent): string => {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as RootContent[]).map(characters).join('') : ''
}
