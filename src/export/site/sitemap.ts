import type { Edition } from '../../model/document.ts'
import type { IsoDate } from '../../model/schema/scalars.ts'
import { historyFile, indexFile, publishedFolder } from '../addresses.ts'
import { writeXml, xml, type XmlElement } from '../xml.ts'
import { isPublic, type ListedPolicy, type ListedStatement, listedPolicies } from './listed.ts'

/** A page that search engines are to find. */
interface Page {
  readonly address: string
  /** The day on which it last changed, where that is stated. */
  readonly changed: IsoDate | undefined
  /** The same page in each language, and for readers of any other. */
  readonly alternates: readonly (readonly [language: string, address: string])[]
}

const changeOf = ({ document: { released, lastChanged } }: Edition): IsoDate | undefined => released?.published ?? lastChanged ?? undefined

const newest = (days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1)

const pagesOf = (site: string, { policy }: ListedPolicy, { statement, editions }: ListedStatement): readonly Page[] => {
  const choice = publishedFolder(site, policy, statement) + indexFile
  const address = ({ document }: Edition, file: string) => publishedFolder(site, policy, statement, document.language) + file
  const languages = editions.map((edition) => [edition.document.language, address(edition, indexFile)] as const)
  const alternates = languages.length > 1 ? [...languages, ['x-default', choice] as const] : []
  const versions = editions.flatMap((edition): readonly Page[] => {
    const published = edition.standing?.published.map(({ record }) => record.published)
    return published === undefined ? [] : [{ address: address(edition, historyFile), changed: newest(published), alternates: [] }]
  })
  return [
    { address: choice, changed: newest(editions.map(changeOf)), alternates },
    ...editions.map((edition) => ({ address: address(edition, indexFile), changed: changeOf(edition), alternates })),
    ...versions,
  ]
}

const urlOf = ({ address, changed, alternates }: Page): XmlElement =>
  xml('url', {}, [
    xml('loc', {}, [address]),
    ...(changed === undefined ? [] : [xml('lastmod', {}, [changed])]),
    ...alternates.map(([hreflang, href]) => xml('xhtml:link', { rel: 'alternate', hreflang, href })),
  ])

/**
 * The current pages of a site, for search engines; `undefined` where none is for them to find. Versions at their permanent
 * addresses, specimens and drafts are left out, as their pages ask.
 */
export const sitemap = (all: readonly Edition[], site: string): string | undefined => {
  const policies = listedPolicies(all.filter(isPublic))
  const pages = policies.flatMap((policy) => policy.statements.flatMap((statement) => pagesOf(site, policy, statement)))
  if (pages.length === 0) return undefined
  const sorted = pages.toSorted((one, other) => (one.address < other.address ? -1 : 1))
  const namespaces = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return writeXml(xml('urlset', namespaces, sorted.map(urlOf)))
}
