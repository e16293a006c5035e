import type { Element, ElementContent } from 'hast'
import type { Edition, Section } from '../../model/document.ts'
import type { HeadingLevel } from '../../model/look.ts'
import { sectionElementId, statementElementId, titleElementId } from '../element-id.ts'
import { element } from '../html.ts'
import { anchorsAt, retiredIds, withRetired } from './aliases.ts'
import { convert } from './convert.ts'
import { foreignMarker } from './foreign-words.ts'
import { headingElement, levelled } from './levels.ts'
import { shape } from './shape.ts'

/** A section as sanitised and shaped HTML, without its heading. */
export interface SectionTree {
  readonly section: Section
  readonly elementId: string
  /** What makes it differ from other sections. */
  readonly class: string | undefined
  readonly content: readonly ElementContent[]
}

/** A statement as HTML: what page, fragment, PDF and JSON share. */
export interface StatementTree {
  /** The level of its title. */
  readonly level: HeadingLevel
  readonly opening: readonly ElementContent[]
  readonly sections: readonly SectionTree[]
  readonly article: Element
}

/** Sections that differ from the others. */
const sectionClasses: Readonly<Record<string, string>> = { summary: 'vk-brief', objection: 'vk-object' }

/** What opens a statement and is no notice is about the statement: dates. */
const openingLine = (node: ElementContent): ElementContent =>
  node.type === 'element' && node.tagName === 'p' && node.properties.class === undefined
    ? element('p', { class: 'vk-meta' }, node.children)
    : node

/** Makes the tree of an edition whose document is as `writable` gives it, for a page where its title has this level. */
export const statementTree = (edition: Edition, level: HeadingLevel = 1): StatementTree => {
  const { document, version, fingerprints, aliases, look } = edition
  const marked = foreignMarker(document.language, look.foreignWords)
  const retired = retiredIds(document, aliases)
  const finished = (nodes: readonly ElementContent[]) => levelled(marked(nodes), level).map((node) => withRetired(node, retired))
  const heading = (depth: number, text: string, id?: string): Element => {
    const { tagName, properties } = headingElement(depth, level)
    return element(tagName, { ...properties, id }, marked([{ type: 'text', value: text }]))
  }

  const sections = document.sections.map((section) => ({
    section,
    elementId: sectionElementId(document, section.id),
    class: sectionClasses[section.id],
    content: finished(shape(convert(section.content), (item) => sectionElementId(document, section.id, item))),
  }))
  const opening = finished(shape(convert(document.opening), (item) => sectionElementId(document, 'opening', item)).map(openingLine))
  const sectionOf = ({ section, elementId, class: name, content }: SectionTree): Element => {
    const titleId = titleElementId(elementId)
    const children = [...anchorsAt(elementId, retired), heading(2, section.title, titleId), ...content]
    // A section with a name is a landmark, and a page has many sections.
    return element('section', { class: name, id: elementId, 'aria-labelledby': name === undefined ? undefined : titleId }, children)
  }
  const attributes = {
    class: 'vk',
    id: statementElementId(document),
    lang: document.language,
    'data-policy': document.policy,
    'data-statement': document.statement,
    'data-kind': document.kind === 'specimen' ? document.kind : undefined,
    'data-version': version ?? undefined,
    'data-wording': fingerprints.wording,
  }
  const above = [...anchorsAt(attributes.id, retired), heading(1, document.title)]
  const article = element('article', attributes, [...above, ...opening, ...sections.map(sectionOf)])
  return { level, opening, sections, article }
}
