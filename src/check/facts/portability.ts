import type { Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { restsOn } from './bases.ts'
import { isOnlyFromElsewhere } from './origins.ts'

/** Whether art. 20 GDPR gives people their data back: automated, on consent or a contract, provided by them, and no public task. */
const isPortable = (purpose: Purpose): boolean => {
  const rests = restsOn(purpose, 'consent', 'contract') || purpose['permitted-by']?.['article-9'] === 'a'
  if (!rests || restsOn(purpose, 'public-task') || purpose.automated === false || purpose.data === 'none') return false
  return purpose.data === undefined || items(purpose.data).some(({ item }) => !isOnlyFromElsewhere(item))
}

/** The purposes that people can take their data from. */
export const portablePurposes = ({ purposes }: Program): readonly Purpose[] => items(purposes).filter(isPortable)
