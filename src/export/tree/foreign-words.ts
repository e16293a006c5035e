import type { ElementContent } from 'hast'
import type { Language } from '../../model/schema/text.ts'
import type { ForeignWords } from '../../model/look.ts'
import { element } from '../html.ts'

/** Marks words of other languages in content, so that a voice reads them as they sound. */
export type MarkForeign = (nodes: readonly ElementContent[]) => ElementContent[]

/** A pattern for words as they stand in text, where a line may end between them. */
const patternOf = (words: string): string =>
  words
    .replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
    .split(' ')
    .join(String.raw`\s+`)

/** A pass for content in a language. The longest words come first: "Data Privacy Framework" before "Data". */
export const foreignMarker = (language: Language, foreign: ForeignWords): MarkForeign => {
  const languageOf = new Map(
    Object.entries(foreign)
      .filter(([other]) => other !== language)
      .flatMap(([other, words]) => words.map((word) => [word.replaceAll(/\s+/g, ' '), other] as const)),
  )
  const longestFirst = [...languageOf.keys()].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
  if (longestFirst.length === 0) return (nodes) => [...nodes]
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(${longestFirst.map(patternOf).join('|')})(?![\p{L}\p{N}])`, 'u')

  const marked = (text: string): ElementContent[] =>
    text.split(pattern).flatMap((piece, index): ElementContent[] => {
      if (piece === '') return []
      // Every second piece is what the pattern found.
      return index % 2 === 0
        ? [{ type: 'text', value: piece }]
        : [element('span', { lang: languageOf.get(piece.replaceAll(/\s+/g, ' ')) }, [piece])]
    })
  const pass: MarkForeign = (nodes) =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return marked(node.value)
      if (node.type !== 'element' || unmarked.has(node.tagName)) return [node]
      return [{ ...node, children: pass(node.children) }]
    })
  return pass
}

/** What is read as it is written. */
const unmarked = new Set(['code', 'pre'])
