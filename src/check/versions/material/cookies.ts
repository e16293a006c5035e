import { type Changes, change } from './change.ts'
import { keptIn } from './entries.ts'

/** What makes the choice of a visitor less free. */
const lessFree = { 'refuse-at-once': false, 'per-purpose': false, 'ticked-beforehand': true, wall: true } as const

/** A cookie that no longer waits for consent, and a choice that is less free. */
export const inCookies: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml']?.['cookie-consent'], now['policy.yaml']?.['cookie-consent']]
  return [
    ...keptIn(before['cookies.yaml'], now['cookies.yaml'])
      .filter(([, one, other]) => one.consent === true && other.consent !== true)
      .map(([id]) => change(`the cookie \`${id}\` without consent`, ['cookies.yaml', id, 'consent'])),
    ...(Object.keys(lessFree) as (keyof typeof lessFree)[])
      .filter((key) => is?.[key] === lessFree[key] && was?.[key] !== lessFree[key])
      .map((key) => change(`a choice of cookies that is less free (\`cookie-consent.${key}\`)`, ['policy.yaml', 'cookie-consent', key])),
  ]
}
