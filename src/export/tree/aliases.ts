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
    const olds = retired.get(target) ?? []
    olds.push(sectionElementId(document, from.section, from.item))
    retired.set(target, olds)
  }
  return retired
}

/** Empty elements with the retired ids that lead to an id: a link to one lands there, and nothing is seen or read aloud. */
export const anchorsAt = (id: unknown, retired: RetiredIds): readonly Element[] =>
  (retired.get(String(id)) ?? []).map((old) => element('span', { class: 'vk-alias', id: old }))

/** Puts retired ids where their addresses lead now: first in this element, and in each in it. */
export const withRetired = (node: ElementContent, retired: RetiredIds): ElementContent =>
  node.type === 'element'
    ? { ...node, children: [...anchorsAt(node.properties.id, retired), ...node.children.map((child) => withRetired(child, retired))] }
    : node
