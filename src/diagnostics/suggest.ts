import { distance } from 'fastest-levenshtein'
import type { Hint } from './diagnostic.ts'

/** The known name nearest to `name`, if it is near enough to be what was meant. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  const limit = Math.max(2, Math.floor(name.length / 3))
  let best: { name: string; distance: number } | undefined
  for (const candidate of known) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    if (far <= limit && (best === undefined || far < best.distance)) best = { name: candidate, distance: far }
  }
  return best?.name
}

/** A hint that offers the nearest known name, or none. */
export const didYouMean = (name: string, known: Iterable<string>): Hint[] => {
  const match = nearest(name, known)
  return match === undefined ? [] : [{ message: `Did you mean \`${match}\`?`, fix: match }]
}
