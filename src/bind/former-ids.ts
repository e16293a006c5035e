import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Entry, Program, SectionUse, Statement } from '../model/program.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { SectionId } from '../model/source/sections.ts'
import { claimedFormerId, tooManyFormerAddresses, usedFormerId } from './problems.ts'

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

/** What has a part of an address in the sections that show it. */
type Shown = Pick<Program, 'purposes' | 'cookies' | 'ai' | 'automatedDecisions' | 'jointControllers'>

/** A page holds an element for each. */
const mostFormerAddresses = 1000

interface WithIds {
  readonly was?: readonly string[] | undefined
}

/** How many ids something has, today or ever. */
type IdCount = (thing: WithIds) => number
const today: IdCount = () => 1
const ever: IdCount = ({ was = [] }) => 1 + was.length

const sumOf = <Thing>(things: readonly Thing[], count: (thing: Thing) => number): number =>
  things.reduce((sum, thing) => sum + count(thing), 0)

/** How many ids there are below a section, by what it shows. */
const idsBelow: Readonly<Partial<Record<SectionId, (shown: Shown, count: IdCount) => number>>> = {
  purposes: ({ purposes }, count) => sumOf(items(purposes), count),
  'automated-decisions': ({ automatedDecisions }, count) => sumOf(items(automatedDecisions), count),
  controller: ({ jointControllers }, count) => sumOf(items(jointControllers), count),
  'cookie-table': ({ cookies }, count) => sumOf(items(cookies), count),
  // An article stands below each id of its use.
  ai: ({ ai }, count) => sumOf(items(ai), (use) => count(use) * (1 + sumOf(use.articles ?? [], count))),
}

/** Reports the section with which a statement comes to more addresses of before than a page can hold. */
export const checkFormerAddresses = (statements: readonly Statement[], shown: Shown, report: Report): void => {
  const addresses = (use: SectionUse, count: IdCount) => count(use) * (1 + ((use.known && idsBelow[use.known]?.(shown, count)) ?? 0))
  for (const { sections } of statements) {
    let former = 0
    const excess = sections.find((use) => {
      former += addresses(use, ever) - addresses(use, today)
      return former > mostFormerAddresses
    })
    if (excess !== undefined) report.add(tooManyFormerAddresses(excess.place, { limit: mostFormerAddresses }))
  }
}
