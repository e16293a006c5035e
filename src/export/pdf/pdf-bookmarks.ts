import type { Element } from 'hast'
import { textOf } from '../tree/text-of.ts'

/** The text of a bookmark: in hexadecimal digits, or as characters. */
const title = /(?<=\/Title )(?:<FEFF((?:[\dA-F]{4})*)>|\(((?:\\[^]|[^\\()])*)\))/

/** The texts of the headings in an element. */
export const headingTexts = ({ tagName, children }: Element): ReadonlySet<string> =>
  /^h[1-6]$/.test(tagName)
    ? new Set([spaced(textOf(children))])
    : new Set(children.flatMap((child) => (child.type === 'element' ? [...headingTexts(child)] : [])))

/**
 * A bookmark that says its heading once. A heading that did not fit and went overleaf is drawn on both pages, on the first
 * one outside of what is seen, and Chromium puts both into the bookmark. Other objects stay as they are, and so does a
 * bookmark that is not twice one of the headings.
 */
export const saidOnce = (object: string, headings: ReadonlySet<string>): string =>
  /\/Dest /.test(object) && /\/Parent /.test(object)
    ? object.replace(title, (whole, digits?: string, characters?: string) => {
        const written = digits ?? characters ?? ''
        const half = written.slice(0, written.length / 2)
        const read = (text: string) => spaced(digits === undefined ? unescaped(text) : decoded(text))
        if (half.repeat(2) !== written || headings.has(read(written)) || !headings.has(read(half))) return whole
        return digits === undefined ? `(${half})` : `<FEFF${half}>`
      })
    : object

const unescaped = (characters: string): string => characters.replaceAll(/\\([^])/g, '$1')

const decoded = (digits: string): string => digits.replaceAll(/[\dA-F]{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)))

/** The spaces of a text as they are seen. */
const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
