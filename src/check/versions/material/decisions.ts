import { type Changes, change, changeIf, isHigher } from './change.ts'
import { keptIn, newIds } from './entries.ts'

/** From the lightest to the heaviest. */
const effects = ['none', 'similar', 'legal'] as const

/** A decision that a person took or that was not taken, one that weighs more, and one that no person can be asked to look at. */
export const inDecisions: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml']?.['automated-decisions'], now['policy.yaml']?.['automated-decisions']]
  const kept = keptIn(was, is)
  const withoutPerson = kept.filter(([, one, other]) => one['solely-automated'] === false && other['solely-automated'] !== false)
  return [
    ...[...newIds(was, is), ...withoutPerson.map(([id]) => id)].map((id) =>
      change(`the new automated decision \`${id}\``, ['policy.yaml', 'automated-decisions', id]),
    ),
    ...kept.flatMap(([id, one, other]) => [
      ...changeIf(isHigher(effects, one.effect, other.effect), `the heavier \`effect\` of \`${id}\``, [
        'policy.yaml',
        'automated-decisions',
        id,
        'effect',
      ]),
      ...changeIf(
        one['human-review'] !== undefined && other['human-review'] === undefined,
        `the automated decision \`${id}\` without \`human-review\``,
        ['policy.yaml', 'automated-decisions', id],
      ),
    ]),
  ]
}
