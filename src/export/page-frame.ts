import type { Element } from 'hast'
import { contentPolicy } from '../model/content-policy.ts'
import type { Document, Edition } from '../model/document.ts'
import { addressIn, feedFile, type Standpoint } from './addresses.ts'
import { element } from './html.ts'
import { filledText } from './words.ts'

/** A page of a statement: what its frame must know. */
export interface Frame {
  readonly document: Document
  readonly title: string
  /** The name of the file. */
  readonly file: string
  readonly at: Standpoint
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  /** Whether the feed of the statement lies beside the page. */
  readonly feed: boolean
}

/** The title of a page or PDF: the statement's, with who issues it unless it says so itself. */
export const pageTitle = ({ title, organisation }: Pick<Document, 'title' | 'organisation'>): string =>
  title.includes(organisation) ? title : `${title} · ${organisation}`

/** Search engines are to find what a statement says now, and no specimen or draft. */
const isHidden = ({ document, at }: Frame): boolean => document.kind === 'specimen' || document.draft === true || at !== null

const head = (frame: Frame): Element => {
  const { document, title, file, at, stylesheet, feed } = frame
  const { languages, furniture } = document
  const others = languages.length > 1 ? languages : []
  return element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
    element('title', {}, [title]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: furniture.description }),
    ...(isHidden(frame) ? [element('meta', { name: 'robots', content: 'noindex' })] : []),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    ...others.map((language) => element('link', { rel: 'alternate', hreflang: language, href: addressIn(at, language, file) })),
    ...(feed ? [element('link', { rel: 'alternate', type: 'application/atom+xml', href: feedFile, title: feedTitle(document) })] : []),
    element('link', { rel: 'stylesheet', href: stylesheet }),
  ])
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

/** Who issues the statement, above it. */
export const brand = ({ organisation }: Document): Element => element('p', { class: 'vk-brand' }, [organisation])

const shownDigits = 12

/** Below the statement: who issues it, which version it is, when it changed, and the beginning of the fingerprint of its wording. */
export const footer = ({ document, fingerprints }: Edition): Element => {
  const { organisation, released, furniture } = document
  const { lastChanged, wording, versions } = furniture
  const version = released === null ? [] : [filledText(versions.version, { version: released.version })]
  return element('footer', { class: 'vk-foot' }, [
    ...[organisation, ...version, ...(lastChanged === null ? [] : [lastChanged])].map((line) => element('p', {}, [line])),
    element('p', {}, [`${wording} `, element('code', {}, [fingerprints.wording.slice(0, shownDigits)])]),
  ])
}

/** What stands in a frame. */
export interface Framed {
  /** The id of what the link to the text leads to. */
  readonly skipTo: string
  /** Lists of links, beside who issues the statement. */
  readonly tools: readonly Element[]
  /** What follows the head of the page, to its foot. */
  readonly parts: readonly Element[]
}

/** A whole page, with its head and the links to other languages. */
export const framed = (frame: Frame, { skipTo, tools, parts }: Framed): Element => {
  const { document } = frame
  const shell = element('div', { class: 'vk-shell' }, [
    element('header', { class: 'vk-top' }, [brand(document), element('div', { class: 'vk-tools' }, [...languageSwitch(frame), ...tools])]),
    ...parts,
  ])
  const skip = element('a', { class: 'vk-skip', href: `#${skipTo}` }, [document.furniture.skip])
  return element('html', { lang: document.language }, [head(frame), element('body', { class: 'vk vk-page' }, [skip, shell])])
}
