import { isEqual } from '../../../model/equal.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change } from './change.ts'
import { newIds } from './entries.ts'

/** Another controller, one more, or no officer any more. */
export const inController: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml'], now['policy.yaml']]
  return [
    ...(['name', 'register-number'] as const)
      .filter((key) => isReplaced(was?.organisation[key], is?.organisation[key]))
      .map((key) => change(`the other \`organisation.${key}\``, ['policy.yaml', 'organisation', key])),
    ...newIds(was?.['joint-controllers'], is?.['joint-controllers']).map((id) =>
      change(`the new joint controller \`${id}\``, ['policy.yaml', 'joint-controllers', id]),
    ),
    ...(hasOfficer(was) && !hasOfficer(is) ? [change('an `officer` no more', ['policy.yaml', 'officer'])] : []),
  ]
}

/** What was said and now is otherwise. */
const isReplaced = (was: unknown, is: unknown): boolean => was !== undefined && is !== undefined && !isEqual(was, is)

const hasOfficer = (policy: StatementFiles['policy.yaml']): boolean =>
  policy?.officer !== undefined && policy.officer !== 'none' && !('not-required' in policy.officer)
