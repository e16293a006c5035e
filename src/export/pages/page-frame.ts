import type { Element } from 'hast'
import { contentPolicy } from '../../model/content-policy.ts'
import type { Document, Edition } from '../../model/document.ts'
import type { Logo } from '../../model/look.ts'
import { addressIn, feedFile, indexFile, publishedFolder, type Standpoint } from '../addresses.ts'
import { element } from '../html.ts'
import { filledText } from '../words.ts'

/** A logo as a page shows it: its size in CSS pixels. */
export interface ShownLogo {
  /** Relative to the page. */
  readonly address: string
  readonly width: number
  readonly height: number
}

/** As high as two lines, and no wider than half a phone. */
const room = { width: 160, height: 48 }

/** The logo of a policy, as large as it may be on a page and no larger than it is. */
export const shownLogo = ({ width, height }: Logo, address: string): ShownLogo => {
  const scale = Math.min(1, room.width / width, room.height / height)
  return { address, width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A page of a statement: what its frame must know. */
export interface Frame {
  readonly document: Document
  readonly title: string
  /** The name of the file. */
  readonly file: string
  readonly at: Standpoint
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  readonly logo?: ShownLogo | undefined
  /** Whether the feed of the statement lies beside the page. */
  readonly feed: boolean
  /** Where the output folder is published, with a slash at its end; absent where it is not known, or not to be told. */
  readonly site?: string | undefined
}

/** The title of a page or PDF: the statement's, with who issues it unless it says so itself. */
export const pageTitle = ({ title, organisation }: Pick<Document, 'title' | 'organisation'>): string =>
  title.includes(organisation) ? title : `${title} · ${organisation}`

/** Search engines are to find what a statement says now, and no specimen or draft. */
const isHidden = ({ document, at }: Frame): boolean => document.kind === 'specimen' || document.draft === true || at !== null

/** What the head of a page says. */
export interface Head {
  readonly title: string
  readonly description: string
  /** Whether search engines are to pass it over. */
  readonly hidden: boolean
  /** The same in other languages, a feed. */
  readonly links: readonly Element[]
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
}

/** The head of a page. Before it says what may be loaded, there is nothing to load. */
export const headOf = ({ title, description, hidden, links, stylesheet }: Head): Element =>
  element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
    element('title', {}, [title]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: description }),
    ...(hidden ? [element('meta', { name: 'robots', content: 'noindex' })] : []),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    ...links,
    element('link', { rel: 'stylesheet', href: stylesheet }),
  ])

const head = (frame: Frame): Element => {
  const { document, title, stylesheet, feed } = frame
  const feedLink = element('link', { rel: 'alternate', type: 'application/atom+xml', href: feedFile, title: feedTitle(document) })
  return headOf({
    title,
    description: document.furniture.description,
    hidden: isHidden(frame),
    links: [...addressLinks(frame), ...(feed ? [feedLink] : [])],
    stylesheet,
  })
}

/** The address that a page is to be known by, and those of the same page in other languages; of a statement, that of the choice between them. */
const addressLinks = (frame: Frame): Element[] => {
  const { document, file, at, site } = frame
  const { policy, statement, language, languages } = document
  const base = site === undefined || isHidden(frame) ? undefined : publishedFolder(site, policy, statement, language)
  const address = (path: string) => (base === undefined ? path : new URL(path, base).href)
  const others = languages.length > 1 ? languages : []
  return [
    ...(base === undefined ? [] : [element('link', { rel: 'canonical', href: base + file })]),
    ...others.map((other) => element('link', { rel: 'alternate', hreflang: other, href: address(addressIn(at, other, file)) })),
    ...(others.length > 0 && at === null && file === indexFile
      ? [element('link', { rel: 'alternate', hreflang: 'x-default', href: address(`../${indexFile}`) })]
      : []),
  ]
}

/** What the list of all versions is called, as a page and as a feed. */
export const feedTitle = ({ title, furniture }: Document): string => filledText(furniture.versions.heading, { title })

const languageSwitch = ({ document, file, at }: Frame): Element[] => {
  const { language, languages, furniture } = document
  if (languages.length < 2) return []
  const links = languages.map((other) =>
    element(
      'a',
      { href: addressIn(at, other, file), lang: other, hreflang: other, 'aria-current': other === language ? 'page' : undefined },
      [furniture.languageNames[other]],
    ),
  )
  return [linkList(furniture.languages, links)]
}

/** Links that belong together, with a name for those who cannot see that they do. */
export const linkList = (name: string, links: readonly Element[]): Element =>
  element('nav', { 'aria-label': name }, [
    element(
      'ul',
      {},
      links.map((link) => element('li', {}, [link])),
    ),
  ])

/** Who issues the statement, above it: their logo says nothing that is not read beside it. */
export const brand = ({ organisation }: Document, logo: ShownLogo | undefined): Element => {
  if (logo === undefined) return element('p', { class: 'vk-brand' }, [organisation])
  const { address, width, height } = logo
  const picture = element('img', { class: 'vk-logo', src: address, alt: '', width: String(width), height: String(height) })
  return element('p', { class: 'vk-brand' }, [picture, organisation])
}

const shownDigits = 12

/** The beginning of the fingerprint of the wording of a statement, in a line. */
export const wordingMark = ({ document, fingerprints }: Edition, attributes: { readonly class?: string } = {}): Element =>
  element('p', attributes, [`${document.furniture.wording} `, element('code', {}, [fingerprints.wording.slice(0, shownDigits)])])

/** Which version a statement is, when it changed, and the beginning of the fingerprint of its wording. */
const colophon = (edition: Edition): Element[] => {
  const { released, furniture } = edition.document
  const { lastChanged, versions } = furniture
  const version = released === null ? [] : [filledText(versions.version, { version: released.version })]
  return [...[...version, ...(lastChanged === null ? [] : [lastChanged])].map((line) => element('p', {}, [line])), wordingMark(edition)]
}

/** Below the statement: who issues it, which it is, and the way back to the top. */
export const footer = (edition: Edition): Element => footerWith(edition.document, colophon(edition))

/** The same below what is about more than one version. */
export const plainFooter = (document: Document): Element => footerWith(document, [])

const footerWith = ({ organisation, furniture }: Document, lines: readonly Element[]): Element => {
  const up = element('div', { class: 'vk-up' }, [element('a', { href: '#top' }, [furniture.top])])
  return element('footer', { class: 'vk-foot' }, [element('p', {}, [organisation]), ...lines, up])
}

/** What stands in a frame. */
export interface Framed {
  /** The id of what the link to the text leads to. */
  readonly skipTo: string
  /** Lists of links, below who issues the statement. */
  readonly tools: readonly Element[]
  /** What follows the head of the page, to its foot. */
  readonly parts: readonly Element[]
}

/** A whole page, with its head and the links to other languages. */
export const framed = (frame: Frame, { skipTo, tools, parts }: Framed): Element => {
  const { document } = frame
  const shell = element('div', { class: 'vk-shell' }, [
    element('header', { class: 'vk-top' }, [brand(document, frame.logo), ...languageSwitch(frame)]),
    ...(tools.length === 0 ? [] : [element('div', { class: 'vk-tools' }, tools)]),
    ...parts,
  ])
  const skip = element('a', { class: 'vk-skip', href: `#${skipTo}` }, [document.furniture.skip])
  return element('html', { lang: document.language }, [head(frame), element('body', { class: 'vk vk-page' }, [skip, shell])])
}
