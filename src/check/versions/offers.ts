import type { Hint } from '../../diagnostics/diagnostic.ts'
import { freeId, offerNote } from '../../diagnostics/offered-note.ts'
import { dayAfter } from '../../locale/periods.ts'
import type { ChangeNote, Program } from '../../model/program.ts'
import type { IsoDate, Period } from '../../model/schema/scalars.ts'
import { usualNoticePeriod } from '../../model/source/policy.ts'
import type { CheckInput } from '../input.ts'
import { otherWords } from './other-words.ts'
import type { Versions } from './versions.ts'
import { heaviestWeight, leastWeight } from './weight.ts'

/** How long before a material change holds people are told. */
export const noticePeriodOf = ({ source }: Program): Period => source['notice-period'] ?? usualNoticePeriod

interface Offer {
  /** Of the note. */
  readonly id: string
  readonly hints: readonly (Hint | string)[]
}

/** A change note for statements that say the same otherwise, as far as it can be known. */
export const offerFor = (versions: readonly Versions[], input: CheckInput, taken: ReadonlySet<string>): Offer => {
  const { program, asOf } = input
  const least = heaviestWeight(versions.map(leastWeight))
  // Whether other words only mend a slip, a person knows.
  const weight = least === 'cosmetic' && versions.some((version) => otherWords(version, input).length > 0) ? 'clarifying' : least
  const id = freeId(nameOf(versions), taken)
  const hints = offerNote(program, {
    id,
    date: asOf,
    statements: versions.map(({ statement }) => statement),
    weight,
    ...effectiveDay(versions, weight, input),
    summary: versions[0]?.before.shown ?? {},
  })
  return { id, hints }
}

/** A version takes effect after the notice, and not before the one that it follows. */
const effectiveDay = (versions: readonly Versions[], weight: ChangeNote['weight'], { program, asOf }: CheckInput) => {
  const days: readonly IsoDate[] = [
    ...(weight === 'material' ? [dayAfter(asOf, noticePeriodOf(program))] : []),
    ...versions.map(({ before }) => before.record.effective),
  ]
  const effective = days.toSorted().at(-1) ?? asOf
  return effective > asOf ? { effective } : {}
}

const longestId = 48

/** What the first fact that changed is called: `newsletter-shared-with`. */
const nameOf = ([first]: readonly Versions[]): string => {
  const path = first?.before.differences.find(({ kind }) => kind !== 'wording')?.path.slice(1) ?? []
  const words =
    path
      .join('-')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return (
    words.reduce((id, word) => (id === '' ? word.slice(0, longestId) : id.length + word.length < longestId ? `${id}-${word}` : id), '') ||
    'change'
  )
}
