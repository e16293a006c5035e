import type { Nodes, Parents, Root, RootContent, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Handle, type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import type { Document } from '../model/document.ts'
import { joinTexts } from './join-texts.ts'

/** The tree without our marks, which Markdown has no word for. */
const plain = (node: Nodes): Nodes => {
  const { data: _marks, ...rest } = node
  if (!('children' in rest)) return rest
  return { ...rest, children: joinTexts((rest as Parents).children.map(plain)) } as Nodes
}

const heading = (depth: 1 | 2, text: string): RootContent => ({ type: 'heading', depth, children: [{ type: 'text', value: text }] })

/** The whole statement as one Markdown tree: the title, the opening, a heading and content per section. */
export const markdownTree = (document: Document): Root => ({
  type: 'root',
  children: [
    heading(1, document.title),
    ...document.opening,
    ...document.sections.flatMap((section) => [heading(2, section.title), ...section.content]),
  ].map((node) => plain(node) as RootContent),
})

/** Nothing in it means anything in Markdown, wherever it stands: most texts, so looking closely can be saved for the rest. */
const isPlain = (text: string): boolean => /^\p{L}[\p{L}\p{N} ,;.:?%/()'"’‘“”–—€·-]*$/u.test(text) && !/www\.|:\/| $/i.test(text)

const text: Handle = (node: Text, _parent, state, info) => (isPlain(node.value) ? node.value : state.safe(node.value, info))

/** Where an address stands, in which a backslash would only be in the way. */
const addresses: NonNullable<Unsafe['notInConstruct']> = ['autolink', 'destinationLiteral', 'destinationRaw']

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  handlers: { text },
  // Readers link `www.` and `_@` before anything else, and take escapes and marks beside them for a part of the address.
  unsafe: [
    { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: addresses },
    { character: '@', before: '[*_]', inConstruct: 'phrasing', notInConstruct: addresses },
  ],
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}

/** Writes a Markdown tree (CommonMark with the tables of GFM) so that reading it gives the same tree. */
export const writeMarkdown = (tree: Root): string => toMarkdown(tree, options)

/** The statement as Markdown text. Takes a document as `writable` gives it. */
export const markdown = (document: Document): string => writeMarkdown(markdownTree(document))
