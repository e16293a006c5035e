import type { RootContent } from 'mdast'
import { type Document, unwordedRoles } from '../model/document.ts'

/** Blocks of the tree: each is a line of the wording. */
const blockTypes = new Set(['paragraph', 'heading', 'tableCell', 'code'])

/** What a reader reads, line by line: titles and text, without dates and history, white space as one space. */
export const wordingOf = (document: Document): string => {
  const lines = [
    document.title,
    ...document.opening.flatMap(linesOf),
    ...document.sections.flatMap(({ title, content }) => [title, ...content.flatMap(linesOf)]),
  ]
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim().normalize('NFC')).join('\n')
}

const linesOf = (node: RootContent): string[] => {
  if (unwordedRoles.has(node.data?.role)) return []
  if (blockTypes.has(node.type)) return [characters(node)]
  return 'children' in node ? (node.children as RootContent[]).flatMap(linesOf) : []
}

const characters = (node: RootContent): string =>
  'value' in node ? node.value : 'children' in node ? (node.children as RootContent[]).map(characters).join('') : ''
