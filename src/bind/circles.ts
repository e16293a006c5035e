import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { circularReference } from './problems.ts'

/** A thing that can lead to others of its kind. */
export interface Node {
  readonly id: string
  readonly place: Place
}

/** Reports each way in which things lead back to themselves once, at the thing of it that comes first; says whether there was one. */
export const reportCircles = <T extends Node>(nodes: readonly T[], next: (node: T) => readonly T[], report: Report): boolean => {
  const done = new Set<T>()
  let found = false
  const follow = (node: T, above: readonly T[]): void => {
    if (above.includes(node)) {
      found = true
      report.add(circularReference(node.place, { path: [...above.slice(above.indexOf(node)), node].map(({ id }) => id) }))
    } else if (!done.has(node)) {
      for (const one of next(node)) follow(one, [...above, node])
      done.add(node)
    }
  }
  for (const node of nodes) follow(node, [])
  return found
}
