import type { PhrasingContent, RootContent } from 'mdast'
import { Misfit } from '../template/misfit.ts'
import { isRich, token, type Value } from '../template/value.ts'
import { parseMarkdown, withoutPositions } from './markdown.ts'

/**
 * Reads a skeleton as Markdown and puts the values where their tokens stand. Values are tree nodes from the start:
 * none is ever read as Markdown or HTML, whatever it holds.
 */
export const plant = (skeleton: string, values: readonly Value[]): readonly RootContent[] => {
  const left = [...values]
  const next = (): Value => {
    const value = left.shift()
    if (value === undefined) throw new Misfit('a value stands in an address')
    return value
  }
  const nodes = fillBlocks(withoutPositions(parseMarkdown(skeleton).children), next)
  if (left.length > 0) throw new Misfit('a value stands in a block of code')
  return nodes
}

type Next = () => Value

const fillBlocks = (nodes: readonly RootContent[], next: Next): RootContent[] => nodes.flatMap((node) => fill(node, next))

/** Fills one node. Children come before the node's own address: that is the order in which Markdown wrote them. */
const fill = (node: RootContent, next: Next): RootContent[] => {
  if (node.type === 'html') throw new Misfit('what stands in a row makes HTML')
  if (node.type === 'text') return fillText(node.value, next)
  if (node.type === 'paragraph' && isToken(node.children)) {
    const value = next()
    return isRich(value) && value.kind === 'blocks' ? [...value.nodes] : [{ type: 'paragraph', children: inlineOf(value) }]
  }
  const filled = { ...node } as RootContent
  if ('children' in filled) filled.children = joinTexts(fillBlocks(filled.children, next)) as never
  if ('url' in filled && filled.url.includes(token)) filled.url = filled.url.replaceAll(token, () => plain(next()))
  return [filled]
}

const isToken = (children: readonly PhrasingContent[]) =>
  children.length === 1 && children[0]?.type === 'text' && children[0].value === token

const fillText = (text: string, next: Next): PhrasingContent[] => {
  if (!text.includes(token)) return [{ type: 'text', value: text }]
  return text.split(token).flatMap((between, index) => {
    const words: PhrasingContent[] = between === '' ? [] : [{ type: 'text', value: between }]
    return index === 0 ? words : [...inlineOf(next()), ...words]
  })
}

/** A value as pieces of a line. */
export const inlineOf = (value: Value): PhrasingContent[] => {
  if (!isRich(value)) return [{ type: 'text', value: oneLine(value) }]
  if (value.kind === 'inline') return [...value.nodes]
  throw new Misfit('whole paragraphs stand in the middle of a line')
}

const plain = (value: Value): string => {
  if (isRich(value)) throw new Misfit('a value stands in an address')
  return value
}

/** White space as a reader sees it: one space between words. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Neighbouring texts become one, as a reader of Markdown would find them. */
export const joinTexts = (nodes: readonly RootContent[]): RootContent[] => {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && node.data === undefined && last.data === undefined)
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}
