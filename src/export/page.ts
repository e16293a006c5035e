import type { Element } from 'hast'
import type { Document, Edition } from '../model/document.ts'
import { sectionElementId, statementElementId } from './element-id.ts'
import { articleSlot, element, writePage } from './html.ts'
import { brand, footer, pageTitle } from './page-frame.ts'

/** What a page needs beside the statement. */
export interface PageSurroundings {
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  /** Whether the PDF is written too, so that the page may link to it. */
  readonly pdf: boolean
}

const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

const addressOf = (language: string): string => `../${language}/index.html`

const head = (document: Document, { stylesheet }: PageSurroundings): Element => {
  const { languages, furniture, kind } = document
  const others = languages.length > 1 ? languages : []
  return element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('title', {}, [pageTitle(document)]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: furniture.description }),
    ...(kind === 'specimen' ? [element('meta', { name: 'robots', content: 'noindex' })] : []),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    ...others.map((language) => element('link', { rel: 'alternate', hreflang: language, href: addressOf(language) })),
    element('link', { rel: 'stylesheet', href: stylesheet }),
  ])
}

const languageSwitch = ({ language, languages, furniture }: Document): Element[] => {
  if (languages.length < 2) return []
  const links = languages.map((other) =>
    element('a', { href: addressOf(other), lang: other, hreflang: other, 'aria-current': other === language ? 'page' : undefined }, [
      furniture.languageNames[other],
    ]),
  )
  return [
    element('nav', { 'aria-label': furniture.languages }, [
      element(
        'ul',
        {},
        links.map((link) => element('li', {}, [link])),
      ),
    ]),
  ]
}

const formats = ({ furniture }: Document, { pdf }: PageSurroundings): Element => {
  const link = (href: string, type: string, name: string) => element('li', {}, [element('a', { href, type }, [name])])
  return element('nav', { 'aria-label': furniture.formats }, [
    element('ul', {}, [
      ...(pdf ? [link('statement.pdf', 'application/pdf', furniture.formatNames.pdf)] : []),
      link('statement.md', 'text/markdown', furniture.formatNames.markdown),
    ]),
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

/** The statement as a whole page of HTML, around the article as `writeElement` wrote it. */
export const page = (edition: Edition, article: string, surroundings: PageSurroundings): string => {
  const { document } = edition
  const tools = element('div', { class: 'vk-tools' }, [...languageSwitch(document), formats(document, surroundings)])
  const shell = element('div', { class: 'vk-shell' }, [
    element('header', { class: 'vk-top' }, [brand(edition), tools]),
    contents(document),
    element('main', { class: 'vk-body' }, [articleSlot()]),
    footer(edition),
  ])
  const skip = element('a', { class: 'vk-skip', href: `#${statementElementId(document)}` }, [document.furniture.skip])
  return writePage(
    element('html', { lang: document.language }, [head(document, surroundings), element('body', { class: 'vk vk-page' }, [skip, shell])]),
    article,
  )
}
