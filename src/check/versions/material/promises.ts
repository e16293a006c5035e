import { type Changes, change, changeIf } from './change.ts'
import { keptIn, newIds } from './entries.ts'

/** A promise that is gone, and children who give consent at a lower age. */
export const inPromises: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml'], now['policy.yaml']]
  const others = keptIn(was?.claims, is?.claims).filter(([, one, other]) => one.kind !== undefined && one.kind !== other.kind)
  const [age, lower] = [consentAge(was?.children), consentAge(is?.children)]
  return [
    ...[...newIds(is?.claims, was?.claims), ...others.map(([id]) => id)].map((id) =>
      change(`the promise \`${id}\` no more`, ['policy.yaml', 'claims', id]),
    ),
    ...changeIf(age !== undefined && lower !== undefined && lower < age, 'the lower `consent-age`', [
      'policy.yaml',
      'children',
      'consent-age',
    ]),
  ]
}

const consentAge = (children: 'none' | { readonly 'consent-age'?: number | undefined } | undefined): number | undefined =>
  typeof children === 'object' ? children['consent-age'] : undefined
