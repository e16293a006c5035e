import { createHash } from 'node:crypto'
import type { Nodes } from 'mdast'
import { formatDate } from '../locale/format.ts'
import type { Document, Edition } from '../model/document.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { feedFile, publishedFolder } from './addresses.ts'
import { feedTitle } from './pages/page-frame.ts'
import { datesNotes, type PublishedVersion, versionsOf } from './versions.ts'
import { filledText } from './words.ts'
import { writeXml, xml, type XmlElement } from './xml.ts'

/** An identifier that outlives every address: a UUID of version 8, from the hash of what it stands for. */
const urn = (...parts: readonly string[]): string => {
  const bytes = createHash('sha256').update(parts.join('\n'), 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex')) ?? []
  return `urn:uuid:${groups.join('-')}`
}

const midnight = (day: IsoDate): string => `${day}T00:00:00Z`

const plain = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : ' ')).join('')

/** What a version is the first to tell, and from when it is in force. */
const summary = (version: PublishedVersion, { language, furniture }: Document): string => {
  const { release, state, document } = version
  const { record } = release
  const { first, applies, unused } = furniture.versions
  return [
    ...(record.previous === null ? [first] : []),
    ...document.changes.map(({ date, summary: said, urgent }) => {
      const dated = datesNotes(version) ? [`${formatDate(date, language)}.`] : []
      return [...dated, plain(said), ...(urgent === null ? [] : [plain(urgent)])].join(' ')
    }),
    state === 'unused' ? unused : filledText(applies, { date: formatDate(record.effective, language) }),
  ].join('\n')
}

/** What every entry of a feed shares: what identifies the statement, and where its folder is published. */
interface Stated {
  readonly origin: string
  readonly base: string | undefined
}

/** The address of a file as a feed writes it: whole where the site is known. */
const address = (path: string, base: string | undefined): string => (base === undefined ? path : new URL(path, base).href)

const entry = (version: PublishedVersion, page: Document, { origin, base }: Stated): XmlElement => {
  const { record } = version.release
  const day = midnight(record.published)
  const title = filledText(page.furniture.versions.entry, { title: page.title, version: record.version })
  return xml('entry', {}, [
    xml('title', {}, [title]),
    xml('id', {}, [urn(origin, page.language, record.version)]),
    xml('updated', {}, [day]),
    xml('published', {}, [day]),
    xml('link', { rel: 'alternate', type: 'text/html', hreflang: version.language, href: address(`${version.folder}index.html`, base) }),
    xml('summary', { type: 'text' }, [summary(version, page)]),
  ])
}

/**
 * The published versions of a statement as a feed (Atom, RFC 4287), newest first. A build on another day writes the same.
 * With the address of the site, its links can be read wherever the feed is.
 */
export const feed = (edition: Edition, site?: string): string => {
  const { document } = edition
  const { policy, statement, language } = document
  const base = site === undefined ? undefined : publishedFolder(site, policy, statement, language)
  const versions = versionsOf(edition)
  const [newest, oldest] = [versions[0], versions.at(-1)]
  if (newest === undefined || oldest === undefined) throw new Error('Only a statement with versions has a feed.')
  const origin = oldest.release.sha256
  return writeXml(
    xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': document.language }, [
      xml('title', {}, [feedTitle(document)]),
      xml('id', {}, [urn(origin, document.language)]),
      xml('updated', {}, [midnight(newest.release.record.published)]),
      xml('author', {}, [xml('name', {}, [document.organisation])]),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: address(feedFile, base) }),
      xml('link', { rel: 'alternate', type: 'text/html', hreflang: document.language, href: address('index.html', base) }),
      ...versions.map((version) => entry(version, document, { origin, base })),
    ]),
  )
}
