import type { Element, ElementContent } from 'hast'
import { textOf } from '../tree/text-of.ts'

/** The words of each link in an element, in the order of the text. One without words is no link to those who hear it. */
export const linkWords = ({ children }: Element): readonly string[] => children.flatMap(wordsIn)

const wordsIn = (node: ElementContent): readonly string[] => {
  if (node.type !== 'element') return []
  if (node.tagName !== 'a') return linkWords(node)
  const words = textOf(node.children)
  return words.trim() === '' ? [] : [words]
}
