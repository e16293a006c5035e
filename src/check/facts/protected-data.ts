import type { Related } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { DataItem, Purpose, Statement } from '../../model/program.ts'
import { partsOf, type Protection, protectedDataOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'

/** Where a purpose uses data that the law protects. */
export interface ProtectedUse {
  readonly item: DataItem
  readonly place: Place
  readonly related: readonly Related[]
}

const said = {
  special: 'This says that it is special data.',
  criminal: 'This says that it is criminal data.',
  'national-id': 'This says that it is a national number.',
} as const satisfies Readonly<Record<Protection, string>>

/** The first use of data that the law protects in this way. */
export const protectedUse = (purpose: Purpose, protection: Protection): ProtectedUse | undefined => {
  const [item] = protectedDataOf(purpose, protection)
  if (item === undefined) return undefined
  const index = items(purpose.data).findIndex((use) => partsOf(use.item).includes(item))
  return { item, place: purpose.at('data', index), related: [{ message: said[protection], place: item.at(protection) }] }
}

/** The first of these purposes that a statement shows without a section that says what permits it. */
export const unexplained = ({ sections }: Statement, purposes: readonly Purpose[]): Purpose | undefined => {
  const isIn = (section: 'purposes' | 'special-data', purpose: Purpose) =>
    sections.some(({ known, only }) => known === section && (only === undefined || only.includes(purpose)))
  return purposes.find((purpose) => isIn('purposes', purpose) && !isIn('special-data', purpose))
}
