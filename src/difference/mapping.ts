/** A plain value with keys. */
export type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entries of a register; none if it is `none` or absent. */
export const entriesIn = (value: unknown): Mapping => (isMapping(value) ? value : {})

/** What stands at a key. An id may be a word that every object knows, such as `constructor`. */
export const own = (mapping: Mapping, key: string): unknown => (Object.hasOwn(mapping, key) ? mapping[key] : undefined)

/** A value that is a word or a name; empty if it is none. */
export const word = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The keys of a mapping that another one does not have. */
export const keysBeside = (mapping: Mapping, other: Mapping): readonly string[] =>
  Object.keys(mapping).filter((key) => !Object.hasOwn(other, key))
