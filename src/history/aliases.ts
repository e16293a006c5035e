import type { Heading, ListItem, Nodes, RootContent } from 'mdast'
import type { Document, Section } from '../model/document.ts'
import type { Alias, FormerIds } from '../model/look.ts'
import type { Archive } from '../model/release.ts'
import { idPattern } from '../model/schema/scalars.ts'

/** The ids that a document has: of each section, and of the items in it. */
type Ids = ReadonlyMap<string, ReadonlySet<string>>

/** The ids that were published or used before and that a document has no more, with what their addresses lead to now. */
export const aliasesOf = (document: Document, archive: Archive, former: FormerIds): readonly Alias[] => {
  const now = idsOf(document.sections)
  const released = (archive.releases.get(document.statement) ?? []).flatMap(({ documents }) => documents.get(document.language) ?? [])
  const published = released.flatMap((one) => [...idsOf(one.sections)])
  const found = new Map<string, Alias>()
  const add = (section: string, item?: string) => {
    const isThere = item === undefined ? now.has(section) : now.get(section)?.has(item) === true
    if (!isThere) found.set(`${section} ${item ?? ''}`, { retired: { section, item }, to: nearest(now, former, section, item) })
  }
  for (const [section, items] of published) {
    add(section)
    for (const item of items) add(section, item)
  }
  for (const [old, section] of Object.entries(former.sections)) if (now.has(section)) add(old)
  for (const [old, item] of Object.entries(former.items)) for (const [section, items] of now) if (items.has(item)) add(section, old)
  return [...found.values()].toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

const nameOf = ({ retired }: Alias): string => `${retired.section} ${retired.item ?? ''}`

/** The item under its new id, else the section that it was in, else the whole statement. */
const nearest = (now: Ids, { sections, items }: FormerIds, section: string, item: string | undefined): Alias['to'] => {
  const current = now.has(section) ? section : sections[section]
  const inside = current === undefined ? undefined : now.get(current)
  if (current === undefined || inside === undefined) return null
  const renamed = item === undefined ? undefined : [item, items[item]].find((id) => id !== undefined && inside.has(id))
  return { section: current, item: renamed }
}

const idsOf = (sections: readonly Section[]): Ids => new Map(sections.map(({ id, content }) => [id, new Set(itemsOf(content))]))

const itemsOf = (nodes: readonly (RootContent | Nodes)[]): readonly string[] =>
  nodes.flatMap((node) => {
    const { item } = ((node as Heading | ListItem).data ?? {}) as { readonly item?: unknown }
    const own = (node.type === 'heading' || node.type === 'listItem') && typeof item === 'string' && idPattern.test(item) ? [item] : []
    return [...own, ...('children' in node ? itemsOf(node.children) : [])]
  })
