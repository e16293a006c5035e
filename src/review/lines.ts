import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Document } from '../model/document.ts'

const blocksOfWords = ['paragraph', 'heading', 'tableCell']

/** The words of each paragraph, heading and cell; each link has its address behind it. */
export const linesOf = (nodes: readonly RootContent[]): readonly string[] => {
  const lines: string[] = []
  visit({ type: 'root', children: [...nodes] } as Root, blocksOfWords, (node: Nodes) => void lines.push(wordsOf(node)))
  return lines
}

const wordsOf = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  const inner = 'children' in node ? node.children.map(wordsOf).join('') : ''
  return node.type === 'link' ? `${inner} <${node.url}>` : inner
}

/** Whether the sections of a statement say or link to one of these. */
export const says = ({ sections }: Document, ...wanted: readonly (string | undefined)[]): boolean =>
  sections.some(({ content }) => linesOf(content).some((line) => wanted.some((words) => words !== undefined && line.includes(words))))
