import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Report } from '../diagnostics/diagnostic.ts'
import { linkFault } from '../model/link.ts'
import type { MarkedText } from '../model/program.ts'
import { parseMarkdown } from './markdown.ts'
import { notOneParagraph, rawHtml, textFeature, textImage, textLink } from './problems.ts'

/** What a text may not hold, in the words of a message. */
const refused: Readonly<Record<string, string>> = {
  code: 'a block of code',
  thematicBreak: 'a line across the page',
  definition: 'a link defined elsewhere in the text',
  linkReference: 'a link defined elsewhere in the text',
  imageReference: 'an image',
  footnoteDefinition: 'a footnote',
  footnoteReference: 'a footnote',
}

const blockNames: Readonly<Record<string, string>> = { list: 'a list', heading: 'a heading', table: 'a table', blockquote: 'a quotation', paragraph: 'a second paragraph' }

/** Reports what a text with Markdown may not hold, each at its place. */
export const checkTexts = (texts: readonly MarkedText[], report: Report): void => {
  for (const text of texts) checkText(text, report)
}

const checkText = (text: MarkedText, report: Report): void => {
  const root = parseMarkdown(text.text)
  const extra = text.markup === 'inline' ? oneParagraphFault(root) : undefined
  if (extra !== undefined) report.add(notOneParagraph(text.locate(written(text, extra)), { found: blockNames[extra.type] ?? refused[extra.type] ?? 'more' }))
  visit(root, (node: Nodes) => {
    const place = () => text.locate(written(text, node))
    if (node.type === 'html') report.add(rawHtml(place(), { found: node.value }))
    else if (node.type === 'image') report.add(textImage(place(), { found: node.url }))
    else if (node.type === 'link' && !node.url.startsWith('#') && linkFault(node.url) !== undefined) report.add(textLink(place(), { found: node.url }))
    else if (node.type === 'heading' && (node.depth === 1 || node.depth > 3)) report.add(textFeature(place(), { found: `a heading of depth ${node.depth}` }))
    else if (refused[node.type] !== undefined) report.add(textFeature(place(), { found: refused[node.type] ?? '' }))
  })
}

const oneParagraphFault = (root: Root): RootContent | undefined => root.children.find((node, index) => node.type !== 'paragraph' || index > 0)

const written = (text: MarkedText, node: Nodes): string => {
  const { start, end } = node.position ?? {}
  // The first line is enough to find a node, and stands unfolded in the source.
  return text.text.slice(start?.offset ?? 0, end?.offset ?? 0).split('\n')[0] ?? ''
}
