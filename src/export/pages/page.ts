import type { Element } from 'hast'
import type { Document, Edition } from '../../model/document.ts'
import { changesFile, historyFile, type Standpoint } from '../addresses.ts'
import { sectionElementId, statementElementId } from '../element-id.ts'
import { articleSlot, element, writePage } from '../html.ts'
import { footer, framed, linkList, pageTitle, type ShownLogo } from './page-frame.ts'
import { announcedVersions, hasFile, type PublishedVersion } from '../versions.ts'
import { dayElement, filled } from '../words.ts'

/** What a page needs beside the statement. */
export interface PageSurroundings {
  readonly at: Standpoint
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  readonly logo?: ShownLogo | undefined
  /** Whether the PDF is written too, so that the page may link to it. */
  readonly pdf: boolean
  /** Whether a page in the folder of the version tells what changed. */
  readonly changes: boolean
  /** Where the output folder is published, if that is known. */
  readonly site?: string | undefined
}

const formats = ({ furniture }: Document, { pdf }: PageSurroundings): Element => {
  const link = (href: string, type: string, name: string) => element('a', { href, type }, [name])
  return linkList(furniture.formats, [
    ...(pdf ? [link('statement.pdf', 'application/pdf', furniture.formatNames.pdf)] : []),
    link('statement.md', 'text/markdown', furniture.formatNames.markdown),
  ])
}

const contents = (document: Document): Element => {
  const { contents: name } = document.furniture
  const items = document.sections.map(({ id, title }) =>
    element('li', {}, [element('a', { href: `#${sectionElementId(document, id)}` }, [title])]),
  )
  return element('nav', { class: 'vk-toc', 'aria-label': name }, [
    element('details', { 'data-label': name }, [element('summary', {}, [name]), element('ol', {}, items)]),
  ])
}

/** From a page to every version, and to what changed in its own. */
const versionLinks = ({ document, version, standing }: Edition, { at, changes }: PageSurroundings): Element[] => {
  const isVersion = at !== null || standing !== null
  if (!isVersion || version === null) return []
  const { nav, all, changed } = document.furniture.versions
  const [up, own] = at === null ? ['', `${version}/`] : ['../', '']
  return [
    linkList(nav, [
      element('a', { href: up + historyFile }, [all]),
      ...(changes ? [element('a', { href: own + changesFile }, [changed])] : []),
    ]),
  ]
}

/** Each version that is announced, and the way to it. */
const upcoming = (edition: Edition): Element[] => {
  const { language, furniture } = edition.document
  return announcedVersions(edition).flatMap((version) => {
    const hreflang = version.language === language ? undefined : version.language
    const date = dayElement(version.release.record.effective, language)
    const link = (href: string, pattern: string, lang?: string) => element('a', { href, hreflang: lang }, filled(pattern, { date }))
    const changed = furniture.versions['upcoming-changes']
    // Against a version that readers never lived by, a comparison would leave out what changes for them.
    const isCompared = follows(version, edition) && hasFile(version, changesFile)
    const ways = element('p', {}, [
      link(`${version.folder}index.html`, furniture.versions.upcoming, hreflang),
      ' · ',
      isCompared ? link(version.folder + changesFile, changed, hreflang) : link(historyFile, changed),
    ])
    return [element('p', {}, filled(furniture.versions.announced, { date })), ways]
  })
}

/** Whether a version was compared with the one that is in force. */
const follows = ({ release }: PublishedVersion, { standing }: Edition): boolean =>
  release.record.previous?.version === standing?.current.record.version

/** What a page at a permanent address says of itself: only what stays true. */
const frozen = ({ released, language, furniture }: Document): Element[] => {
  if (released === null) return []
  const { version, published } = released
  const said = filled<Element | string>(furniture.versions.frozen, { version, date: dayElement(published, language) })
  return [element('p', {}, [...said, ' ', element('a', { href: '../index.html' }, [furniture.versions.now])])]
}

/** Above the statement: the way to other versions of it. */
const banner = (edition: Edition, at: Standpoint): Element[] => {
  const { document } = edition
  const { versions } = document.furniture
  const [name, lines] = at === null ? [versions.new, upcoming(edition)] : [versions.this, frozen(document)]
  return lines.length === 0 ? [] : [element('section', { class: 'vk-banner', 'aria-label': name }, lines)]
}

/** The statement as a whole page of HTML, around the article as `writeElement` wrote it. */
export const page = (edition: Edition, article: string, surroundings: PageSurroundings): string => {
  const { document, standing } = edition
  const { at, stylesheet, logo, site } = surroundings
  const feed = at === null && standing !== null
  const frame = { document, title: pageTitle(document), file: 'index.html', at, stylesheet, logo, feed, site }
  const html = framed(frame, {
    skipTo: statementElementId(document),
    tools: [formats(document, surroundings), ...versionLinks(edition, surroundings)],
    parts: [...banner(edition, at), contents(document), element('main', { class: 'vk-body' }, [articleSlot()]), footer(edition)],
  })
  return writePage(html, article)
}
