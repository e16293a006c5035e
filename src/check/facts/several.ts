import type { Entry } from '../../model/program.ts'

const shown = 3

/** Keys or ids in a message: "`party` and `lifetime`". */
export const keysInWords = (keys: readonly string[]): string => {
  const told = keys.map((key) => `\`${key}\``)
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

/** Entries in a message, the first by name: "`orders`, `account`, `map` and 2 more". */
export const several = (entries: readonly Pick<Entry, 'id'>[]): string => {
  const names = entries.map(({ id }) => id)
  const rest = names.length - shown
  if (rest <= 0) return keysInWords(names)
  const first = names.slice(0, shown).map((name) => `\`${name}\``)
  return `${first.join(', ')} and ${rest} more`
}
