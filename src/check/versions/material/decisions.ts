import { type Changes, change } from './change.ts'
import { keptIn, newIds } from './entries.ts'

/** A decision that a person took, or that was not taken. */
export const inDecisions: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml']?.['automated-decisions'], now['policy.yaml']?.['automated-decisions']]
  const withoutPerson = keptIn(was, is).filter(([, one, other]) => one['solely-automated'] === false && other['solely-automated'] !== false)
  return [...newIds(was, is), ...withoutPerson.map(([id]) => id)].map((id) =>
    change(`the new automated decision \`${id}\``, ['policy.yaml', 'automated-decisions', id]),
  )
}
