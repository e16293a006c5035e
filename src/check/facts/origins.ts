import type { DataItem } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { Origin } from '../../model/source/data.ts'

/** Origins that are not the person: art. 14 GDPR instead of art. 13. */
const elsewhere: readonly Origin[] = ['third-party', 'public', 'derived']

/** The items that a kind of data holds, and those that these hold; the item itself first. */
export const withIncluded = (item: DataItem): readonly DataItem[] => [item, ...items(item.includes).flatMap(withIncluded)]

/** Whether some of it does not come from the person. */
export const comesFromElsewhere = ({ from, includes }: DataItem): boolean =>
  from === undefined ? items(includes).some(comesFromElsewhere) : elsewhere.includes(from)

/** Whether nothing of it comes from the person. */
export const isOnlyFromElsewhere = ({ from, includes }: DataItem): boolean => {
  if (from !== undefined) return elsewhere.includes(from)
  return items(includes).length > 0 && items(includes).every(isOnlyFromElsewhere)
}
