import type { List, Nodes, RootContent } from 'mdast'
import type { Document, Section } from '../model/document.ts'
import type { Program } from '../model/program.ts'
import type { Duty } from './duty.ts'

/** What a statement says in one language: its first sentences about a duty, and how many more there are. */
export interface Quotes {
  readonly sentences: readonly string[]
  readonly more: number
}

const longestSentence = 240

/** What a document says about a duty; at most `most` of it is quoted. */
export const quotesOf = ({ sections }: Document, { rules, about }: Duty, program: Program, most: number): Quotes => {
  const answering = sections.filter(({ law }) => law.some((code) => rules.includes(code)))
  const wanted = about?.(program) ?? []
  const isWanted = ({ data, type }: Nodes) =>
    wanted.some((ref) => (ref === 'link' ? type === 'link' : ref.endsWith('.') ? data?.about?.startsWith(ref) : data?.about === ref))
  // Best what is about the thing in a section that answers the duty, else anywhere.
  const found =
    about === undefined ? [() => told(answering, () => true)] : [() => told(answering, isWanted), () => told(sections, isWanted)]
  const all = found.reduce<readonly string[]>((before, look) => (before.length > 0 ? before : [...new Set(look())]), [])
  return { sentences: all.slice(0, most).map(shortened), more: Math.max(0, all.length - most) }
}

/** The pieces of some sections that have such a node, as text. */
const told = (sections: readonly Section[], wanted: (node: Nodes) => boolean): readonly string[] =>
  sections.flatMap(({ content }) => piecesIn(content, wanted))

const piecesIn = (nodes: readonly RootContent[], wanted: (node: Nodes) => boolean): readonly string[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'paragraph') return has(node, wanted) && !announces(node) ? [textOf(node)] : []
    if (node.type === 'heading') return has(node, wanted) ? [withNext(node, nodes[index + 1])] : []
    if (node.type === 'tableRow') return has(node, wanted) ? [row(node.children)] : []
    // The head of a table says what its columns are, and nothing of what is done.
    if (node.type === 'table') return piecesIn(node.children.slice(1), wanted)
    if (node.type === 'list' && node.data?.role === 'facts') return factsIn(node, wanted)
    return 'children' in node ? piecesIn(node.children, wanted) : []
  })

/** A paragraph that only says what follows: "You have these rights:", or the name of a table. */
const announces = (node: Nodes): boolean => node.data?.role === 'caption' || textOf(node).endsWith(':')

const withNext = (heading: Nodes, next: RootContent | undefined): string =>
  next?.type === 'paragraph' ? `${textOf(heading)}: ${textOf(next)}` : textOf(heading)

const row = (cells: readonly Nodes[]): string =>
  cells
    .map(textOf)
    .filter((cell) => cell !== '')
    .join(' · ')

/** Each term with what it means. */
const factsIn = ({ children }: List, wanted: (node: Nodes) => boolean): readonly string[] =>
  children.filter((item) => has(item, wanted)).map((item) => item.children.map(textOf).join(': '))

const has = (node: Nodes, wanted: (node: Nodes) => boolean): boolean =>
  wanted(node) || ('children' in node && node.children.some((inner) => has(inner, wanted)))

/** What holds blocks, which have no space between them of their own. */
const ofBlocks: readonly string[] = ['list', 'listItem', 'blockquote']

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join(ofBlocks.includes(node.type) ? ' ' : '') : ''
}

const shortened = (sentence: string): string =>
  sentence.length > longestSentence ? `${sentence.slice(0, longestSentence).trimEnd()}…` : sentence
