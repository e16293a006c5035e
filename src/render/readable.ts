import type { Nodes } from 'mdast'

/** What is too much in a text, in the words of a message, and where it begins. */
export interface Excess {
  readonly found: string
  readonly at: number
}

/**
 * How much of the limits a text may use. Messages stand together in what a template writes, which must stay readable whatever
 * they hold.
 */
const shares = { whole: 1, text: 1 / 2, message: 1 / 32 } as const
export type Share = keyof typeof shares

/** What a reader of Markdown looks back from or walks through again, each time that it meets one more. */
const counted = [
  { what: 'characters', most: 65_536, each: /[^]/g },
  { what: 'lines', most: 1024, each: /\n/g },
  { what: 'signs that Markdown could read', most: 2048, each: /[\\`*_~<>&[\]|!@]/g },
] as const

const [deepestLine, widest, longestWord, longestBlock, deepest] = [12, 32, 2048, 8192, 64]
const marker = String.raw`(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^(?:\\.|[^\]\\\n])+\]:)`

/** Shapes that no text needs. */
const shapes = [
  {
    what: `more than ${deepestLine} levels of lists and quotations`,
    shape: new RegExp(`^(?:(?:[ \\t]*${marker}){${deepestLine + 1}}|[ \\t>]{${4 * deepestLine + 1}})`, 'm'),
  },
  { what: `more than ${widest} columns in a table`, shape: new RegExp(`^(?:[^|\\n]*\\|){${widest + 2}}`, 'm') },
  { what: `a word of more than ${longestWord} characters`, shape: new RegExp(`(?<!\\S)\\S{${longestWord + 1}}`) },
] as const

/**
 * What in a text would take a reader of Markdown very long, or more stack than there is. The worst of what is left takes about
 * a second.
 */
export const excessOf = (text: string, share: Share): Excess | undefined => {
  for (const { what, most, each } of counted) {
    const limit = most * shares[share]
    const at = text.length > limit ? nth(text, each, limit) : undefined
    if (at !== undefined) return { found: `more than ${limit} ${what}`, at }
  }
  for (const { what, shape } of shapes) {
    const at = text.search(shape)
    if (at >= 0) return { found: what, at }
  }
  return longBlock(text)
}

/** Where the match stands that has `count` others before it. */
const nth = (text: string, each: RegExp, count: number): number | undefined => {
  let before = 0
  for (const { index } of text.matchAll(each)) if (before++ === count) return index
  return undefined
}

/** Lines without an empty one between them, more than a paragraph or a table has. */
const longBlock = (text: string): Excess | undefined => {
  let at = 0
  for (const block of text.split(/\n(?=[ \t]*\n)/)) {
    if (block.length > longestBlock) return { found: `more than ${longestBlock} characters without an empty line`, at }
    at += block.length + 1
  }
  return undefined
}

/** What in a tree goes deeper than those who walk over it can follow in good time, such as emphasis in emphasis. */
export const depthExcess = (root: Nodes): Excess | undefined => {
  const node = nodeAt(root, deepest)
  return node && { found: `more than ${deepest} levels of lists, quotations and emphasis`, at: node.position?.start.offset ?? 0 }
}

/** The first node so many levels below another. */
const nodeAt = (node: Nodes, levels: number): Nodes | undefined => {
  if (levels === 0) return node
  for (const child of 'children' in node ? node.children : []) {
    const found = nodeAt(child, levels - 1)
    if (found !== undefined) return found
  }
  return undefined
}
