import type { Link, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Report } from '../diagnostics/diagnostic.ts'
import { hiddenText } from '../diagnostics/hidden-text.ts'
import { unsafeLink } from '../diagnostics/unsafe-link.ts'
import { hiddenCharacter } from '../model/schema/hidden.ts'
import { linkFault } from '../model/schema/link.ts'
import type { Place } from '../model/place.ts'
import type { MarkedText } from '../model/program.ts'
import { parseMarkdown, readMarkdown } from './markdown.ts'
import { notOneParagraph, rawHtml, textFeature, textImage, unreadableText } from './problems.ts'

/** What a text may not hold, in the words of a message. */
const refused: Readonly<Record<string, string>> = {
  code: 'a block of code',
  thematicBreak: 'a line across the page',
  definition: 'the address of a link apart from the link',
  linkReference: 'a link whose address stands elsewhere',
  imageReference: 'an image',
  footnoteDefinition: 'a footnote that nothing refers to',
  footnoteReference: 'a footnote, unless it is a clause',
}

const blockNames: Readonly<Record<string, string>> = {
  blockquote: 'a quotation',
  heading: 'a heading',
  html: 'HTML',
  list: 'a list',
  paragraph: 'a second paragraph',
  table: 'a table',
  ...refused,
}

/** What a text is checked with. */
interface Check {
  readonly text: MarkedText
  readonly report: Report
  /** The place of a node: its first line. */
  place(node: Nodes): Place
}

/** Reports what a text with Markdown may not hold, each at its place. */
export const checkTexts = (texts: readonly MarkedText[], report: Report): void => {
  for (const text of texts) checkText(text, report)
}

const readText = ({ text, isClause }: MarkedText) => readMarkdown(text, isClause ? 'whole' : 'text')

/** Whether a text can be read in good time. One that cannot is reported with the other faults of texts. */
export const isReadable = (text: MarkedText): boolean => !('found' in readText(text))

const checkText = (text: MarkedText, report: Report): void => {
  const root = readText(text)
  if ('found' in root) return report.add(unreadableText(text.locate(root.at, root.at + 1), root))
  const check = { text, report, place: (node: Nodes) => text.locate(...rangeOf(text, node)) }
  const extra = text.markup === 'inline' ? secondBlock(root) : undefined
  if (extra !== undefined) report.add(notOneParagraph(check.place(extra), { found: blockNames[extra.type] ?? extra.type }))
  // What stands in a block that does not belong here goes with it.
  const nodes = extra === undefined ? root.children : root.children.slice(0, root.children.indexOf(extra))
  checkNodes({ type: 'root', children: nodes }, check)
  checkBrokenLinks(root, check)
}

const secondBlock = ({ children }: Root): RootContent | undefined => children.find((node, index) => node.type !== 'paragraph' || index > 0)

const checkNodes = (root: Root, check: Check): void => {
  const { report, place } = check
  const referred = new Set<string>()
  visit(root, (node: Nodes) => {
    if ('identifier' in node && node.type.endsWith('Reference')) referred.add(node.identifier)
  })
  checkNotes(root, check)
  let isInHtml = false
  visit(root, (node: Nodes) => {
    if (node.type === 'html') {
      // An end tag belongs to the tag that was reported.
      if (!isInHtml || !node.value.startsWith('</')) report.add(rawHtml(place(node), { found: node.value.split('\n')[0] ?? '' }))
      isInHtml = true
    } else if (node.type === 'image') report.add(textImage(place(node), { found: node.url }))
    else if (node.type === 'link') checkLink(node, check)
    else if (node.type === 'heading') checkHeading(node.depth, place(node), check)
    else if (node.type === 'listItem' && typeof node.checked === 'boolean') report.add(textFeature(place(node), { found: 'a box to tick' }))
    else if (node.type === 'footnoteReference' && check.text.isClause) return
    // What a reference leads to is reported with the reference.
    else if (
      refused[node.type] !== undefined &&
      !(node.type.endsWith('efinition') && 'identifier' in node && referred.has(node.identifier))
    )
      report.add(textFeature(place(node), { found: refused[node.type] ?? '' }))
    checkCharacters(node, check)
    if (check.text.isMessage !== true) checkReferences(node, check)
  })
}

/** A note has one text, and its sign is a link of its own. */
const checkNotes = (root: Root, { report, place }: Check): void => {
  const defined = new Set<string>()
  visit(root, 'footnoteDefinition', (node) => {
    if (defined.has(node.identifier)) report.add(textFeature(place(node), { found: 'a second text for the same footnote' }))
    else if (node.children.every(({ type }) => type === 'footnoteDefinition'))
      report.add(textFeature(place(node), { found: 'a footnote without a text' }))
    defined.add(node.identifier)
  })
  visit(root, 'link', (link) => {
    visit(link, 'footnoteReference', (node) => report.add(textFeature(place(node), { found: 'a footnote in the words of a link' })))
  })
}

