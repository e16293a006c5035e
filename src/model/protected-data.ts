import type { DataItem, Purpose } from './program.ts'
import { items } from './schema/listed.ts'

/** Why the law protects an item of data more than others: art. 9, 10 and 87 GDPR. */
export type Protection = 'special' | 'criminal' | 'national-id'

const isProtected = {
  special: ({ special }) => special !== undefined && special !== 'none',
  criminal: ({ criminal }) => criminal === true,
  'national-id': (item) => item['national-id'] === true,
} as const satisfies Readonly<Record<Protection, (item: DataItem) => boolean>>

/** Items of data, and every item that they hold, each once. */
export const partsOf = (...held: readonly DataItem[]): readonly DataItem[] => {
  const parts = new Set(held)
  for (const part of parts) for (const inner of items(part.includes)) parts.add(inner)
  return [...parts]
}

/** The items that a purpose uses and the law protects in this way. */
export const protectedDataOf = ({ data }: Purpose, protection: Protection): readonly DataItem[] =>
  partsOf(...items(data).map(({ item }) => item)).filter(isProtected[protection])
