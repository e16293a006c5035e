import type { Doctype, Element, ElementContent, Properties, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** Makes an element. Attributes are named as HTML writes them; those that are `undefined` are left out. */
export const element = (
  tagName: string,
  attributes: Readonly<Record<string, string | true | undefined>> = {},
  children: readonly (ElementContent | string)[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})

const blocks = new Set(
  [
    'html head body meta title link header nav main footer article section details summary h1 h2 h3 h4 h5 h6 p ul ol li',
    'dl div dt dd table caption thead tbody tr th td blockquote pre hr',
  ].flatMap((names) => names.split(' ')),
)

/** The same tree with a line end between blocks, so that a change of one block is a change of one line. */
const withLines = (node: ElementContent): ElementContent => {
  if (node.type !== 'element') return node
  const children = node.children.map(withLines)
  const onlyBlocks = children.length > 0 && children.every((child) => child.type === 'element' && blocks.has(child.tagName))
  if (!onlyBlocks) return { ...node, children }
  const newline = { type: 'text', value: '\n' } as const
  return { ...node, children: [newline, ...children.flatMap((child) => [child, newline])] }
}

const serialiser = unified()
  .use(rehypeStringify, { upperDoctype: true, characterReferences: { useNamedReferences: true } })
  .freeze()
const doctype: Doctype = { type: 'doctype' }

const write = (children: Root['children']): string => `${serialiser.stringify({ type: 'root', children })}\n`

/** Writes one element as HTML. */
export const writeElement = (node: Element): string => write([withLines(node)])

/** Stands in a page for the article, which is written once and put in as text. */
export const articleSlot = (): Element => element('article', { class: 'vk' })
/** Only the element reads like this: in texts `<` is escaped, in attributes `"`. */
const slot = '<article class="vk"></article>'

/** Writes a whole page. */
export const writeWhole = (html: Element): string => write([doctype, { type: 'text', value: '\n' }, withLines(html)])

/** Writes a whole page and puts the article, as `writeElement` wrote it, where the slot is. */
export const writePage = (html: Element, article: string): string => {
  const [before, after, more] = writeWhole(html).split(slot)
  if (before === undefined || after === undefined || more !== undefined) throw new Error('A page has one article.')
  return before + article.trimEnd() + after
}
