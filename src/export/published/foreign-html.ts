import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { OutsideFault } from '../../host/host.ts'

const parser = unified().use(rehypeParse).freeze()

/** Reads a page that somebody else wrote. Throws `OutsideFault` for one that cannot be read in good time. */
export const readForeign = <Result>(html: string, read: (root: Root) => Result): Result => {
  refuseEndless(html)
  try {
    return read(parser.parse(html))
  } catch (cause) {
    // The stack is full: only levels upon levels of elements can do that.
    if (cause instanceof RangeError) throw unreadable('its elements are nested too deeply')
    throw cause
  }
}

export const unreadable = (why: string): OutsideFault =>
  new OutsideFault(`The page cannot be read: ${why}.`, ['Name the address of the page that holds the statement, or of its fragment.'])

const [mostElements, mostAttributes] = [50_000, 1000]
/** How many characters may be looked at: quotes that never end would have the whole page read again and again. */
const budget = 100_000_000

const attribute = /[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?)/y

/**
 * The time to read a page grows with the square of its levels, and of the attributes of an element. Whatever looks like
 * a tag counts, in scripts and comments too: to know where those end is to have read the page.
 */
const refuseEndless = (html: string): void => {
  let [elements, ends, looked] = [0, 0, 0]
  for (const { index, 0: start } of html.matchAll(/<\/?[a-z]/gi)) {
    if (start.startsWith('</')) ends += 1
    else elements += 1
    if (elements > mostElements) throw unreadable(`it has more than ${mostElements} elements`)
    if (ends > mostElements) throw unreadable(`it has more than ${mostElements} end tags`)
    looked += endOfTag(html, index + start.length - 1) - index
    if (looked > budget) throw unreadable('its tags do not end')
  }
}

/** Where a tag ends, from its name on. */
const endOfTag = (html: string, from: number): number => {
  attribute.lastIndex = from
  for (let count = 0; count <= mostAttributes; count += 1) {
    const at = attribute.lastIndex
    const found = attribute.exec(html)
    if (found === null) return Math.max(at, from)
    if (found[1] !== undefined) return attribute.lastIndex
  }
  throw unreadable(`an element has more than ${mostAttributes} attributes`)
}
