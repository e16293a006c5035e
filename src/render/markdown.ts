import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const reader = unified().use(remarkParse).use(remarkGfm).freeze()
const read = new Map<string, Root>()

/** Markdown as a tree, with positions. Each text is read once and remembered; the tree is never changed. */
export const parseMarkdown = (text: string): Root => {
  let root = read.get(text)
  if (root === undefined) {
    root = reader.parse(text)
    read.set(text, root)
  }
  return root
}

/** A copy of nodes without positions, which would differ between equal trees. */
export const withoutPositions = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map(({ position: _position, ...node }) => {
    if ('children' in node) return { ...node, children: withoutPositions(node.children) } as RootContent
    return node
  })
