/** Keys whose value tells an item of a list from the others. */
const identities = ['id', 'as', 'section', 'item', 'right', 'own', 'keep', 'kind'] as const

/** What tells an item of a list from the others: the first of these that it has. An index would not: it moves. */
export const identityOf = (item: object): string | undefined =>
  identities.map((key) => (item as Readonly<Record<string, unknown>>)[key]).find((value): value is string => typeof value === 'string')
