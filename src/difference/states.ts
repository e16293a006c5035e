import type { Difference } from '../model/difference.ts'
import { choicesOf, type Schema } from '../model/schema/parts.ts'
import { childSchema } from '../model/schema/walk.ts'
import { isMapping } from './mapping.ts'
import type { Side, Sides } from './names.ts'
import type { Spot } from './spots.ts'
import { entryName } from './things.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'

/** What is told by the state that it has now, in a sentence of its own: by the keys that lead to it, the parts that can name it. */
const states: Readonly<Record<string, readonly string[] | undefined>> = {
  officer: ['name', 'email', 'phone', 'form', 'address'],
  representative: ['name'],
  children: undefined,
  'rights.fee': undefined,
  'claims.section': undefined,
  'purposes.direct-marketing': ['channels'],
  'purposes.profiling': undefined,
  'cookies.consent': undefined,
}

/** A difference in what something is at all: whether there is an officer, whether consent is asked. */
export const stateSentence = ({ before, now }: Sides, spot: Spot, difference: Difference): string | undefined => {
  const { after } = difference
  if (!Object.hasOwn(states, spot.keys)) return undefined
  if (difference.kind === 'wording') return undefined
  const side = after === undefined ? before : now
  return fill(now.words, `state.${spot.keys}.${stateOf(spot.schema, after)}`, {
    thing: entryName(side, spot),
    value: partIn(now, spot, after),
  })
}

const stateOf = (schema: Schema, value: unknown): string => {
  if (value === undefined) return 'unsaid'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === 'none' && choicesOf(schema).includes(value)) return 'none'
  return !isMapping(value) || value['not-required'] === undefined ? 'some' : 'not-required'
}

/** The part of a value that names it; of an officer without a name, how to reach them. */
const partIn = (side: Side, { keys, schema }: Spot, value: unknown): string => {
  const names = isMapping(value) ? (value['not-required'] === undefined ? states[keys] : ['not-required']) : undefined
  if (!isMapping(value) || names === undefined) return ''
  const key = names.find((one) => value[one] !== undefined)
  const inner = key === undefined ? undefined : childSchema(schema, key)
  if (key === undefined || inner === undefined) return fill(side.words, `unnamed.${keys}`)
  return valueIn(side, inner, `${keys}.${key}`, value[key])
}
