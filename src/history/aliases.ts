import type { Heading, ListItem, Nodes, RootContent } from 'mdast'
import type { Document, Section } from '../model/document.ts'
import type { Alias, FormerIds, Look } from '../model/look.ts'
import type { Archive } from '../model/release.ts'
import { idPattern } from '../model/schema/scalars.ts'

/** The ids that a document has: of each section, and of the items in it. */
type Ids = ReadonlyMap<string, ReadonlySet<string>>

/** The ids that were published or used before and that a document has no more, with what their addresses lead to now. */
export const aliasesOf = (document: Document, archive: Archive, renamed: Look['formerIds']): readonly Alias[] => {
  const now = idsOf(document.sections)
  const former = renamed.get(document.statement) ?? nothingRenamed
  const found = new Map<string, Alias>()
  for (const [section, item] of [...publishedIds(document, archive), ...usedBefore(now, former)]) {
    const isThere = item === undefined ? now.has(section) : now.get(section)?.has(item) === true
    if (!isThere) found.set(`${section} ${item ?? ''}`, { retired: { section, item }, to: nearest(now, former, section, item) })
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, alias]) => alias)
}

const nothingRenamed: FormerIds = { sections: new Map(), items: new Map() }

/** The id of a section, and of an item in it. */
type Id = readonly [section: string, item?: string]

const publishedIds = ({ statement, language }: Document, { releases }: Archive): readonly Id[] =>
  (releases.get(statement) ?? [])
    .flatMap(({ documents }) => documents.get(language) ?? [])
    .flatMap(({ sections }) => [...idsOf(sections)])
    .flatMap(([section, items]) => [[section] as const, ...[...items].map((item) => [section, item] as const)])

/** The ids that the sources say there were, whether they were released or not. */
const usedBefore = (now: Ids, { sections, items }: FormerIds): readonly Id[] => {
  const oldsOf = new Map<string, string[]>()
  for (const [old, current] of sections)
    oldsOf
      .set(current, oldsOf.get(current) ?? [])
      .get(current)
      ?.push(old)
  return [...now].flatMap(([section, inside]) => {
    const olds = oldsOf.get(section) ?? []
    const formerItems = [...(items.get(section) ?? [])].flatMap(([old, current]) => (inside.has(current) ? old : []))
    return [
      ...olds.flatMap((old) => [[old] as const, ...[...inside].map((item) => [old, item] as const)]),
      ...[section, ...olds].flatMap((name) => formerItems.map((item) => [name, item] as const)),
    ]
  })
}

/** The item under its new id, else the section that it was in, else the whole statement. */
const nearest = (now: Ids, { sections, items }: FormerIds, section: string, item: string | undefined): Alias['to'] => {
  const current = now.has(section) ? section : sections.get(section)
  const inside = current === undefined ? undefined : now.get(current)
  if (current === undefined || inside === undefined) return null
  const renamed = item === undefined ? undefined : [item, items.get(section)?.get(item)].find((id) => id !== undefined && inside.has(id))
  return { section: current, item: renamed }
}

const idsOf = (sections: readonly Section[]): Ids => new Map(sections.map(({ id, content }) => [id, new Set(itemsOf(content))]))

const itemsOf = (nodes: readonly (RootContent | Nodes)[]): readonly string[] =>
  nodes.flatMap((node) => {
    const { item } = ((node as Heading | ListItem).data ?? {}) as { readonly item?: unknown }
    const own = (node.type === 'heading' || node.type === 'listItem') && typeof item === 'string' && idPattern.test(item) ? [item] : []
    return [...own, ...('children' in node ? itemsOf(node.children) : [])]
  })
