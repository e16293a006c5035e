import type { Element, Nodes } from 'hast'
import { withoutPrefix } from './published-pieces.ts'

/** With what a page is read. */
export interface Reading {
  /** The address of the page. */
  readonly address: string
}

/** What stands within a line; every other element begins a line of its own. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(' '),
)

/** The text of an element, a line for each paragraph, heading, item and cell; white space as one space, NFC. A link is read with its address. */
export const linesIn = (element: Element, reading: Reading): readonly string[] => {
  const lines: string[] = []
  let pieces: string[] = []
  const end = () => {
    const line = pieces.join('').replace(/\s+/gu, ' ').trim().normalize('NFC')
    if (line !== '') lines.push(line)
    pieces = []
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'text') pieces.push(node.value)
    if (node.type !== 'element') return
    const isLine = !inline.has(node.tagName)
    if (isLine) end()
    if (node.tagName === 'del') pieces.push('~~')
    for (const child of node.children) walk(child)
    if (node.tagName === 'del') pieces.push('~~')
    const link = node.tagName === 'a' ? addressOf(node, reading) : undefined
    if (link !== undefined) pieces.push(` <${link}>`)
    if (isLine) end()
  }
  walk(element)
  end()
  return lines
}

/** Where a link leads: within the page by its end, whatever a site puts before that. */
const addressOf = ({ properties }: Element, { address }: Reading): string | undefined => {
  const { href } = properties
  if (typeof href !== 'string') return undefined
  if (!URL.canParse(href, address)) return href
  const [link, page] = [new URL(href, address), new URL(address)]
  const end = withoutPrefix(link.hash.slice(1))
  for (const url of [link, page]) url.hash = ''
  if (link.href !== page.href) return new URL(href, address).href
  return `#${end}`
}
