import type { ElementContent } from 'hast'
import type { Language } from '../../model/schema/text.ts'
import type { ForeignWords } from '../../model/look.ts'
import { element } from '../html.ts'

/** Marks words of other languages in content, so that a voice reads them as they sound. */
export type MarkForeign = (nodes: readonly ElementContent[]) => ElementContent[]

/** The names that begin alike: where one ends here, its language, and what can follow. */
interface Beginning {
  language?: string
  readonly next: Map<string, Beginning>
}

/** The words of a text, what is blank between them (a line may end there), and each other sign. */
const token = /[\p{L}\p{N}]+|\s+|[^]/gu
const word = /^[\p{L}\p{N}]/u
const tokensOf = (text: string): readonly string[] => text.match(token) ?? []
const alike = (piece: string): string => (/^\s/.test(piece) ? ' ' : piece)

const beginningsOf = (language: Language, foreign: ForeignWords): Beginning => {
  const root: Beginning = { next: new Map() }
  for (const [other, names] of Object.entries(foreign))
    for (const name of other === language ? [] : names) {
      let at = root
      for (const piece of tokensOf(name).map(alike)) {
        const following = at.next.get(piece) ?? { next: new Map() }
        at.next.set(piece, following)
        at = following
      }
      at.language = other
    }
  return root
}

/** The longest name that begins at a place: "Data Privacy Framework" before "Data". */
const longestAt = (
  tokens: readonly string[],
  start: number,
  beginnings: Beginning,
): { readonly end: number; readonly lang: string } | undefined => {
  let found: ReturnType<typeof longestAt>
  let at: Beginning | undefined = beginnings
  for (let end = start; at !== undefined; end += 1) {
    if (at.language !== undefined) found = { end, lang: at.language }
    at = at.next.get(alike(tokens[end] ?? ''))
  }
  return found
}

/** A text with each name in an element with its language. */
const markedText = (text: string, beginnings: Beginning): ElementContent[] => {
  const tokens = tokensOf(text)
  const pieces: ElementContent[] = []
  let plain: string[] = []
  const endPlain = () => {
    if (plain.length > 0) pieces.push({ type: 'text', value: plain.join('') })
    plain = []
  }
  for (let at = 0; at < tokens.length; ) {
    const piece = tokens[at] ?? ''
    const found = word.test(piece) ? longestAt(tokens, at, beginnings) : undefined
    if (found === undefined) plain.push(piece)
    else {
      endPlain()
      pieces.push(element('span', { lang: found.lang }, [tokens.slice(at, found.end).join('')]))
    }
    at = found?.end ?? at + 1
  }
  endPlain()
  return pieces
}

/** A pass for content in a language. The time it takes grows with the text, not with the number of names. */
export const foreignMarker = (language: Language, foreign: ForeignWords): MarkForeign => {
  const beginnings = beginningsOf(language, foreign)
  const pass: MarkForeign = (nodes) =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return markedText(node.value, beginnings)
      if (node.type !== 'element' || unmarked.has(node.tagName)) return [node]
      return [{ ...node, children: pass(node.children) }]
    })
  return pass
}

/** What is read as it is written. */
const unmarked = new Set(['code', 'pre'])
