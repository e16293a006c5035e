import { inAi } from './material/ai.ts'
import { inBases } from './material/bases.ts'
import type { Changes, MaterialChange } from './material/change.ts'
import { inController } from './material/controller.ts'
import { inCookies } from './material/cookies.ts'
import { inData } from './material/data.ts'
import { inDecisions } from './material/decisions.ts'
import { inMarketing } from './material/marketing.ts'
import { inPromises } from './material/promises.ts'
import { inPurposes } from './material/purposes.ts'
import { inRecipients } from './material/recipients.ts'
import { inRetention } from './material/retention.ts'
import { inRights } from './material/rights.ts'
import { inRules } from './material/rules.ts'
import { inTransfers } from './material/transfers.ts'

export type { MaterialChange } from './material/change.ts'

const all: readonly Changes[] = [
  inPurposes,
  inMarketing,
  inBases,
  inRecipients,
  inTransfers,
  inRetention,
  inRules,
  inData,
  inDecisions,
  inAi,
  inController,
  inRights,
  inPromises,
  inCookies,
]

/** What has changed since then that people are told of. */
export const materialChanges: Changes = (before, now) => all.flatMap((changes) => changes(before, now))

const shown = 2

/** Changes in a message, the first of them: "the new purpose `camera` and the new data `face`". */
export const changesInWords = (changes: readonly MaterialChange[]): string => {
  const told = changes.map(({ what }) => what)
  const rest = told.length - shown
  return rest > 0 ? `${told.slice(0, shown).join(', ')} and ${rest} more` : told.join(' and ')
}
