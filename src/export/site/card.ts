import type { Element, ElementContent } from 'hast'
import type { Document, Edition } from '../../model/document.ts'
import type { Language } from '../../model/schema/text.ts'
import { feedFile, historyFile } from '../addresses.ts'
import { announced } from '../pages/announce.ts'
import { pageTitle } from '../pages/page-frame.ts'
import { writableContent } from '../content.ts'
import { sectionElementId } from '../element-id.ts'
import { element } from '../html.ts'
import { convert } from '../tree/convert.ts'
import { shape } from '../tree/shape.ts'
import { filledText, heard } from '../words.ts'

/** Where a card stands. */
export interface CardPlace {
  /** The level of its heading. */
  readonly level: 2 | 3 | 4
  /** The folder of the statement, as the page writes it: nothing, or with a slash at its end. */
  readonly folder: string
  /** The language of the page. */
  readonly language: Language
  /** Whether the page is only about this statement, so that its languages are what is chosen between. */
  readonly isChoice: boolean
  /** Whether PDFs are written. */
  readonly pdf: boolean
}

/** A link to what is told of a specimen is no word for it. */
const relationOf = ({ kind }: Document): string | undefined => (kind === 'specimen' ? 'nofollow' : undefined)

const headingOf = ({ document }: Edition, address: string, { level, isChoice }: CardPlace): Element => {
  const { language, title, organisation, furniture } = document
  const name = furniture.languageNames[language]
  // Several organisations have a statement of the same title.
  const named = title.includes(organisation) ? [title] : heard(furniture.index['issuer-heard'], title, { organisation })
  const link = element('a', { href: `${address}index.html`, hreflang: language, rel: relationOf(document) }, isChoice ? [name] : named)
  const mark = element('span', { class: 'vk-mark' }, [name])
  return element(`h${level}`, {}, isChoice ? [link] : [link, ' ', mark])
}

/** When it last changed, and which version it is. */
const dates = ({ document: { released, furniture } }: Edition): Element[] => {
  const version = released === null ? [] : [filledText(furniture.versions.version, { version: released.version })]
  const told = [...(furniture.lastChanged === null ? [] : [furniture.lastChanged]), ...version]
  if (told.length === 0) return []
  return [
    element(
      'p',
      { class: 'vk-meta' },
      told.flatMap((line, index) => (index === 0 ? [line] : [element('br'), line])),
    ),
  ]
}

/** What is to be known before it is read: that it is a draft, or a specimen, or that another version comes. */
export const notices = (edition: Edition): readonly ElementContent[] => {
  const document = announced(edition)
  const opening = document.opening.filter(({ data }) => data?.role === 'notice')
  return shape(convert(writableContent(document, opening)), (item) => sectionElementId(document, 'opening', item))
}

/** The other formats, and the way to all versions. */
const links = (edition: Edition, address: string, pdf: boolean): Element => {
  const { document, standing } = edition
  const { furniture } = document
  const title = pageTitle(document)
  const link = (file: string, type: string | undefined, name: string): Element => {
    const content = heard(furniture.index['file-heard'], name, { title })
    return element('li', {}, [element('a', { href: address + file, type, rel: relationOf(document) }, content)])
  }
  return element('ul', { class: 'vk-links' }, [
    ...(pdf ? [link('statement.pdf', 'application/pdf', furniture.formatNames.pdf)] : []),
    link('statement.md', 'text/markdown', furniture.formatNames.markdown),
    ...(standing === null
      ? []
      : [link(historyFile, undefined, furniture.versions.all), link(feedFile, 'application/atom+xml', furniture.versions.follow)]),
  ])
}

/** A statement in one language, in its own words: where it is, when it changed, and what else there is of it. */
export const card = (edition: Edition, place: CardPlace): Element => {
  const { document } = edition
  const address = `${place.folder}${document.language}/`
  return element('section', { class: 'vk-version', lang: document.language === place.language ? undefined : document.language }, [
    headingOf(edition, address, place),
    ...(document.kind === 'specimen' ? [] : notices(edition)),
    ...dates(edition),
    links(edition, address, place.pdf),
  ])
}
