import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** What stands in one paragraph, heading or cell. */
export interface Block {
  readonly words: string
  /** The addresses that its links lead to outside the statement. */
  readonly links: readonly string[]
  /** What stands there as the computer writes it: names of cookies. */
  readonly codes: readonly string[]
  /** The words that a fact or an entry of a register put there. */
  readonly references: readonly string[]
}

/** The paragraphs, headings and cells, in their order. */
export const blocksOf = (nodes: readonly RootContent[]): readonly Block[] => {
  const blocks: Block[] = []
  visit({ type: 'root', children: [...nodes] } as Root, ['paragraph', 'heading', 'tableCell'], (node: Nodes) => {
    const links: string[] = []
    const codes: string[] = []
    const references: string[] = []
    let words = ''
    visit(node, (inner: Nodes) => {
      if (inner.type === 'text') words += inner.value
      if (inner.type === 'text' && inner.data?.about !== undefined) references.push(inner.value)
      if (inner.type === 'break') words += ' '
      if (inner.type === 'inlineCode') codes.push(inner.value)
      if (inner.type === 'link' && inner.data?.section === undefined && !inner.url.startsWith('#')) links.push(inner.url)
    })
    blocks.push({ words, links, codes, references })
  })
  return blocks
}
