import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { contentPolicy } from '../../model/content-policy.ts'
import type { Edition } from '../../model/document.ts'
import { articleSlot, element, writePage } from '../html.ts'
import { filledText } from '../words.ts'
import { pageTitle } from './page-frame.ts'

/** What a page for a frame needs beside the statement. */
export interface FrameSurroundings {
  /** The address of the stylesheet, relative to the page. */
  readonly stylesheet: string
  /** The address of the stylesheet for pages that hold the frame, or the statement itself. */
  readonly embedded: string
  readonly script: string
}

/** Only this script, word for word. */
const policyFor = (script: string): string =>
  `${contentPolicy}; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** The statement alone as a page, for a frame in somebody else's: it tells its height, and where an element of it stands. */
export const framePage = ({ document }: Edition, article: string, { stylesheet, embedded, script }: FrameSurroundings): string => {
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(script) }),
    element('title', {}, [pageTitle(document)]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('link', { rel: 'stylesheet', href: stylesheet }),
  ])
  const alone = filledText(document.furniture.alone, { title: document.title })
  const body = element('body', { class: 'vk vk-page vk-frame', 'data-embedded': embedded, 'data-alone': alone }, [
    element('main', { class: 'vk-body' }, [articleSlot()]),
    element('script', {}, [script]),
  ])
  return writePage(element('html', { lang: document.language }, [head, body]), article)
}

/** Links to elsewhere leave the frame; those within the statement stay in it. */
export const leavingFrame = (node: Element): Element => {
  const children = node.children.map((child): ElementContent => (child.type === 'element' ? leavingFrame(child) : child))
  const { href } = node.properties
  const leaves = typeof href === 'string' && /^https?:/i.test(href)
  return { ...node, properties: leaves ? { ...node.properties, target: '_top' } : node.properties, children }
}
