import type { Element, ElementContent } from 'hast'
import type { Edition, Section } from '../../model/document.ts'
import { convert } from './convert.ts'
import { sectionElementId, statementElementId, titleElementId } from '../element-id.ts'
import { element } from '../html.ts'
import { shape } from './shape.ts'

/** A section as sanitised and shaped HTML, without its heading. */
export interface SectionTree {
  readonly section: Section
  readonly elementId: string
  readonly content: readonly ElementContent[]
}

/** A statement as HTML: what page, fragment, PDF and JSON share. */
export interface StatementTree {
  readonly opening: readonly ElementContent[]
  readonly sections: readonly SectionTree[]
  readonly article: Element
}

/** Sections that look like no other. */
const sectionClasses: Readonly<Record<string, string>> = { summary: 'vk-brief', objection: 'vk-object' }

const sectionOf = ({ section, elementId, content }: SectionTree): Element => {
  const titleId = titleElementId(elementId)
  return element('section', { class: sectionClasses[section.id], id: elementId, 'aria-labelledby': titleId }, [
    element('h2', { id: titleId }, [section.title]),
    ...content,
  ])
}

/** What opens a statement and is no notice is about the statement: dates. */
const openingLine = (node: ElementContent): ElementContent =>
  node.type === 'element' && node.tagName === 'p' && node.properties.class === undefined
    ? element('p', { class: 'vk-meta' }, node.children)
    : node

/** Makes the tree of an edition whose document is as `writable` gives it. */
export const statementTree = ({ document, version, fingerprints }: Edition): StatementTree => {
  const sections = document.sections.map((section) => ({
    section,
    elementId: sectionElementId(document, section.id),
    content: shape(convert(section.content), (item) => sectionElementId(document, section.id, item)),
  }))
  const opening = shape(convert(document.opening), (item) => sectionElementId(document, 'opening', item)).map(openingLine)
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
  const article = element('article', attributes, [element('h1', {}, [document.title]), ...opening, ...sections.map(sectionOf)])
  return { opening, sections, article }
}
