import type { Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** The entries of registers that nodes are about, by their `ref`, each once, in the order of the text. */
export const reachOf = (nodes: readonly RootContent[]): ReadonlySet<string> => {
  const reached = new Set<string>()
  visit({ type: 'root', children: [...nodes] } as Root, (node: Nodes) => {
    const about = node.data?.about
    if (about !== undefined) reached.add(about)
  })
  return reached
}
