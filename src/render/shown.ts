import type { Entry } from '../model/program.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { ViewContext } from './context.ts'

/** The entries that a section shows: those it picks, in its order, or all of them. */
export const shownOf = <T extends Entry>({ use }: ViewContext, entries: Listed<readonly T[]>): readonly T[] => {
  const all = items(entries)
  return use.only === undefined ? all : use.only.flatMap((picked) => all.find((entry) => entry === picked) ?? [])
}
