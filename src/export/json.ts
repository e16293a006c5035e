import type { ElementContent } from 'hast'
import type { Edition } from '../model/document.ts'
import { linesOf } from './tree/text-of.ts'
import type { StatementTree } from './tree/statement.ts'

/** A node of `statement.json`: a text, or an element with its attributes as HTML writes them. */
export type JsonNode =
  | string
  | { readonly element: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly JsonNode[] }

const node = (from: ElementContent): JsonNode[] => {
  if (from.type === 'text') return [from.value]
  if (from.type !== 'element') return []
  const attributes = Object.fromEntries(Object.entries(from.properties).map(([name, value]) => [name, String(value)]))
  return [{ element: from.tagName, attributes, children: from.children.flatMap(node) }]
}

const content = (nodes: readonly ElementContent[]) => ({ content: nodes.flatMap(node), text: linesOf(nodes) })

/** JSON with a line for each entry and each section, so that a change of one section is a change of one line. */
const lined = (entries: Readonly<Record<string, unknown>>): string => {
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
  const statement = {
    format: 1,
    policy: document.policy,
    kind: document.kind,
    statement: document.statement,
    covers: document.covers,
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
    organisation: document.organisation,
    opening: content(tree.opening),
    sections: tree.sections.map(({ section, elementId, class: name, content: nodes }) => ({
      id: section.id,
      element: elementId,
      ...(name === undefined ? {} : { class: name }),
      title: section.title,
      origin: { file: section.origin.file, line: section.origin.start.line },
      law: section.law,
      ...content(nodes),
    })),
  }
  return `${lined(statement)}\n`
}
