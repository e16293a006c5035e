import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { duplicateId } from './problems.ts'

interface Named {
  readonly id: string
  readonly place: Place
}

/** What the things are called in a message, in the plural, and what to do about two of one name. */
interface Things {
  readonly thing: string
  readonly remedy?: string
}

/** Reports ids that stand twice among things that are told apart by them. */
export const reportDuplicates = (entries: readonly Named[], things: Things, report: Report): void => {
  const seen = new Map<string, Place>()
  for (const { id, place } of entries) {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, place)
    else report.add(duplicateId(place, { id, ...things }, [{ message: 'The first one stands here.', place: first }]))
  }
}
