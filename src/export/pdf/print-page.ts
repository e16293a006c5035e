import type { PrintJob } from '../../host/host.ts'
import type { Document, Edition } from '../../model/document.ts'
import type { Assets } from '../assets/assets.ts'
import { cssString } from '../assets/css-text.ts'
import { articleSlot, element, writePage } from '../html.ts'
import { brand, pageTitle, shownLogo, wordingMark } from '../pages/page-frame.ts'
import { spacesKept, taggable } from './print-tags.ts'
import { filledText } from '../words.ts'

/** `page 1 of 3` as CSS: texts and counters. */
const pageNumber = (words: string): string =>
  words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ')

const style = 'font: 8.5pt "Source Sans 3", sans-serif; color: #444444;'

/** Which version this is; of what has none, when it last changed. */
const state = ({ released, furniture }: Document): string =>
  released === null ? (furniture.lastChanged ?? '') : filledText(furniture.versions.version, { version: released.version })

/** At the head of each page but the first, which has its own: who issues what, and which version. At the foot: which page this is. */
const running = (document: Document): string => `@page vk {
  @top-left { content: ${cssString(pageTitle(document))}; width: 65%; ${style} vertical-align: bottom; padding-bottom: 6mm; }
  @top-right { content: ${cssString(state(document))}; width: 35%; ${style} vertical-align: bottom; padding-bottom: 6mm; }
  @bottom-right { content: ${pageNumber(document.furniture.page)}; ${style} vertical-align: top; padding-top: 6mm; }
}
@page vk:first {
  @top-left { content: none; }
  @top-right { content: none; }
}
`

const runningName = 'running.css'

/** The statement as a page to be printed, around the article as `writeElement` wrote it, with all that it asks for. */
export const printPage = (edition: Edition, article: string, { stylesheet, logo, fonts }: Assets): PrintJob => {
  const { document, look } = edition
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('title', {}, [pageTitle(document)]),
    element('link', { rel: 'stylesheet', href: stylesheet.name }),
    element('link', { rel: 'stylesheet', href: runningName }),
  ])
  const picture = logo === undefined || look.logo === undefined ? undefined : shownLogo(look.logo, logo.name)
  const shell = element('div', { class: 'vk-shell' }, [
    element('header', { class: 'vk-top' }, [brand(document, picture)]),
    element('main', { class: 'vk-body' }, [articleSlot()]),
    element('footer', {}, [wordingMark(edition, { class: 'vk-colophon' })]),
  ])
  const lines = { name: runningName, mediaType: stylesheet.mediaType, bytes: new TextEncoder().encode(running(document) + spacesKept) }
  const asked = [stylesheet, lines, ...(logo === undefined ? [] : [logo]), ...fonts]
  return {
    html: writePage(
      element('html', { lang: document.language }, [head, element('body', { class: 'vk vk-page' }, [shell])]),
      taggable(article),
    ),
    assets: new Map(asked.map(({ name, mediaType, bytes }) => [name, { mediaType, bytes }])),
  }
}
