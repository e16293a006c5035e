import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Fact, MarkedText } from '../model/program.ts'
import { reportCircles } from './circles.ts'
import { muchRepeated } from './problems.ts'

/** Where a text refers to a fact: what stands between the braces, and where in the text the whole stands. */
export const references = (text: string): readonly { readonly path: string; readonly from: number; readonly to: number }[] =>
  [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(({ 0: whole, 1: path = '', index }) => ({
    path: path.trim(),
    from: index,
    to: index + whole.length,
  }))

/** A fact that is a text with references of its own. */
interface Nested {
  readonly id: string
  readonly place: Place
  readonly next: readonly string[]
}

/** How many characters references may print in a policy. */
const limit = 1_000_000

/** Facts that are texts can refer to facts themselves: not in a circle, and not so often that a page becomes a book. */
export const checkNesting = (texts: readonly MarkedText[], facts: ReadonlyMap<string, Fact>, report: Report): void => {
  const nested = new Map(nestedFacts(texts, facts).map((fact) => [fact.id, fact]))
  if (reportCircles([...nested.values()], ({ next }) => next.flatMap((path) => nested.get(path) ?? []), report)) return
  const lengths = new Map<string, number>()
  const lengthOf = (path: string): number => {
    const known = lengths.get(path)
    if (known !== undefined) return known
    const own = ownLength(facts.get(path))
    const length = (nested.get(path)?.next ?? []).reduce((sum, next) => sum + lengthOf(next), own)
    lengths.set(path, length)
    return length
  }
  let printed = 0
  for (const { text, locate } of texts) {
    for (const { path, from, to } of references(text)) {
      printed += lengthOf(path)
      if (printed > limit) return report.add(muchRepeated(locate(from, to), { path, limit }))
    }
  }
}

const nestedFacts = (texts: readonly MarkedText[], facts: ReadonlyMap<string, Fact>): readonly Nested[] => {
  const referring = new Map(texts.filter(({ text }) => references(text).length > 0).map((one) => [one.text, one]))
  return [...facts].flatMap(([id, fact]) => {
    if (fact.kind !== 'text') return []
    const found = Object.values(fact.text).flatMap((text) => (text === undefined ? [] : (referring.get(text) ?? [])))
    const all = found.flatMap(({ text, locate }) => references(text).map((one) => ({ path: one.path, place: locate(one.from, one.to) })))
    const [first] = all
    return first === undefined ? [] : [{ id, place: first.place, next: all.map(({ path }) => path) }]
  })
}

const ownLength = (fact: Fact | undefined): number => {
  if (fact === undefined) return 0
  if (fact.kind === 'text') return Math.max(...Object.values(fact.text).map((text) => text?.length ?? 0))
  return 'value' in fact ? fact.value.length : 0
}
