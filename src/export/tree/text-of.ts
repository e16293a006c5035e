import type { ElementContent } from 'hast'

const lines = new Set(['h3', 'h4', 'h5', 'h6', 'p', 'li', 'dt', 'dd', 'th', 'td', 'caption', 'pre', 'hr', 'br'])

/** The text of inline content. */
export const textOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('')

const broken = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return lines.has(node.tagName) ? `\n${broken(node.children)}\n` : broken(node.children)
    })
    .join('')

/** The visible text of content, a line for each paragraph, item and cell. */
export const linesOf = (nodes: readonly ElementContent[]): string =>
  broken(nodes)
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
