import type { FootnoteDefinition, Link, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { letter } from './pieces/letter.ts'

/** Free text of a clause as the content of a section: headings one deeper, lists in lists lettered, notes at the end. */
export const clauseContent = (nodes: readonly RootContent[], section: string): readonly RootContent[] =>
  withNotes(lettered(nodes.map(deeper)), section)

/** Headings of a clause begin at depth 2; inside a statement they begin at depth 3. */
const deeper = (node: RootContent): RootContent => (node.type === 'heading' ? { ...node, depth: (node.depth + 1) as 3 | 4 } : node)

/** Numbered items within a numbered item have letters, as in a contract. */
const lettered = (nodes: readonly RootContent[], isInNumbered = false): RootContent[] =>
  nodes.map((node) => {
    if (!('children' in node)) return node
    const isNumbered = node.type === 'list' && node.ordered === true
    const inner = { ...node, children: lettered(node.children, isNumbered || (isInNumbered && node.type === 'listItem')) } as RootContent
    return inner.type === 'list' && isNumbered && isInNumbered ? withLetters(inner) : inner
  })

const withLetters = (list: List): List => ({
  ...list,
  ordered: false,
  start: null,
  data: { role: 'lettered' },
  children: list.children.map((item, index) => ({ ...item, children: begun(item.children, `${letter(index)}. `) })),
})

/** Blocks that begin with some words. */
const begun = (children: ListItem['children'], words: string): ListItem['children'] => {
  const [first, ...rest] = children
  const text: PhrasingContent = { type: 'text', value: words }
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [text] }, ...children]
  const [head, ...tail] = first.children
  const joined: PhrasingContent[] =
    head?.type === 'text' && head.data === undefined ? [{ type: 'text', value: words + head.value }, ...tail] : [text, ...first.children]
  return [{ ...first, children: joined }, ...rest]
}

/** Footnotes are a numbered list at the end, in the order in which the text refers to them. */
const withNotes = (nodes: readonly RootContent[], section: string): readonly RootContent[] => {
  const definitions = new Map<string, FootnoteDefinition>()
  const order: string[] = []
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
    if (node.type === 'footnoteReference' && !order.includes(node.identifier)) order.push(node.identifier)
  })
  const used = order.flatMap((identifier) => definitions.get(identifier) ?? [])
  if (used.length === 0) return nodes
  const numberOf = (identifier: string) => used.findIndex((note) => note.identifier === identifier) + 1
  const refer = (list: readonly RootContent[]): RootContent[] =>
    list.flatMap((node): RootContent[] => {
      if (node.type === 'footnoteDefinition') return []
      if (node.type === 'footnoteReference') return [reference(numberOf(node.identifier), section)]
      return ['children' in node ? ({ ...node, children: refer(node.children) } as RootContent) : node]
    })
  const notes: List = {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    data: { role: 'notes' },
    children: used.map((note, index) => ({
      type: 'listItem',
      spread: false,
      data: { item: `note-${index + 1}` },
      children: refer(note.children) as ListItem['children'],
    })),
  }
  return [...refer(nodes), notes]
}

const reference = (number: number, section: string): Link => ({
  type: 'link',
  url: `#${section}`,
  data: { section, item: `note-${number}` },
  children: [{ type: 'text', value: `[${number}]` }],
})
