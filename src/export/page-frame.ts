import type { Element } from 'hast'
import type { Document, Edition } from '../model/document.ts'
import { element } from './html.ts'

/** The title of a page or PDF: the statement's, with who issues it unless it says so itself. */
export const pageTitle = ({ title, organisation }: Document): string =>
  title.includes(organisation) ? title : `${title} · ${organisation}`

/** Who issues the statement, above it. */
export const brand = ({ document }: Edition): Element => element('p', { class: 'vk-brand' }, [document.organisation])

const shownDigits = 12

/** Below the statement: who issues it, when it changed, and the beginning of the fingerprint of its wording. */
export const footer = ({ document, fingerprints }: Edition): Element => {
  const { lastChanged, wording } = document.furniture
  return element('footer', { class: 'vk-foot' }, [
    element('p', {}, [document.organisation]),
    ...(lastChanged === null ? [] : [element('p', {}, [lastChanged])]),
    element('p', {}, [`${wording} `, element('code', {}, [fingerprints.wording.slice(0, shownDigits)])]),
  ])
}
