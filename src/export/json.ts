import type { Element, ElementContent } from 'hast'
import type { Edition } from '../model/document.ts'
import { type ElementName, type PublishedStatement, statementFormat, type StatementNode } from '../model/published-statement.ts'
import { linesOf } from './tree/text-of.ts'
import type { StatementTree } from './tree/statement.ts'

const node = (from: ElementContent): StatementNode[] => {
  if (from.type === 'text') return [from.value]
  if (from.type !== 'element') return []
  const attributes = Object.fromEntries(Object.entries(from.properties).map(([name, value]) => [name, String(value)]))
  return [{ element: from.tagName as ElementName, attributes, children: from.children.flatMap(node) }]
}

const content = (nodes: readonly ElementContent[]) => ({ content: nodes.flatMap(node), text: linesOf(nodes) })

/** What stands above the content of an article or a section: retired ids that lead there, and the heading where words in it are marked. */
const above = (holder: Element | undefined): { aliases?: string[]; heading?: StatementNode[] } => {
  const children = holder?.children.filter((child) => child.type === 'element') ?? []
  const aliases = children.filter(({ properties }) => properties.class === 'vk-alias').map(({ properties }) => String(properties.id))
  const heading = children.find(({ tagName }) => /^h[1-6]$/.test(tagName))?.children ?? []
  return {
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(heading.every(({ type }) => type === 'text') ? {} : { heading: heading.flatMap(node) }),
  }
}

/** JSON with a line for each entry and each section, so that a change of one section is a change of one line. */
const lined = (entries: PublishedStatement): string => {
  const line = ([key, value]: [string, unknown]) => {
    const written =
      Array.isArray(value) && key === 'sections'
        ? `[\n${value.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n ]`
        : JSON.stringify(value)
    return ` ${JSON.stringify(key)}: ${written}`
  }
  return `{\n${Object.entries(entries).map(line).join(',\n')}\n}`
}

/** The statement as data, section by section. Headings of sections are in `title`, not in `content`. */
export const json = ({ document, version, fingerprints }: Edition, tree: StatementTree): string => {
  const sectionElements = new Map(
    tree.article.children.flatMap((child) => (child.type === 'element' ? [[String(child.properties.id), child] as const] : [])),
  )
  const statement: PublishedStatement = {
    format: statementFormat,
    policy: document.policy,
    kind: document.kind,
    statement: document.statement,
    covers: [...document.covers],
    language: document.language,
    version,
    dates: {
      lastChanged: document.lastChanged,
      published: document.released?.published ?? null,
      effective: document.released?.effective ?? null,
    },
    fingerprints,
    level: tree.level,
    title: document.title,
    ...above(tree.article),
    organisation: document.organisation,
    opening: content(tree.opening),
    sections: tree.sections.map(({ section, elementId, class: name, content: nodes }) => ({
      id: section.id,
      element: elementId,
      ...(name === undefined ? {} : { class: name }),
      title: section.title,
      ...above(sectionElements.get(elementId)),
      origin: { file: section.origin.file, line: section.origin.start.line },
      law: [...section.law],
      ...content(nodes),
    })),
  }
  return `${lined(statement)}\n`
}