/** References to facts stand in the words of a text, whole; those to notes lead to one. */
const checkReferences = (node: Nodes, { text, report, place }: Check): void => {
  const found = wrongReference(node, text)
  if (found !== undefined) report.add(textFeature(place(node), { found }))
}

const wrongReference = (node: Nodes, { text }: MarkedText): string | undefined => {
  if (node.type === 'inlineCode' && node.value.includes('{{')) return 'a reference between backticks'
  if (node.type === 'link' && node.url.includes('{{')) return 'a reference in an address'
  if (node.type !== 'text') return undefined
  if (node.value.replaceAll(reference, '').includes('{{')) return 'an opened reference that is not closed, or that holds a brace'
  if (/\[\^[^\]\s]+\]/.test(node.value)) return 'a footnote whose text is missing'
  const isMasked = countOf(node.value) !== countOf(text.slice(...offsets(node)))
  return isMasked ? 'a reference with a backslash or a character by its number in it' : undefined
}

const reference = /\{\{[^{}]*\}\}/g

const countOf = (text: string): number => text.match(reference)?.length ?? 0

const checkLink = (node: Link, { text, report, place }: Check): void => {
  const fault = node.url.startsWith('#') ? undefined : linkFault(node.url)
  if (fault !== undefined) report.add(unsafeLink(text.locate(...addressRange(text.text, node)), { found: node.url, fault }))
  if (node.title !== undefined && node.title !== null) report.add(textFeature(place(node), { found: 'a title on a link' }))
}

const checkHeading = (depth: number, place: Place, { text, report }: Check): void => {
  if (!text.isClause) report.add(textFeature(place, { found: 'a heading, unless it is a clause' }))
  else if (depth === 1 || depth > 3) report.add(textFeature(place, { found: `a heading of depth ${depth}` }))
}

/** Markdown can name a character by its number, so that it hides from a look at the file itself. */
const checkCharacters = (node: Nodes, { text, report }: Check): void => {
  const read = [...('value' in node && node.type !== 'html' ? [node.value] : []), ...('url' in node ? [node.url] : [])].join('')
  const hidden = hiddenCharacter(read)
  if (hidden === undefined) return
  const [from, to] = offsets(node)
  const entity = [...text.text.slice(from, to).matchAll(/&#?\w+;/g)].find(([one]) => hiddenCharacter(lineOf(one)) !== undefined)
  const at = from + (entity?.index ?? 0)
  report.add(hiddenText(text.locate(at, entity === undefined ? to : at + entity[0].length), { name: hidden.name }))
}

/** What Markdown reads in one line of characters. */
const lineOf = (markdown: string): string => {
  const [paragraph] = parseMarkdown(markdown).children
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : []
  return first?.type === 'text' ? first.value : ''
}

/** A link with a space in its address is no link to Markdown, which prints its brackets. */
const checkBrokenLinks = (root: Root, { text, report }: Check): void => {
  const links: (readonly [number, number])[] = []
  visit(root, ['link', 'image', 'inlineCode', 'code', 'html'], (node: Nodes) => void links.push(offsets(node)))
  for (const match of text.text.matchAll(/(?<!\\)\]\(([^()\n]*)\)/g)) {
    if (links.some(([from, to]) => match.index >= from && match.index < to)) continue
    const from = match.index + ']('.length
    const found = match[1] ?? ''
    report.add(unsafeLink(text.locate(from, from + found.length), { found, fault: 'unparsable' }))
  }
}

const offsets = ({ position }: Nodes): readonly [number, number] => [position?.start.offset ?? 0, position?.end.offset ?? 0]

/** Where the address of a link stands in a text, or the whole link where it is written otherwise. */
export const addressRange = (text: string, link: Link): readonly [number, number] => {
  const [from, to] = offsets(link)
  const at = text.slice(from, to).lastIndexOf(link.url)
  return at < 0 || link.url === '' ? [from, to] : [from + at, from + at + link.url.length]
}

/** Where a node stands in its text. The first line is enough to find it, and stands unfolded in the source. */
const rangeOf = ({ text }: MarkedText, node: Nodes): readonly [number, number] => {
  const [from, to] = offsets(node)
  const line = text.indexOf('\n', from)
  return [from, line < 0 ? to : Math.min(to, line)]
}
