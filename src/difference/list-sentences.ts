import type { Difference } from '../model/difference.ts'
import { entrySchema } from '../model/schema/parts.ts'
import type { Side, Sides } from './names.ts'
import { isItem, type Spot, valueAt } from './spots.ts'
import { entryName, subjectAt } from './things.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'

/** Lists with sentences of their own. */
const own: readonly string[] = ['purposes.data', 'purposes.basis', 'purposes.shared-with', 'purposes.sources', 'rights.offered']

/** What is told of a list or a register, `none` and absent among them, and which version the value is from. */
type Change = readonly [
  told: 'added' | 'removed' | 'listed' | 'some' | 'none' | 'unsaid' | 'unnone' | 'order' | 'gone',
  value?: 'before' | 'now',
]

/** A difference in a list: an item of it that is new or gone, or what it is as a whole. */
export const listSentence = ({ before, now }: Sides, spot: Spot, difference: Difference): string => {
  const [told, from] = changeOf(spot, difference)
  const values = {
    before: () => valueIn(before, spot.schema, spot.keys, difference.before),
    now: () => valueIn(now, spot.schema, spot.keys, difference.after),
  }
  const side = from === 'before' ? before : now
  const value = from === undefined ? '' : values[from]()
  if (isItem(spot) && itemsIn(from === 'before' ? now : before, spot).includes(value))
    return fill(now.words, 'label-value.same', { subject: subjectAt(side, spot), now: value })
  if (own.includes(spot.keys) && told !== 'order')
    return fill(now.words, `own.${spot.keys}.${told}`, { thing: entryName(side, spot), value })
  return fill(now.words, `list.${told === 'listed' ? 'added' : told}`, { subject: subjectAt(side, spot), value })
}

/** The items of the same list in a version, in words. Two can read the same, such as two kinds of consent. */
const itemsIn = (side: Side, { schema, keys, path: [file, ...steps] }: Spot): readonly string[] => {
  const list = valueAt(side.files[0], [file, ...steps.slice(0, -1)])
  return Array.isArray(list) ? list.map((item) => valueIn(side, schema, keys, item)) : []
}

const changeOf = (spot: Spot, { kind, before, after }: Difference): Change => {
  const isRegister = entrySchema(spot.schema) !== undefined && !isItem(spot)
  if (isItem(spot)) return kind === 'added' ? ['added', 'now'] : ['removed', 'before']
  if (after === 'none') return ['none']
  if (before === 'none') return after === undefined || isRegister ? ['unnone'] : ['some', 'now']
  if (after === undefined) return isRegister ? ['gone'] : ['unsaid', 'before']
  return before === undefined ? ['listed', 'now'] : ['order']
}
