import type { Data, Heading, Link, List, ListItem, Nodes, RootContent } from 'mdast'
import type { Document, Role } from '../model/document.ts'
import { roles } from '../model/document.ts'
import { linkFault } from '../model/schema/link.ts'
import { idPattern } from '../model/schema/scalars.ts'
import { sectionElementId } from './element-id.ts'
import { joinTexts } from './join-texts.ts'

/** What a document may hold; render and review refuse the rest with a place, this is the second lock. */
const containers = new Set([
  'paragraph',
  'blockquote',
  'heading',
  'table',
  'tableRow',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'list',
  'listItem',
  'link',
])
const leaves = new Set(['text', 'inlineCode', 'code', 'break', 'thematicBreak'])
/** What is left out while its text stays. */
const wrappers = new Set(['linkReference', 'footnoteDefinition'])

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

const isRole = (role: unknown): role is Role => (roles as readonly unknown[]).includes(role)

/** Only the marks that are ours, each checked: other data could name elements and attributes of HTML. */
const marksOf = (node: Nodes): { data?: Data } => {
  const { role, item, day, header } = (node.data ?? {}) as { role?: unknown; item?: unknown; day?: unknown; header?: unknown }
  const data = {
    ...(isRole(role) ? { role } : {}),
    ...((node.type === 'heading' || node.type === 'listItem') && typeof item === 'string' && idPattern.test(item) ? { item } : {}),
    ...(node.type === 'table' && Number.isInteger(header) ? { header: header as number } : {}),
    ...(node.type === 'text' && typeof day === 'string' && dayPattern.test(day) ? { day } : {}),
  }
  return Object.keys(data).length === 0 ? {} : { data }
}

const oneLine = (value: string): string => value.replace(/\r\n?|\n/g, ' ')

/** Whether Markdown must put blank lines into an item: only a list that begins with a bullet or 1 may follow its text directly. */
const isLoose = (item: ListItem): boolean =>
  item.children.slice(1).some((child) => child.type !== 'list' || (child.ordered === true && child.start !== 1))

interface Scope {
  readonly document: Document
  readonly sections: ReadonlySet<string>
}

const linkOf = (scope: Scope, link: Link): Nodes[] => {
  const children = joinTexts(link.children.flatMap((child) => clean(scope, child))) as Link['children']
  if (children.length === 0) return []
  // Schemes in one spelling, so that whoever looks for one finds it.
  const url = link.url.replace(/^[A-Z][A-Z+.-]*:/i, (scheme) => scheme.toLowerCase())
  const section = url.startsWith('#') ? url.slice(1) : undefined
  if (section === undefined) return linkFault(url) === undefined ? [{ type: 'link', url, children }] : children
  const { item } = link.data ?? {}
  const target = item !== undefined && idPattern.test(item) ? item : undefined
  return scope.sections.has(section) ? [{ type: 'link', url: `#${sectionElementId(scope.document, section, target)}`, children }] : children
}

const listOf = (list: List, items: ListItem[]): List => ({
  type: 'list',
  ordered: list.ordered ?? false,
  ...(list.ordered === true ? { start: list.start ?? 1 } : {}),
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: isLoose(item), children: item.children, ...marksOf(item) })),
  ...marksOf(list),
})

const leafOf = (node: Nodes): Nodes[] => {
  if (node.type === 'code') return [{ type: 'code', value: node.value }]
  if (!('value' in node)) return [{ type: node.type } as Nodes]
  return node.value === '' ? [] : [{ type: node.type, value: oneLine(node.value), ...marksOf(node) }]
}

const edges = new Set(['paragraph', 'heading', 'tableCell'])

/** Without the spaces at the ends of a line, which mean nothing and which Markdown would have to spell out. */
const trimmed = (children: readonly Nodes[]): Nodes[] =>
  children.flatMap((child, index): Nodes[] => {
    if (child.type !== 'text') return [child]
    const from = index === 0 ? child.value.trimStart() : child.value
    const value = index === children.length - 1 ? from.trimEnd() : from
    return value === '' ? [] : [{ ...child, value }]
  })

const containerOf = (scope: Scope, node: Nodes & { children: readonly Nodes[] }): Nodes[] => {
  if (node.type === 'link') return linkOf(scope, node)
  const all = joinTexts(node.children.flatMap((child) => clean(scope, child)))
  const children = edges.has(node.type) ? trimmed(all) : all
  if (children.length === 0 && node.type !== 'tableCell') return []
  if (node.type === 'list') return [listOf(node, children as ListItem[])]
  const depth = node.type === 'heading' ? { depth: Math.max(3, node.depth) as Heading['depth'] } : {}
  const align = node.type === 'table' ? { align: node.align ?? null } : {}
  return [{ type: node.type, ...depth, ...align, children, ...marksOf(node) } as Nodes]
}

const clean = (scope: Scope, node: Nodes): Nodes[] => {
  if (leaves.has(node.type)) return leafOf(node)
  if (!('children' in node)) return []
  if (wrappers.has(node.type)) return node.children.flatMap((child) => clean(scope, child))
  return containers.has(node.type) ? containerOf(scope, node) : []
}

/**
 * A document as every format writes it: no node that a statement cannot hold, no link but to a safe address or to a
 * section of the same statement (`url` is then `#` and an element id), no data but our marks, no positions.
 */
export const writable = (document: Document): Document => ({
  ...document,
  opening: writableContent(document, document.opening),
  sections: document.sections.map((section) => ({ ...section, content: writableContent(document, section.content) })),
})

/** The same for some content of a document. */
export const writableContent = (document: Document, nodes: readonly RootContent[]): RootContent[] => {
  const scope: Scope = { document, sections: new Set(document.sections.map(({ id }) => id)) }
  return nodes.flatMap((node) => clean(scope, node)) as RootContent[]
}
