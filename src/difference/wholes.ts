import type { DifferencePath } from '../model/difference.ts'
import { entriesIn } from './mapping.ts'
import { lookUp, type Sides, termOf, usersOf } from './names.ts'
import { isItem, type Spot, spotOf, valueAt } from './spots.ts'
import { entryName, subjectAt } from './things.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'

/** What is told as one thing, however much of it differs. */
const wholes = ['organisation.address', 'officer.address', 'representative.address', 'cookies.lifetime', 'retention.extension'] as const

/** Keys that together say how long a retention rule keeps data. */
const terms = ['retention.period', 'retention.at-most', 'retention.from', 'retention.until', 'retention.criteria']
/** Lists of retention rules. */
const rules = ['purposes.retention', 'data.retention']

/** A difference in a part of something that is told as one thing; nothing where that reads as before. */
export const wholeSentence = (sides: Sides, spot: Spot): string | undefined => {
  if (terms.includes(spot.keys)) return termSentence(sides, above(spot.path, 1))
  if (rules.includes(spot.keys)) return rulesSentence(sides, spotOf(isItem(spot) ? above(spot.path, 1) : spot.path))
  if (spot.keys === 'retention.branches.if') return partSentence(sides, spotOf(above(spot.path, 1)))
  const whole = wholes.find((keys) => spot.keys === keys || spot.keys.startsWith(`${keys}.`))
  return whole && partSentence(sides, spotOf(above(spot.path, spot.keys.split('.').length - whole.split('.').length)))
}

const above = ([file, ...steps]: DifferencePath, count: number): DifferencePath => [file, ...steps.slice(0, steps.length - count)]

const partSentence = ({ before, now }: Sides, spot: Spot): string | undefined => {
  const [old, current] = [before, now].map((side) => {
    const value = valueAt(side.files[0], spot.path)
    return value === undefined ? undefined : valueIn(side, spot.schema, spot.keys, value)
  })
  if (old === current) return undefined
  const subject = subjectAt(current === undefined ? before : now, spot)
  if (old === undefined) return fill(now.words, 'label-value.added', { subject, now: current ?? '' })
  if (current === undefined) return fill(now.words, 'label-value.removed', { subject, before: old })
  return fill(now.words, 'label-value.changed', { subject, before: old, now: current })
}

/** How long a rule keeps data, told by what it is used for. */
const termSentence = ({ before, now }: Sides, path: DifferencePath): string | undefined => {
  const [old, current] = [before, now].map((side) => termOf(side, entriesIn(lookUp(side, path))))
  const users = usersOf(now, 'retention', String(path.at(-1)))
  if (old === undefined || current === undefined || users === undefined || old === current) return undefined
  return fill(now.words, 'term.changed', { users, before: old, now: current })
}

/** How long data are kept for a purpose, or an item of data is, where that is another rule now. */
const rulesSentence = ({ before, now }: Sides, spot: Spot): string | undefined => {
  const [old, current] = [before, now].map((side) => {
    const value = valueAt(side.files[0], spot.path)
    return Array.isArray(value) ? valueIn(side, spot.schema, spot.keys, value) : undefined
  })
  if (old === undefined || current === undefined || old === current) return undefined
  return fill(now.words, 'term.changed', { users: entryName(now, spot), before: old, now: current })
}
