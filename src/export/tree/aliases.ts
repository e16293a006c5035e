import type { Element, ElementContent } from 'hast'
import type { Document } from '../../model/document.ts'
import type { Alias } from '../../model/look.ts'
import { sectionElementId, statementElementId } from '../element-id.ts'
import { element } from '../html.ts'

/** The element ids that are in use no more, by the element that their addresses lead to now. */
export type RetiredIds = ReadonlyMap<string, readonly string[]>

export const retiredIds = (document: Document, aliases: readonly Alias[]): RetiredIds => {
  const retired = new Map<string, string[]>()
  for (const { retired: from, to } of aliases) {
    const target = to === null ? statementElementId(document) : sectionElementId(document, to.section, to.item)
    retired.set(target, [...(retired.get(target) ?? []), sectionElementId(document, from.section, from.item)])
  }
  return retired
}

/** An empty element with the id, as the first thing in its new place: a link to it lands there, and nothing is seen or read aloud. */
const anchor = (id: string): Element => element('span', { class: 'vk-alias', id })

/** Puts the retired ids of this element, and of all in it, where their addresses lead now. */
export const withRetired = (node: ElementContent, retired: RetiredIds): ElementContent => {
  if (node.type !== 'element') return node
  const ids = retired.get(String(node.properties.id)) ?? []
  return { ...node, children: [...ids.map(anchor), ...node.children.map((child) => withRetired(child, retired))] }
}
