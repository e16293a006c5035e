import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Document, Edition, Released, ToldChange } from '../../model/document.ts'
import type { Redline } from '../../redline/redline.ts'
import { changesFile, historyFile } from '../addresses.ts'
import { writableContent } from '../content.ts'
import { sectionElementId, statementElementId } from '../element-id.ts'
import { element, writeWhole } from '../html.ts'
import { footer, framed, linkList, pageTitle, type ShownLogo } from './page-frame.ts'
import { redlineElement } from './redline.ts'
import { convert } from '../tree/convert.ts'
import { shape } from '../tree/shape.ts'
import { dayElement, filled } from '../words.ts'

type PreviousVersion = Pick<Released, 'version' | 'published'>

/** What changed in a statement, from the version before to this one. */
export interface Changes {
  /** The new side; without a version it is the sources as they are now. */
  readonly edition: Edition
  readonly previous: PreviousVersion
  /** The differences, in sentences of the language. */
  readonly told: readonly string[]
  readonly redline: Redline
}

/** What a page of changes needs beside them. */
export interface ChangesSurroundings {
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  readonly logo?: ShownLogo | undefined
}

/** What changed as a whole page of HTML: the notes, the sentences, the redline. */
export const changesPage = (changes: Changes, { stylesheet, logo }: ChangesSurroundings): string => {
  const { edition, previous } = changes
  const { document } = edition
  const { released, furniture } = document
  const title = `${furniture.versions.changed} · ${pageTitle(document)}`
  // What is not released stands alone: there is no page beside it to lead to.
  const known = released === null ? { ...document, languages: [document.language] } : document
  const frame = { document: known, title, file: changesFile, at: released?.version ?? null, stylesheet, logo, feed: false }
  const html = framed(frame, {
    skipTo: statementElementId(document),
    tools: released === null ? [] : [links(document, previous)],
    parts: [element('main', { class: 'vk-body' }, [article(changes)]), footer(edition)],
  })
  return writeWhole(html)
}

const links = ({ furniture }: Document, { version }: PreviousVersion): Element =>
  linkList(furniture.versions.nav, [
    element('a', { href: 'index.html' }, [furniture.redline.after]),
    element('a', { href: `../${version}/index.html` }, [furniture.redline.before]),
    element('a', { href: `../${historyFile}` }, [furniture.versions.all]),
  ])

const article = ({ edition: { document }, previous, told, redline }: Changes): Element => {
  const { language, changes, furniture } = document
  const words = furniture.redline
  const elementId = statementElementId(document)
  return element('article', { class: 'vk', id: elementId, lang: language }, [
    element('h1', {}, [furniture.versions.changed]),
    element('p', { class: 'vk-meta' }, [pageTitle(document)]),
    between(document, previous),
    ...headed(
      words.notes,
      changes.flatMap((note) => noteOf(note, document)),
    ),
    ...headed(words.told, told.length === 0 ? [] : [sentences(told)]),
    ...headed(words.text, [redlineElement(redline, words, elementId)]),
  ])
}

const headed = (heading: string, content: readonly Element[]): Element[] =>
  content.length === 0 ? [] : [element('section', {}, [element('h2', {}, [heading]), ...content])]

const sentences = (told: readonly string[]): Element =>
  element(
    'ul',
    {},
    told.map((sentence) => element('li', {}, [sentence])),
  )

/** Which two versions these are, and from when the new one holds. */
const between = ({ language, released, furniture }: Document, previous: PreviousVersion): Element => {
  const { before, after, sources, dated } = furniture.redline
  const version = ({ version, published }: PreviousVersion) => filled(dated, { version, date: dayElement(published, language) })
  const said =
    released === null
      ? [[sources]]
      : [version(released), filled(furniture.versions.applies, { date: dayElement(released.effective, language) })]
  const fact = (term: string, texts: readonly (readonly (Element | string)[])[]) =>
    element('div', {}, [
      element('dt', {}, [term]),
      element(
        'dd',
        {},
        texts.map((text) => element('p', {}, text)),
      ),
    ])
  return element('dl', { class: 'vk-facts' }, [fact(before, [version(previous)]), fact(after, said)])
}

/** A change note: what changed and, where it could not wait, why. */
const noteOf = ({ summary, urgent }: ToldChange, document: Document): Element[] => {
  const paragraphs = [summary, ...(urgent === null ? [] : [urgent])].map((children) => ({
    type: 'paragraph' as const,
    children: [...children] as PhrasingContent[],
  }))
  const nodes = shape(convert(writableContent(document, paragraphs)), (item) => sectionElementId(document, 'changes', item))
  return nodes.flatMap((node) => (node.type === 'element' ? [led(node, document)] : []))
}

/** The sections that a note links to stand on the page of the statement. */
const led = (node: Element, document: Document): Element => {
  const children = node.children.map((child): ElementContent => (child.type === 'element' ? led(child, document) : child))
  const { href } = node.properties
  if (typeof href !== 'string' || !href.startsWith('#')) return { ...node, children }
  return element('a', { href: document.released === null ? undefined : `index.html${href}` }, children)
}
