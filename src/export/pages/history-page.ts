import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Document, Edition, ToldChange } from '../../model/document.ts'
import { changesFile, feedFile, historyFile } from '../addresses.ts'
import { writableContent } from '../content.ts'
import { sectionElementId, statementElementId } from '../element-id.ts'
import { element, writeWhole } from '../html.ts'
import { feedTitle, type Frame, framed, linkList, pageTitle, plainFooter } from './page-frame.ts'
import { convert } from '../tree/convert.ts'
import { shape } from '../tree/shape.ts'
import { datesNotes, hasFile, type PublishedVersion, versionsOf } from '../versions.ts'
import { dayElement, filled, heard } from '../words.ts'

type Content = readonly (ElementContent | string)[]

/** A version, with the document whose history it is part of. */
interface Entry extends PublishedVersion {
  readonly page: Document
}

/** Links to a section lead into the version. */
const led = (node: ElementContent, folder: string): ElementContent => {
  if (node.type !== 'element') return node
  const { href } = node.properties
  const properties =
    typeof href === 'string' && href.startsWith('#') ? { ...node.properties, href: `${folder}index.html${href}` } : node.properties
  return { ...node, properties, children: node.children.map((child) => led(child, folder)) }
}

const note = ({ date, summary, urgent }: ToldChange, entry: Entry): Content => {
  const { document, folder, page } = entry
  const line = (nodes: readonly RootContent[]) =>
    shape(convert(writableContent(document, nodes)), (item) => sectionElementId(document, 'changes', item)).map((node) => led(node, folder))
  const dated = datesNotes(entry) ? [element('strong', {}, [dayElement(date, page.language), '.']), ' '] : []
  return [...dated, ...line(summary), ...(urgent === null ? [] : [' ', ...line(urgent)])]
}

/** What it is the first to tell. Of the first version nothing changed. */
const changes = (entry: Entry): Content => {
  const { record } = entry.release
  const { language, furniture } = entry.page
  const { first, adopted } = furniture.versions
  const lines: Content[] = [
    ...(record.previous === null ? [[first]] : []),
    ...(record.adopted === null ? [] : [filled(adopted, { date: dayElement(record.adopted, language) })]),
    ...entry.document.changes.map((change) => note(change, entry)),
  ]
  const [only] = lines
  if (only !== undefined && lines.length === 1) return only
  return [
    element(
      'ul',
      {},
      lines.map((line) => element('li', {}, line)),
    ),
  ]
}

/** The days on which it is in force, as far as they are known. */
const period = ({ release, state, until, page: { language, furniture } }: Entry): Content => {
  const { from, between, unused } = furniture.versions
  if (state === 'unused') return [unused]
  const first = dayElement(release.record.effective, language)
  return until === null ? filled(from, { from: first }) : filled(between, { from: first, to: dayElement(until, language) })
}

const facts = (entry: Entry): Element => {
  const { published, weight } = entry.release.record
  const { language, furniture } = entry.page
  const { versions, weights } = furniture
  const fact = (name: string, content: Content, lang?: string) =>
    element('div', {}, [element('dt', {}, [name]), element('dd', { lang }, content)])
  return element('dl', { class: 'vk-facts' }, [
    fact(versions.published, [dayElement(published, language)]),
    fact(versions['in-force'], period(entry)),
    ...(weight === null ? [] : [fact(versions.weight, [weights[weight]])]),
    fact(versions.changed, changes(entry), entry.language === language ? undefined : entry.language),
  ])
}

/** The links to the differences and to its other formats, as far as they were published. */
const links = (entry: Entry): Element[] => {
  const { versions, formatNames } = entry.page.furniture
  const { version } = entry.release.record
  const link = (file: string, type: string, name: string, pattern: string): Element[] =>
    hasFile(entry, file) ? [element('a', { href: entry.folder + file, type }, heard(pattern, name, { version }))] : []
  const found = [
    ...link(changesFile, 'text/html', versions.differences, versions['differences-heard']),
    ...link('statement.pdf', 'application/pdf', formatNames.pdf, versions['file-heard']),
    ...link('statement.md', 'text/markdown', formatNames.markdown, versions['file-heard']),
  ]
  if (found.length === 0) return []
  return [
    element(
      'ul',
      { class: 'vk-links' },
      found.map((each) => element('li', {}, [each])),
    ),
  ]
}

const mark = ({ state, page }: Entry): Content =>
  state === 'now' || state === 'upcoming'
    ? [' ', element('span', { class: `vk-mark vk-mark-${state}` }, [page.furniture.versions[`state-${state}`]])]
    : []

const entryOf = (entry: Entry): Element => {
  const { release, language, folder, page } = entry
  const hreflang = language === page.language ? undefined : language
  const name = filled(page.furniture.versions.version, { version: release.record.version })
  const heading = element('h2', {}, [element('a', { href: `${folder}index.html`, hreflang }, name), ...mark(entry)])
  return element('section', { class: 'vk-version' }, [heading, facts(entry), ...links(entry)])
}

/** The page of all published versions of a statement, newest first. */
export const historyPage = (edition: Edition, { stylesheet, logo, site }: Pick<Frame, 'stylesheet' | 'logo' | 'site'>): string => {
  const { document } = edition
  const { organisation, furniture } = document
  const { versions } = furniture
  const start = statementElementId(document)
  const heading = feedTitle(document)
  const title = pageTitle({ title: heading, organisation })
  const list = element('section', { class: 'vk-history', id: start }, [
    element('h1', {}, [heading]),
    element('p', { class: 'vk-meta' }, [versions.intro]),
    ...versionsOf(edition).map((version) => entryOf({ ...version, page: document })),
    element('p', { class: 'vk-follow' }, [element('a', { href: feedFile, type: 'application/atom+xml' }, [versions.follow])]),
  ])
  const html = framed(
    { document, title, file: historyFile, at: null, stylesheet, logo, feed: true, site },
    {
      skipTo: start,
      tools: [linkList(versions.nav, [element('a', { href: 'index.html' }, [versions.now])])],
      parts: [element('main', { class: 'vk-body' }, [list]), plainFooter(document)],
    },
  )
  return writeWhole(html)
}
