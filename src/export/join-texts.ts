import type { Nodes } from 'mdast'

/** Joins neighbouring texts without marks: a reader of Markdown would find one, and what must be escaped depends on what stands beside it. */
export const joinTexts = (children: readonly Nodes[]): Nodes[] => {
  const joined: Nodes[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (last?.type === 'text' && child.type === 'text' && last.data === undefined && child.data === undefined)
      joined[joined.length - 1] = { type: 'text', value: last.value + child.value }
    else joined.push(child)
  }
  return joined
}
