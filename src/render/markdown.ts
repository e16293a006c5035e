import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { Misfit } from '../template/misfit.ts'
import { depthExcess, type Excess, excessOf, type Share } from './readable.ts'

const reader = unified().use(remarkParse).use(remarkGfm).freeze()
const read = new Map<string, Root | Excess>()

/** Each text is read once and remembered; the tree is never changed. */
const treeOf = (text: string): Root | Excess => {
  const known = read.get(text)
  if (known !== undefined) return known
  const tree = excessOf(text, 'whole') ?? withinDepth(reader.parse(text))
  read.set(text, tree)
  return tree
}

const withinDepth = (root: Root): Root | Excess => depthExcess(root) ?? root

/** Markdown as a tree, with positions; or what in it is too much to be read. */
export const readMarkdown = (text: string, share: Share): Root | Excess => excessOf(text, share) ?? treeOf(text)

/** Markdown as a tree, with positions. Texts were checked before; too much in what a template wrote is thrown. */
export const parseMarkdown = (text: string): Root => {
  const tree = treeOf(text)
  if ('found' in tree) throw new Misfit(`it holds ${tree.found}`, 'Write it simpler.')
  return tree
}

/** A copy of nodes without positions, which would differ between equal trees. */
export const withoutPositions = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map(({ position: _position, ...node }) => {
    if ('children' in node) return { ...node, children: withoutPositions(node.children) } as RootContent
    return node
  })
