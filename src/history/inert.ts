import { contentPolicy } from '../model/content-policy.ts'
import type { ReleaseRecord } from '../model/release.ts'
import { type Attributes, pageElements, type PageForm } from './page-elements.ts'
import { Places, type Tag } from './page-places.ts'

const literal = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
const written = literal(contentPolicy.replaceAll("'", '&#x27;'))

/** How a whole page begins: before it says what may be loaded, there is nothing to load. */
const pageStart = new RegExp(
  String.raw`^<!DOCTYPE html>\n<html lang="(?:nl|en)">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${written}">\n`,
)
const fragmentStart = /^(?=<article )/

/** A tag as it is written from a tree: in small letters, with every value in double quotes. */
const tagPattern = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*="[^"]*")*)>/y
const attribute = / ([a-z][a-z-]*)="([^"]*)"/g
/**
 * Characters that have a browser read the bytes in another way, or show a text in another order than it is written in; and
 * references to any but those that have a meaning in HTML.
 */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const strange = /[\u0000\u000e\u000f\u001b]|\p{Bidi_Control}|&(?!(?:amp|lt|gt|quot|#x(?:2[267]|3[CE]|60));)/u

/** What a page must be like. */
export interface Expected extends Pick<ReleaseRecord, 'policy' | 'statement'> {
  readonly form: PageForm
  /** The names of the only assets that it may load, where they are known. */
  readonly assets?: ReadonlySet<string> | undefined
}

/**
 * What in a page could do something: a script, a handler, a form, a frame, something loaded from elsewhere; or that it
 * is not written as Verklaar writes pages, so that nobody knows. `undefined` for a page that only says something.
 */
export const activeIn = (html: string, expected: Expected): string | undefined => {
  const start = (expected.form === 'page' ? pageStart : fragmentStart).exec(html)
  if (start === null) return excerpt(html, 0)
  const unread = html.search(strange)
  return unread >= 0 ? excerpt(html, unread) : activeBelow(html, start[0].length, expected)
}

const activeBelow = (html: string, start: number, expected: Expected): string | undefined => {
  const places = new Places(expected.form === 'page' ? ['html', 'head'] : [])
  let rest = start
  for (let at = html.indexOf('<', start); at >= 0; at = html.indexOf('<', rest)) {
    tagPattern.lastIndex = at
    const [whole, end, name = '', attributes = ''] = tagPattern.exec(html) ?? []
    rest = tagPattern.lastIndex
    if (whole === undefined) return excerpt(html, at)
    if (end === '/') {
      if (name !== places.innermost || attributes !== '') return excerpt(whole, 0)
      places.end()
    } else {
      const given = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const)
      const found: Tag = { name, given: new Map(given), isEmpty: html.startsWith('</', rest) }
      // Of an attribute that is given twice, a browser takes the first.
      const isWritten = found.given.size === given.length
      if (!isWritten || !isInert(found, expected) || !places.allows(found)) return excerpt(whole, 0)
      places.begin(found)
    }
  }
  if (places.innermost !== undefined) return excerpt(html, html.lastIndexOf(`<${places.innermost}`))
  return html.slice(rest).trim() === '' ? undefined : excerpt(html, rest)
}

const shown = 60
const excerpt = (text: string, at: number): string => `\`${text.slice(at, at + shown)}\``

const isInert = ({ name, given }: Tag, { policy, statement, form, assets }: Expected): boolean => {
  const shapes = pageElements[form].get(name) ?? []
  const start = `${policy}--${statement}`
  const isOwn = (value: string) => value === start || value.startsWith(`${start}--`) || value === `${start}_title`
  const isThere = (address: string) => assets === undefined || assets.has(address.slice(address.lastIndexOf('/') + 1))
  const loaded = name === 'img' ? given.get('src') : given.get('rel') === 'stylesheet' ? given.get('href') : undefined
  return (
    [...given].every(([key, value]) => !naming.has(key) || isOwn(value)) &&
    shapes.some((shape) => fits(given, shape)) &&
    (loaded === undefined || isThere(loaded))
  )
}

/** Attributes whose value is the id of an element. */
const naming = new Set(['id', 'aria-labelledby'])

const fits = (given: Tag['given'], shape: Attributes): boolean =>
  [...given].every(([key, value]) => Object.hasOwn(shape, key) && shape[key]?.test(value))
