import { formatCountry } from '../locale/format.ts'
import type { Difference } from '../model/difference.ts'
import { childSchema } from '../model/schema/walk.ts'
import { entriesIn, type Mapping, word } from './mapping.ts'
import { nameOf, type Side, textIn, usersOf } from './names.ts'
import { isRenaming, type Spot } from './spots.ts'
import { thingAt } from './things.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'

/** That an entry is new, gone, or has another id. */
export const entrySentence = (side: Side, spot: Spot, difference: Difference): string => {
  if (isRenaming(spot, difference)) return fill(side.words, 'renamed', { thing: thingAt(side, spot) })
  const { kind } = difference
  const entry = entriesIn(kind === 'added' ? difference.after : difference.before)
  const id = String(difference.path.at(-1))
  const own = { name: nameOf(side, spot.keys, entry) }
  const users = usersOf(side, spot.keys, id)
  if (users !== undefined) return fill(side.words, `entry.${spot.keys}.${kind}-used`, { ...own, users })
  const more = kind === 'added' ? extras[spot.keys]?.(side, spot, entry) : undefined
  return fill(side.words, `entry.${spot.keys}.${kind}${more?.key ?? ''}`, { ...own, ...more?.values })
}

/** What else is told of a new entry, and the end of the key of its message. */
interface Extra {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

const extras: Readonly<Record<string, (side: Side, spot: Spot, entry: Mapping) => Extra | undefined>> = {
  processors: (side, _spot, { country, for: work, ...rest }) => {
    const name = nameOf(side, 'processors', rest)
    const inCountry =
      country === undefined ? name : fill(side.words, 'in-country', { name, country: formatCountry(word(country), side.words.language) })
    return work === undefined
      ? { key: '', values: { name: inCountry } }
      : { key: '-for', values: { name: inCountry, work: textIn(side, work) } }
  },
  data: (side, spot, { special }) =>
    special === undefined || special === 'none' ? undefined : { key: '-special', values: { kind: partIn(side, spot, 'special', special) } },
  cookies: (side, spot, { category, lifetime }) => {
    const values = { category: partIn(side, spot, 'category', category) }
    return lifetime === undefined
      ? { key: '', values }
      : { key: '-lifetime', values: { ...values, lifetime: partIn(side, spot, 'lifetime', lifetime) } }
  },
}

const partIn = (side: Side, { schema, keys }: Spot, key: string, value: unknown): string => {
  const inner = childSchema(schema, key)
  return inner === undefined ? '' : valueIn(side, inner, `${keys}.${key}`, value)
}
