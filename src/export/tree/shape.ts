import type { Element, ElementContent } from 'hast'
import { element } from '../html.ts'
import { factList, letteredList } from './lists.ts'
import { dataTable } from './tables.ts'
import { textOf } from './text-of.ts'

/** The element id of an item of the section that is shaped. */
type ItemId = (item: string) => string

const isHeading = (node: ElementContent): node is Element => node.type === 'element' && /^h[3-6]$/.test(node.tagName)

/** An address as people write it: without what only a browser needs. */
const asWritten = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '')

/** Marks a link whose text is its address: in print the address is not said twice. */
const link = (node: Element): Element => {
  const href = String(node.properties.href)
  return asWritten(textOf(node.children)) === asWritten(href) ? element('a', { href, class: 'vk-bare' }, node.children) : node
}

const list = (node: Element): Element => {
  if (node.data?.role === 'facts') return factList(node)
  if (node.data?.role === 'notes') return { ...node, properties: { ...node.properties, class: 'vk-notes' } }
  return node.data?.role === 'lettered' ? letteredList(node) : node
}

const paragraph = (node: Element): Element => {
  const role = node.data?.role
  return role === 'notice' || role === 'address' ? element('p', { class: `vk-${role}` }, node.children) : node
}

const shapes: Readonly<Record<string, (node: Element) => Element>> = { a: link, ul: list, ol: list, p: paragraph }

/** Shapes what is inside a node first, then the node itself; a table takes the caption that stands before it. */
const shapeAll = (nodes: readonly ElementContent[]): ElementContent[] => {
  const shaped: ElementContent[] = []
  for (const node of nodes.map(shapeOne)) {
    const last = shaped.at(-1)
    const isTable = node.type === 'element' && node.tagName === 'table'
    const caption = isTable && last?.type === 'element' && last.data?.role === 'caption' ? last.children : undefined
    if (caption !== undefined) shaped.pop()
    shaped.push(isTable ? dataTable(node, caption) : node)
  }
  return shaped
}

const shapeOne = (node: ElementContent): ElementContent => {
  if (node.type === 'text') return node.data?.day === undefined ? node : element('time', { datetime: node.data.day }, [node.value])
  if (node.type !== 'element') return node
  const inner: Element = { ...node, children: shapeAll(node.children) }
  return shapes[node.tagName]?.(inner) ?? inner
}

const headed = (node: Element, id: string | undefined): Element => (id === undefined ? node : { ...node, properties: { id } })

const card = (heading: Element, rest: readonly ElementContent[], itemId: ItemId): Element => {
  const id = heading.data?.item === undefined ? undefined : itemId(heading.data.item)
  return element('section', { class: 'vk-activity', id }, [heading, ...rest])
}

/** Puts each card in an element of its own, with all up to the next heading of its depth or above. */
const inCards = (nodes: readonly ElementContent[], itemId: ItemId): ElementContent[] => {
  const result: ElementContent[] = []
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as ElementContent
    at += 1
    if (!isHeading(node)) result.push(node)
    else if (node.data?.role !== 'card') result.push(headed(node, node.data?.item === undefined ? undefined : itemId(node.data.item)))
    else {
      const found = nodes.findIndex((other, index) => index >= at && isHeading(other) && other.tagName <= node.tagName)
      const end = found < 0 ? nodes.length : found
      result.push(card(node, inCards(nodes.slice(at, end), itemId), itemId))
      at = end
    }
  }
  return result
}

/** The passes after the sanitiser. They add only our own elements, classes and checked ids, from the marks of content. */
export const shape = (nodes: readonly ElementContent[], itemId: ItemId): ElementContent[] =>
  withoutMarks(inCards(shapeAll(nodes), itemId), itemId)

/** The last pass: notes get their ids, and no mark is left. */
const withoutMarks = (nodes: readonly ElementContent[], itemId: ItemId): ElementContent[] =>
  nodes.map((node) => {
    if (node.type === 'text') return { type: 'text', value: node.value }
    if (node.type !== 'element') return node
    const item = node.tagName === 'li' ? node.data?.item : undefined
    const properties = { ...(node.properties as Record<string, string>), ...(item === undefined ? {} : { id: itemId(item) }) }
    return element(node.tagName, properties, withoutMarks(node.children, itemId))
  })
