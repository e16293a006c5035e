import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change, changeIf } from './change.ts'
import { newIds } from './entries.ts'
import { isSameName, isSameNumber } from './spelling.ts'

type Policy = StatementFiles['policy.yaml']

/** Another controller, one more, or nobody any more to turn to. */
export const inController: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml'], now['policy.yaml']]
  return [
    ...(Object.keys(isSame) as (keyof typeof isSame)[])
      .filter((key) => isReplaced(was?.organisation[key], is?.organisation[key], isSame[key]))
      .map((key) => change(`the other \`organisation.${key}\``, ['policy.yaml', 'organisation', key])),
    ...newIds(was?.['joint-controllers'], is?.['joint-controllers']).map((id) =>
      change(`the new joint controller \`${id}\``, ['policy.yaml', 'joint-controllers', id]),
    ),
    ...changeIf(hasOfficer(was) && !hasOfficer(is), 'an `officer` no more', ['policy.yaml', 'officer']),
    ...changeIf(hasOfficer(is) && isReachable(was) && !isReachable(is), 'an `officer` without contact', ['policy.yaml', 'officer']),
    ...inRepresentative(was, is),
    ...(['authority', 'complaints'] as const)
      .filter((key) => was?.[key] !== undefined && is?.[key] === undefined)
      .map((key) => change(`the \`${key}\` no more`, ['policy.yaml', key])),
  ]
}

const isSame = { name: isSameName, 'register-number': isSameNumber } as const

/** What was said and now is otherwise. */
const isReplaced = (was: string | undefined, is: string | undefined, same: (one: string, other: string) => boolean): boolean =>
  was !== undefined && is !== undefined && !same(was, is)

const officerOf = (policy: Policy) =>
  policy?.officer === undefined || policy.officer === 'none' || 'not-required' in policy.officer ? undefined : policy.officer

const hasOfficer = (policy: Policy): boolean => officerOf(policy) !== undefined

const isReachable = (policy: Policy): boolean => {
  const { email, phone, form, address } = officerOf(policy) ?? {}
  return [email, phone, form, address].some((way) => way !== undefined)
}

const inRepresentative = (was: Policy, is: Policy) => {
  const [old, current] = [representativeOf(was), representativeOf(is)]
  const path = ['policy.yaml', 'representative'] as const
  if (old === undefined) return []
  if (current === undefined) return [change('a `representative` no more', path)]
  return changeIf(!isSameName(old, current), 'the other `representative`', path)
}

const representativeOf = (policy: Policy): string | undefined =>
  policy?.representative !== undefined && 'name' in policy.representative ? policy.representative.name : undefined
