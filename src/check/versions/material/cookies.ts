import { type Changes, change, changeIf, newItems } from './change.ts'
import { entriesOf, keptIn, newIds } from './entries.ts'

/** What makes the choice of a visitor less free. */
const lessFree = { 'refuse-at-once': false, 'per-purpose': false, 'ticked-beforehand': true, wall: true } as const

const heavyCategories: readonly string[] = ['social', 'marketing']

/** Cookies that see or share more, that no longer wait for consent, and a choice that is less free. */
export const inCookies: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml']?.['cookie-consent'], now['policy.yaml']?.['cookie-consent']]
  const [old, current] = [before['cookies.yaml'], now['cookies.yaml']]
  return [
    ...newIds(old, current)
      .filter((id) => entriesOf(current)[id]?.consent === true || entriesOf(current)[id]?.vendor !== 'self')
      .map((id) => change(`the new cookie \`${id}\``, ['cookies.yaml', id])),
    ...keptIn(old, current).flatMap(([id, one, other]) => [
      ...changeIf(one.consent === true && other.consent !== true, `the cookie \`${id}\` without consent`, ['cookies.yaml', id, 'consent']),
      ...changeIf(
        heavyCategories.includes(other.category) && !heavyCategories.includes(one.category),
        `the cookie \`${id}\` for ${other.category}`,
        ['cookies.yaml', id, 'category'],
      ),
      ...changeIf(one.vendor === 'self' && other.vendor !== 'self', `the new \`vendor\` of the cookie \`${id}\``, [
        'cookies.yaml',
        id,
        'vendor',
      ]),
      ...newItems(one['third-party-access'], other['third-party-access']).map((reader) =>
        change(`the cookie \`${id}\` that \`${reader}\` can read`, ['cookies.yaml', id, 'third-party-access']),
      ),
    ]),
    ...(Object.keys(lessFree) as (keyof typeof lessFree)[])
      .filter((key) => isLessFree(key, was?.[key], is?.[key]))
      .map((key) => change(`a choice of cookies that is less free (\`cookie-consent.${key}\`)`, ['policy.yaml', 'cookie-consent', key])),
  ]
}

/** A freedom that is told no more is gone as well. */
const isLessFree = (key: keyof typeof lessFree, was: boolean | undefined, is: boolean | undefined): boolean =>
  was !== is && (is === lessFree[key] || (was === true && !lessFree[key]))
