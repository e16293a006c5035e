import type { Difference } from '../model/difference.ts'
import type { Schema } from '../model/schema/parts.ts'
import { metaOf, optionsOf, keysOf, childSchema } from '../model/schema/walk.ts'
import { quoted, shortText, type Side } from './names.ts'
import type { Sides } from './sides.ts'
import type { Spot } from './spots.ts'
import { subjectAt, thingAt } from './things.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'
import { isText } from './wordless.ts'

/** A difference as what it is about and the two values: "Recipient Example Ltd, country: Spain instead of France." */
export const labelled = ({ before, now }: Sides, spot: Spot, difference: Difference): string => {
  const { kind } = difference
  const subject = subjectAt(kind === 'removed' ? before : now, spot)
  const [old, current] = [told(before, spot, difference.before), told(now, spot, difference.after)]
  if (kind === 'added')
    return current === undefined
      ? fill(now.words, 'label-text.added', { subject })
      : fill(now.words, 'label-value.added', { subject, now: current })
  if (kind === 'removed')
    return old === undefined
      ? fill(now.words, 'label-text.removed', { subject })
      : fill(now.words, 'label-value.removed', { subject, before: old })
  if (isName(spot) && old !== undefined && current !== undefined)
    return fill(now.words, 'called', { thing: thingAt(before, spot), name: current })
  if (old === undefined || current === undefined) return fill(now.words, 'label-text.changed', { subject })
  return changedTo(now, subject, old, current)
}

/** That one value took the place of another. Two values can read the same, where what they refer to differs. */
const changedTo = ({ words }: Side, subject: string, before: string, now: string): string =>
  before === now ? fill(words, 'label-value.same', { subject, now }) : fill(words, 'label-value.changed', { subject, before, now })

/** Whether a place is what an entry of a register is called. */
const isName = ({ containers, keys }: Spot): boolean =>
  containers.length === 1 && [`${containers[0]?.keys}.name`, 'terms.term', 'processors.category'].includes(keys)

/** A value as a sentence can hold it; `undefined` of what is absent, and of a text that is too long or is Markdown. */
const told = (side: Side, { schema, keys }: Spot, value: unknown): string | undefined => {
  if (value === undefined) return undefined
  if (!isText(schema, value)) return valueIn(side, schema, keys, value)
  const own = isPlain(schema) ? shortText(side, value) : undefined
  return own === undefined ? undefined : quoted(side, own)
}

/** Whether the words of a text are meant to the letter. */
const isPlain = (schema: Schema): boolean =>
  optionsOf(schema).some((option) =>
    keysOf(option).some((key) => {
      const words = childSchema(option, key)
      return words !== undefined && optionsOf(words).some((one) => metaOf(one).markup === 'plain')
    }),
  )
