import { lookUp, nameAmong, nameOf, type Side, usersOf } from './names.ts'
import { type Container, isItem, type Spot, spotOf } from './spots.ts'
import { valueIn } from './values.ts'
import { fill } from './words.ts'

/** What an entry or an item is called, with its kind: "Recipient Example Ltd". */
const thingOf = (side: Side, { keys, path, kind }: Container): string => {
  const value = lookUp(side, path)
  if (kind === 'item') return fill(side.words, `thing.${keys}`, { name: valueIn(side, spotOf(path).schema, keys, value) })
  const name = nameOf(side, keys, value)
  const users = usersOf(side, keys, String(path.at(-1)))
  return users === undefined ? fill(side.words, `thing.${keys}`, { name }) : fill(side.words, `thing.${keys}-used`, { name, users })
}

/** The entry that a path is in, and items in it: "Recipient Example Ltd, safeguard …". Empty outside entries and lists. */
export const thingAt = (side: Side, { containers }: Spot): string => containers.map((one) => thingOf(side, one)).join(', ')

/** What is said otherwise, as the beginning of a sentence: "Recipient Example Ltd, country". */
export const subjectAt = (side: Side, spot: Spot): string => {
  // Of a text in a list the list is told.
  const thing = thingAt(side, isItem(spot) ? { ...spot, containers: spot.containers.slice(0, -1) } : spot)
  const label = fill(side.words, `label.${spot.keys}`)
  return thing === '' ? label : fill(side.words, 'subject', { thing, label })
}

/** The name of the entry that a path is in, as others refer to it. */
export const entryName = (side: Side, { containers }: Spot): string => {
  const entry = containers[0]
  return entry === undefined ? '' : nameAmong(side, entry.keys, lookUp(side, entry.path))
}
