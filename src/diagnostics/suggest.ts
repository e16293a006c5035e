import { distance } from 'fastest-levenshtein'
import type { Hint } from './diagnostic.ts'

/** How many letters may differ: in a short name almost nothing, or every short name would be near. */
const limitFor = (name: string) => (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3)))

/** No name that anyone means is longer, and to compare two takes as long as both lengths multiplied. */
const longestName = 64

/** The known name nearest to `name`, if it is near enough to be what was meant. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  if (name.length > longestName) return undefined
  const limit = limitFor(name)
  let best: { name: string; distance: number } | undefined
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    if (candidate !== name && far <= limit && (best === undefined || far < best.distance)) best = { name: candidate, distance: far }
  }
  return best?.name
}

/** A hint that offers the nearest known name, or none. */
export const didYouMean = (name: string, known: Iterable<string>): Hint[] => {
  const match = nearest(name, known)
  return match === undefined ? [] : [{ message: `Did you mean \`${match}\`?`, fix: match }]
}

/** Names in a row, as code: "`a`, `b`". */
export const asCode = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

const shortList = 6

/** The nearest known name, and the known ones where nothing is near or they are few. */
export const suggest = (name: string, known: readonly string[]): Hint[] => {
  const near = didYouMean(name, known)
  const isListed = known.length > 0 && (near.length === 0 || known.length <= shortList)
  return isListed ? [...near, { message: `Known here: ${asCode(known)}.` }] : near
}
