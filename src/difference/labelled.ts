import type { Difference } from '../model/difference.ts'
import type { Schema } from '../model/schema/parts.ts'
import { childSchema, keysOf, metaOf, optionsOf } from '../model/schema/walk.ts'
import { quoted, shortText, type Side, type Sides, textIn } from './names.ts'
import type { Spot } from './spots.ts'
import { subjectAt, thingAt } from './things.ts'
import { valueIn } from './values.ts'
import { isText } from './wordless.ts'
import { fill } from './words.ts'

/** A difference as what it is about and the two values: "Recipient Example Ltd, country: Spain instead of France." */
export const labelled = ({ before, now }: Sides, spot: Spot, difference: Difference): string => {
  const { kind } = difference
  const renaming = kind === 'added' || kind === 'removed' ? undefined : renamings[spot.keys]
  if (renaming !== undefined)
    return fill(now.words, renaming, { thing: thingAt(before, spot), name: quoted(now, nameIn(now, spot, difference.after)) })
  const [old, current] = [told(before, spot, difference.before), told(now, spot, difference.after)]
  // What has another name is called as readers know it.
  const subject = subjectAt(kind === 'removed' || (kind !== 'added' && isName(spot)) ? before : now, spot)
  const isWording = (kind !== 'removed' && current === undefined) || (kind !== 'added' && old === undefined)
  if (isWording) return fill(now.words, `label-text.${kind === 'wording' ? 'changed' : kind}`, { subject })
  if (kind === 'added') return fill(now.words, 'label-value.added', { subject, now: current ?? '' })
  if (kind === 'removed') return fill(now.words, 'label-value.removed', { subject, before: old ?? '' })
  return fill(now.words, old === current ? 'label-value.same' : 'label-value.changed', { subject, before: old ?? '', now: current ?? '' })
}

const isName = ({ keys }: Spot): boolean => /\.(?:name|label|title)$/.test(keys)

/** What an entry of a register is called, and the message that it is called otherwise. */
export const renamings: Readonly<Record<string, 'called' | 'becomes'>> = {
  ...Object.fromEntries(
    ['purposes', 'data', 'processors', 'cookies', 'people', 'sources', 'joint-controllers', 'automated-decisions', 'ai', 'clients'].map(
      (register) => [`${register}.name`, 'called' as const],
    ),
  ),
  'processors.category': 'called',
  'terms.term': 'called',
  'claims.kind': 'becomes',
}

const nameIn = (side: Side, { schema, keys }: Spot, value: unknown): string =>
  isText(schema, value) ? textIn(side, value) : valueIn(side, schema, keys, value)

/** Names that are prose: whole sentences of the organisation's own, in one language. */
const prose = ['clients.processing', 'clients.transfers', 'clients.security', 'representative.reason']

/** A value as a sentence can hold it; `undefined` of what is absent, and of a text that is too long or is Markdown. */
const told = (side: Side, { schema, keys }: Spot, value: unknown): string | undefined => {
  if (value === undefined) return undefined
  const isProse = prose.includes(keys)
  if (!isText(schema, value) && !isProse) return valueIn(side, schema, keys, value)
  const own = isProse || isPlain(schema) ? shortText(side, value) : undefined
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
