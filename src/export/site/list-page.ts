import type { Element } from 'hast'
import type { Document, Edition } from '../../model/document.ts'
import type { Language } from '../../model/schema/text.ts'
import { indexFile, publishedFolder } from '../addresses.ts'
import { element, writeWhole } from '../html.ts'
import { headOf } from '../pages/page-frame.ts'
import { inEachLanguage, isPublic } from './listed.ts'

/** Content in the language of a page, with other languages marked where they stand. */
export type Content = readonly (Element | string)[]

/** A page that lists statements in every language at once. */
export interface ListPage {
  /** What it lists. */
  readonly editions: readonly Edition[]
  /** The folders from the output folder to the page. */
  readonly steps: readonly string[]
  readonly title: string
  readonly heading: Content
  /** Above the heading, who issues what is listed; absent where nobody did. */
  readonly brand: Element | undefined
  /** What the way to the longer list is called, in each language. */
  readonly up: ((document: Document) => string) | undefined
  /** The links to the same in single languages. */
  readonly links: readonly Element[]
  readonly body: readonly Element[]
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  readonly site: string | undefined
}

/** The language that a page is said to be in: the first of what it lists. */
export const languageOf = (editions: readonly Edition[]): Language => {
  const language = editions[0]?.document.language
  if (language === undefined) throw new Error('A list of statements has one at least.')
  return language
}

/** Stands between two languages; a line does not begin with it. */
const between = '\u00a0· '

/** A text in each language, side by side on a page of one of them; once where they all say the same. */
export const inEach = (editions: readonly Edition[], page: Language, say: (document: Document) => string): Content => {
  const said = inEachLanguage(editions).map((document) => ({ language: document.language, text: say(document) }))
  const different = said.filter(({ text }, index) => said.findIndex((other) => other.text === text) === index)
  return different.flatMap(({ language, text }, index): (Element | string)[] => [
    ...(index === 0 ? [] : [between]),
    language === page ? text : element('span', { lang: language }, [text]),
  ])
}

/** The same without marks, for what cannot hold any. */
export const textInEach = (editions: readonly Edition[], say: (document: Document) => string): string =>
  [...new Set(inEachLanguage(editions).map(say))].join(' · ')

const start = 'statements'

/** The way to the longer list. The only navigation of a page needs no name. */
const upLink = ({ editions, up }: ListPage): Element[] => {
  if (up === undefined) return []
  return [element('nav', {}, [element('a', { href: `../${indexFile}` }, inEach(editions, languageOf(editions), up))])]
}

/** What the statements are about, language by language. */
const description = (editions: readonly Edition[]): string => {
  const open = editions.filter(isPublic)
  const told = (open.length > 0 ? open : editions).map(({ document }) => document)
  const sorted = inEachLanguage(editions).flatMap(({ language }) => told.filter((document) => document.language === language))
  return [...new Set(sorted.map(({ furniture }) => furniture.description))].join(' ')
}

/** Writes a list of statements as a page of the same look. */
export const listPage = (page: ListPage): string => {
  const { editions, steps, title, heading, brand, links, body, stylesheet, site } = page
  const hidden = !editions.some(isPublic)
  const canonical =
    site === undefined || hidden ? [] : [element('link', { rel: 'canonical', href: publishedFolder(site, ...steps) + indexFile })]
  const head = headOf({ title, description: description(editions), hidden, links: [...canonical, ...links], stylesheet })
  const language = languageOf(editions)
  const skipping = inEach(editions, language, ({ furniture }) => furniture.index.skip)
  const skip = element('a', { class: 'vk-skip', href: `#${start}` }, skipping)
  const top = [...(brand === undefined ? [] : [brand]), ...upLink(page)]
  const header = top.length === 0 ? [] : [element('header', { class: 'vk-top' }, top)]
  const main = element('main', { class: 'vk-body', id: start }, [element('h1', {}, heading), ...body])
  const shell = element('div', { class: 'vk-shell' }, [...header, main])
  return writeWhole(element('html', { lang: language }, [head, element('body', { class: 'vk vk-page' }, [skip, shell])]))
}
