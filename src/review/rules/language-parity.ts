import type { RootContent } from 'mdast'
import { defineRule } from '../../diagnostics/rule.ts'
import type { ReviewInput } from '../input.ts'
import { pairsOf } from '../pairs.ts'

/** Holds the languages of a statement against each other: the same sections, built of the same elements. */
export const languageParity = defineRule<ReviewInput>({
  code: 'language-parity',
  level: 'error',
  about:
    'Both languages of a statement have the same sections, built of the same elements in the same order. A paragraph or row that stands in one only is a fact that the other keeps silent.',
  check: ({ documents }, say) => {
    for (const { section, twin, first, other } of pairsOf(documents)) {
      const [one, two] = [structure(section.content), structure(twin?.content ?? [])]
      const at = one.findIndex((node, position) => node !== two[position])
      if (twin?.id === section.id && at < 0 && one.length === two.length) continue
      const difference =
        at < 0 ? `nothing against ${two[one.length]?.trim()}` : `${one[at]?.trim()} against ${two[at]?.trim() ?? 'nothing'}`
      say(section.origin, {
        message: `The section \`${section.id}\` is built differently in \`${first.language}\` and \`${other.language}\` (${difference}).`,
        hints: ['Give the texts of this section the same paragraphs, lists, tables and links in both languages.'],
      })
    }
  },
})

/** Words flow differently in two languages: what is stressed is no structure, and within these blocks any order will do. */
const flowing: readonly string[] = ['text', 'emphasis', 'strong', 'break']
const blocksOfWords: readonly string[] = ['paragraph', 'heading', 'tableCell']

/** The kinds of nodes in order, one a line, as far in as they stand in others. */
const structure = (nodes: readonly RootContent[], depth = 0): string[] =>
  nodes.flatMap((node) => {
    const isFlowing = flowing.includes(node.type)
    const inner = 'children' in node ? structure(node.children, isFlowing ? depth : depth + 1) : []
    if (isFlowing) return inner
    return [`${'  '.repeat(depth)}${kindOf(node)}`, ...(blocksOfWords.includes(node.type) ? inner.sort() : inner)]
  })

/** A node in a word or two: what a reader would see of it, whatever its words are. */
const kindOf = (node: RootContent): string => {
  if (node.type === 'heading') return `heading ${node.depth}`
  if (node.type === 'list') return node.ordered ? 'numbered list' : 'list'
  return node.type === 'link' && node.data?.section !== undefined ? `link to ${node.data.section}` : node.type
}
