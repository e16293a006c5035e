import { diffArrays } from 'diff'

/** What stands at one place: of both versions, of the old one alone, or of the new one alone. */
export type Pair<Part> =
  | { readonly before: Part; readonly after: Part }
  | { readonly before: Part; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Part }

/** What tells whether parts of two versions go together. */
export interface Relation<Part> {
  readonly isSame: (before: Part, after: Part) => boolean
  /** How much two parts that are not the same have in common: 0 if they are two things. */
  readonly alike: (before: Part, after: Part) => number
}

/** What is the same weighs more than what has much in common. */
const sameWeighs = 3

/** Beyond these there are no changes any more, but another text; weighing every part against every other would take too long. */
const mostChanges = 2000
const mostWeighed = 40_000

type Places = readonly (readonly [before: number, after: number])[]

/** Puts what goes together side by side, in the order of both. */
export const align = <Part>(before: readonly Part[], after: readonly Part[], relation: Relation<Part>): readonly Pair<Part>[] =>
  sideBySide(before, after, samePlaces(before, after, relation), (gone, come) =>
    sideBySide(gone, come, bestPlaces(gone, come, relation), apart),
  )

/** Pairs what stands at these places; `between` says what becomes of the parts between two of them. */
const sideBySide = <Part>(
  before: readonly Part[],
  after: readonly Part[],
  places: Places,
  between: (before: readonly Part[], after: readonly Part[]) => readonly Pair<Part>[],
): readonly Pair<Part>[] => {
  let [from, to] = [0, 0]
  const pairs = places.flatMap(([at, other]) => {
    const passed = between(before.slice(from, at), after.slice(to, other))
    ;[from, to] = [at + 1, other + 1]
    return [...passed, { before: before[at] as Part, after: after[other] as Part }]
  })
  return [...pairs, ...between(before.slice(from), after.slice(to))]
}

/** First the old, then the new. */
const apart = <Part>(before: readonly Part[], after: readonly Part[]): readonly Pair<Part>[] => [
  ...before.map((part) => ({ before: part })),
  ...after.map((part) => ({ after: part })),
]

/** Where both have the same. */
const samePlaces = <Part>(before: readonly Part[], after: readonly Part[], { isSame }: Relation<Part>): Places => {
  const changes = diffArrays([...before], [...after], { comparator: isSame, maxEditLength: mostChanges }) ?? []
  let [from, to] = [0, 0]
  return changes.flatMap(({ count, added, removed }) => {
    const [at, other] = [from, to]
    if (!added) from += count
    if (!removed) to += count
    return added || removed ? [] : Array.from({ length: count }, (_, index) => [at + index, other + index] as const)
  })
}

/** Where what goes together best as a whole stands, of parts that are not all the same. */
const bestPlaces = <Part>(before: readonly Part[], after: readonly Part[], { isSame, alike }: Relation<Part>): Places => {
  if (before.length * after.length > mostWeighed) return []
  const weights = before.map((one) => after.map((other) => (isSame(one, other) ? sameWeighs : alike(one, other))))
  const worth = worthFrom(weights, after.length)
  const places: (readonly [number, number])[] = []
  let [at, other] = [0, 0]
  while (at < before.length && other < after.length) {
    const [here, below] = [worth[at]?.[other], worth[at + 1]]
    if (here === below?.[other]) at += 1
    else if (here === worth[at]?.[other + 1]) other += 1
    else {
      places.push([at, other])
      ;[at, other] = [at + 1, other + 1]
    }
  }
  return places
}

/** What the parts from each place on are worth at most, together. */
const worthFrom = (weights: readonly (readonly number[])[], width: number): readonly (readonly number[])[] => {
  const worth: number[][] = [Array<number>(width + 1).fill(0)]
  for (const row of weights.toReversed()) {
    const below = worth[0] ?? []
    const here = [0]
    for (let at = width - 1; at >= 0; at -= 1) {
      here.unshift(Math.max(below[at] ?? 0, here[0] ?? 0, (row[at] ?? 0) + (below[at + 1] ?? 0)))
    }
    worth.unshift(here)
  }
  return worth
}
