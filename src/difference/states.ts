import type { Difference } from '../model/difference.ts'
import { isMapping } from './mapping.ts'
import { type Side, textIn } from './names.ts'
import type { Sides } from './sides.ts'
import type { Spot } from './spots.ts'
import { entryName } from './things.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'
import { choicesOf, type Schema } from '../model/schema/parts.ts'
import { childSchema } from '../model/schema/walk.ts'

/** What is told by the state that it has now, in a sentence of its own: by the keys that lead to it, which part names it. */
const states: Readonly<Record<string, string | undefined>> = {
  officer: 'name',
  representative: 'name',
  children: undefined,
  'rights.fee': undefined,
  'claims.section': undefined,
  'purposes.direct-marketing': 'channels',
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

const partIn = (side: Side, { keys, schema }: Spot, value: unknown): string => {
  if (!isMapping(value)) return ''
  const key = value['not-required'] === undefined ? states[keys] : 'not-required'
  const part = key === undefined ? undefined : (value[key] ?? value['email'] ?? value['form'] ?? value['phone'])
  const inner = key === undefined ? undefined : childSchema(schema, key)
  if (part === undefined || inner === undefined) return ''
  return typeof part === 'string' && key !== 'not-required' ? textIn(side, part) : valueIn(side, inner, `${keys}.${String(key)}`, part)
}
