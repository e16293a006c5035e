import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Entry } from '../model/program.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import { claimedFormerId, usedFormerId } from './problems.ts'

/** Something that may have had other ids. */
interface Renamed {
  readonly id: string
  readonly was?: readonly string[] | undefined
  readonly place: Place
  /** The place of a part of it. */
  at(...path: readonly (string | number)[]): Place
}

/** Reports ids of before that are in use today, or that two things say they had: their addresses would lead to two places. */
export const checkFormerIds = (things: readonly Renamed[], report: Report): void => {
  const used = new Map(things.map(({ id, place }) => [id, place]))
  const claimed = new Map<string, { readonly by: string; readonly place: Place }>()
  for (const { id, was = [], at } of things)
    for (const [index, old] of was.entries()) {
      const place = at('was', index)
      const [user, first] = [used.get(old), claimed.get(old)]
      if (user !== undefined) report.add(usedFormerId(place, { id, old }, [{ message: 'It stands here.', place: user }]))
      else if (first === undefined) claimed.set(old, { by: id, place })
      // Twice in one list is reported where all lists are.
      else if (first.by !== id)
        report.add(claimedFormerId(place, { old, by: first.by }, [{ message: 'The first one.', place: first.place }]))
    }
}

/** The same for registers. */
export const checkFormerIdsOf = (
  registers: readonly Listed<readonly (Entry & { readonly was?: readonly string[] | undefined })[]>[],
  report: Report,
): void => {
  for (const register of registers) checkFormerIds(items(register), report)
}
