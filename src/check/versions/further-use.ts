import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { restsOn } from '../facts/bases.ts'
import { dataUsed } from './material/data.ts'
import { newPurposes } from './material/purposes.ts'
import type { Versions } from './versions.ts'

/** Which of its data a new purpose may use for the second time: others had them, and it does not say that they are collected again or with consent. */
export const usedAgain = (purpose: Purpose, { old, now }: Versions): number | undefined => {
  if (purpose['further-use-of'] !== undefined || restsOn(purpose, 'consent')) return undefined
  if (!newPurposes(old, now).includes(purpose.id)) return undefined
  const had = dataUsed(old)
  const index = items(purpose.data).findIndex(({ item }) => had.has(item.id))
  return index < 0 ? undefined : index
}
