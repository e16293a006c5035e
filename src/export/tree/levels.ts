import type { Element, ElementContent } from 'hast'
import type { HeadingLevel } from '../../model/look.ts'

const lowest = 6
/** What a heading is called by its depth in the statement: its looks do not depend on its level in a page. */
const classes = ['vk-title', 'vk-head', 'vk-subhead'] as const
const deepClass = 'vk-minor'

/** A heading of the statement, `depth` 1 being its title, in a page where the title has this level. */
export const headingElement = (depth: number, level: HeadingLevel): Pick<Element, 'tagName'> & { properties: Record<string, string> } => {
  const wanted = depth + level - 1
  return {
    tagName: `h${Math.min(wanted, lowest)}`,
    // HTML ends at six levels; to assistive technology the seventh is one below the sixth all the same.
    properties: { class: classes[depth - 1] ?? deepClass, ...(wanted > lowest ? { 'aria-level': String(wanted) } : {}) },
  }
}

const headingPattern = /^h([1-6])$/

/** Content whose headings have the depth that they have in the statement, with the headings as a page has them. */
export const levelled = (nodes: readonly ElementContent[], level: HeadingLevel): ElementContent[] =>
  nodes.map((node) => {
    if (node.type !== 'element') return node
    const inner = { ...node, children: levelled(node.children, level) }
    const depth = Number(headingPattern.exec(node.tagName)?.[1] ?? 0)
    if (depth === 0) return inner
    const { tagName, properties } = headingElement(depth, level)
    return { ...inner, tagName, properties: { ...properties, ...node.properties } }
  })
