import type { Changes, MaterialChange } from './material/change.ts'
import { inController } from './material/controller.ts'
import { inCookies } from './material/cookies.ts'
import { inData } from './material/data.ts'
import { inDecisions } from './material/decisions.ts'
import { inPurposes } from './material/purposes.ts'
import { inRecipients, inTransfers } from './material/recipients.ts'
import { inRetention } from './material/retention.ts'
import { inRights } from './material/rights.ts'

export type { MaterialChange } from './material/change.ts'

const all: readonly Changes[] = [inPurposes, inRecipients, inTransfers, inRetention, inData, inDecisions, inController, inRights, inCookies]

/** What has changed since then that people are told of. */
export const materialChanges: Changes = (before, now) => all.flatMap((changes) => changes(before, now))

const shown = 2

/** Changes in a message, the first of them: "the new purpose `camera` and the new data `face`". */
export const changesInWords = (changes: readonly MaterialChange[]): string => {
  const told = changes.map(({ what }) => what)
  const rest = told.length - shown
  return rest > 0 ? `${told.slice(0, shown).join(', ')} and ${rest} more` : told.join(' and ')
}
