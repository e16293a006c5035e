import type { PrintJob } from '../host/host.ts'
import type { Document, Edition } from '../model/document.ts'
import type { Assets } from './assets.ts'
import { cssString } from './css-text.ts'
import { articleSlot, element, writePage } from './html.ts'
import { brand, footer, pageTitle } from './page-frame.ts'

/** `page 1 of 3` as CSS: texts and counters. */
const pageNumber = (words: string): string =>
  words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ')

const runningStyle = 'font: 8.5pt "Source Sans 3", sans-serif; color: #444444; vertical-align: top; padding-top: 7mm;'

/** The running lines at the foot of each page: who issues what, and which page this is. */
const running = (document: Document): string => `@page vk {
  @bottom-left { content: ${cssString(pageTitle(document))}; width: 75%; ${runningStyle} }
  @bottom-right { content: ${pageNumber(document.furniture.page)}; width: 25%; ${runningStyle} }
}
`

const runningName = 'running.css'

/** The statement as a page to be printed, around the article as `writeElement` wrote it, with all that it asks for. */
export const printPage = (edition: Edition, article: string, { stylesheet, fonts }: Assets): PrintJob => {
  const { document } = edition
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('title', {}, [pageTitle(document)]),
    element('link', { rel: 'stylesheet', href: stylesheet.name }),
    element('link', { rel: 'stylesheet', href: runningName }),
  ])
  const shell = element('div', { class: 'vk-shell' }, [
    element('header', { class: 'vk-top' }, [brand(document)]),
    element('main', { class: 'vk-body' }, [articleSlot()]),
    footer(edition),
  ])
  const style = { name: runningName, mediaType: stylesheet.mediaType, bytes: new TextEncoder().encode(running(document)) }
  return {
    html: writePage(element('html', { lang: document.language }, [head, element('body', { class: 'vk vk-page' }, [shell])]), article),
    assets: new Map([stylesheet, style, ...fonts].map(({ name, mediaType, bytes }) => [name, { mediaType, bytes }])),
  }
}
