import { isEqual } from '../model/equal.ts'
import { identityOf } from '../model/identity.ts'
import type { Schema } from '../model/schema/parts.ts'
import { isMapping } from './mapping.ts'
import { wordless } from './wordless.ts'

/** What tells an item of a list from the others; its position, if nothing does. */
export type Step = string | number

type List = readonly unknown[]

/** An item that can be written as a word or as a mapping, as the mapping. */
export const asMapping = (word: unknown, list: string): unknown => {
  if (typeof word !== 'string') return word
  if (list === 'data') return { item: word }
  return list === 'offered' ? { right: word } : word
}

const ownStep = (item: unknown): Step | undefined => {
  if (typeof item === 'string' || typeof item === 'number') return item
  return isMapping(item) ? identityOf(item) : undefined
}

/** What tells each item of a list from the others. A second item with the same identity has its number behind it. */
export const stepsOf = (list: List): readonly Step[] => {
  const seen = new Map<Step, number>()
  return list.map((item, position) => {
    const identity = ownStep(item)
    if (identity === undefined) return position
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    return count === 1 ? identity : `${identity} ${count}`
  })
}

/** The items of two lists that belong together, by their positions. */
export interface Matches {
  readonly pairs: readonly (readonly [before: number, after: number])[]
  readonly gone: readonly number[]
  readonly new: readonly number[]
}

/** Which item of a list is which of another: by what tells it from the others, else by what it says. */
export const matchItems = (item: Schema | undefined, before: List, after: List): Matches => {
  const isKnown = [...before, ...after].every((one) => ownStep(one) !== undefined)
  const pairs = isKnown ? bySteps(stepsOf(before), stepsOf(after)) : byValue(item, before, after)
  return {
    pairs: pairs.toSorted(([, one], [, other]) => one - other),
    gone: positions(before).filter((position) => !pairs.some(([one]) => one === position)),
    new: positions(after).filter((position) => !pairs.some(([, other]) => other === position)),
  }
}

type Pair = readonly [before: number, after: number]

const positions = (list: List): readonly number[] => list.map((_, position) => position)

const bySteps = (before: readonly Step[], after: readonly Step[]): readonly Pair[] =>
  after.flatMap((step, position) => (before.includes(step) ? [[before.indexOf(step), position] as const] : []))

/** Equal items first, then items with the same facts, then what is left in its order. */
const byValue = (item: Schema | undefined, before: List, after: List): readonly Pair[] => {
  const facts = (list: List) => list.map((one) => wordless(item, one))
  const [old, current] = [facts(before), facts(after)]
  if (isEqual(old, current)) return positions(before).map((position) => [position, position])
  const same = [
    (one: number, other: number) => isEqual(before[one], after[other]),
    (one: number, other: number) => isEqual(old[one], current[other]),
    () => true,
  ]
  return same.reduce<readonly Pair[]>((pairs, isSame) => pairs.concat(pairUp(before, after, pairs, isSame)), [])
}

const pairUp = (before: List, after: List, known: readonly Pair[], isSame: (one: number, other: number) => boolean): readonly Pair[] => {
  const free = new Set(positions(before).filter((one) => !known.some(([position]) => position === one)))
  return positions(after).flatMap((other) => {
    if (known.some(([, position]) => position === other)) return []
    const one = [...free].find((position) => isSame(position, other))
    if (one === undefined) return []
    free.delete(one)
    return [[one, other] as const]
  })
}

/** Whether items that both lists have stand in another order. */
export const isReordered = ({ pairs }: Matches): boolean =>
  pairs.some(([before], index) => index > 0 && before < (pairs[index - 1]?.[0] ?? 0))
