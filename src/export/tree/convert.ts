import type { ElementContent, Nodes as HastNodes } from 'hast'
import type { Nodes, Parents, Root, RootContent } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, { defaultHandlers } from 'remark-rehype'
import { unified } from 'unified'
import type { Role } from '../../model/document.ts'
import type { IsoDate } from '../../model/schema/scalars.ts'
import { safeHtml } from './safe-html.ts'

declare module 'hast' {
  interface Data {
    /** The marks of the node of the document that this one was made of. */
    role?: Role
    item?: string
    day?: IsoDate
    header?: number
  }
}

type Handler = (typeof defaultHandlers)['paragraph']
type Handled = (typeof handled)[number]

const handled = ['paragraph', 'heading', 'list', 'listItem', 'table', 'text'] as const

/** Carries the marks of a node over to its element, beside the attributes: content has no way to write them. */
const marked = (name: Handled) => {
  const handler = defaultHandlers[name] as (state: Parameters<Handler>[0], node: Nodes, parent: Parents | undefined) => HastNodes
  return (state: Parameters<Handler>[0], node: Nodes, parent: Parents | undefined): HastNodes => {
    const result = handler(state, node, parent)
    if (node.data !== undefined) result.data = { ...node.data }
    return result
  }
}

const handlers = Object.fromEntries(handled.map((name) => [name, marked(name)]))

const processor = unified().use(remarkRehype, { handlers }).use(rehypeSanitize, safeHtml).freeze()

/** The line ends that the conversion puts between blocks and after breaks; texts of a document have none. */
const withoutLines = (node: ElementContent): ElementContent[] => {
  if (node.type === 'text') return node.value === '\n' ? [] : [node]
  if (node.type !== 'element') return []
  return node.tagName === 'pre' ? [node] : [{ ...node, children: node.children.flatMap(withoutLines) }]
}

/** Content as sanitised HTML, with its marks in `data`. Takes nodes as `writable` gives them. */
export const convert = (content: readonly RootContent[]): ElementContent[] => {
  const tree: Root = { type: 'root', children: [...content] }
  const result = processor.runSync(tree)
  return (result.children as ElementContent[]).flatMap(withoutLines)
}
