import { countriesOutside } from '../../law/eea.ts'
import { daysOf } from '../../locale/periods.ts'
import type { Facts } from '../../model/facts.ts'
import { isEqual } from '../../model/equal.ts'
import { items } from '../../model/schema/listed.ts'
import type { FactPath } from './differences.ts'

/** A change that people are told of: one of the guidelines on transparency (WP260, paragraphs 29 and 30), or like these. */
export interface MaterialChange {
  /** As it reads in a row of them: "the new purpose `camera`". */
  readonly what: string
  readonly path: FactPath
}

type Register<Name extends keyof Facts> = Exclude<NonNullable<Facts[Name]>, 'none'>
type Entries<Name extends keyof Facts> = Readonly<Record<string, Register<Name>[keyof Register<Name>]>>

const entries = <Name extends Exclude<keyof Facts, 'policy.yaml'>>(facts: Facts, name: Name): Entries<Name> => {
  const register = facts[name]
  return (register === undefined || register === 'none' ? {} : register) as Entries<Name>
}

type Purposes = Entries<'purposes.yaml'>
type Purpose = Purposes[string]

const change = (what: string, path: FactPath): MaterialChange => ({ what, path })

/** The ids of purposes that are new, and no old ones under another id. */
export const newPurposes = (before: Facts, now: Facts): readonly string[] => newIds(before, now, 'purposes.yaml')

const newIds = (before: Facts, now: Facts, name: 'purposes.yaml' | 'processors.yaml'): readonly string[] => {
  const [old, current] = [entries(before, name), entries(now, name)]
  const gone = Object.keys(old).filter((id) => current[id] === undefined)
  return Object.keys(current).filter((id) => old[id] === undefined && !gone.some((other) => isEqual(old[other], current[id])))
}

/** A purpose as it is among facts. */
export const purposeIn = (facts: Facts, id: string): Purpose | undefined => entries(facts, 'purposes.yaml')[id]

const dataUsedBy = (purpose: Purpose): readonly string[] => items(purpose.data).map((use) => (typeof use === 'string' ? use : use.item))

/** The ids of the data that purposes use. */
export const dataUsed = (facts: Facts): ReadonlySet<string> => new Set(Object.values(entries(facts, 'purposes.yaml')).flatMap(dataUsedBy))

/** What has changed since then that people are told of. */
export const materialChanges = (before: Facts, now: Facts): readonly MaterialChange[] =>
  [inPurposes, inRecipients, inTransfers, inRetention, inSpecialData, inController, inRights].flatMap((changes) => changes(before, now))

type Changes = (before: Facts, now: Facts) => readonly MaterialChange[]

const inPurposes: Changes = (before, now) => {
  const old = entries(before, 'purposes.yaml')
  return [
    ...newPurposes(before, now)
      .filter((id) => purposeIn(now, id)?.data !== 'none')
      .map((id) => change(`the new purpose \`${id}\``, ['purpose', id])),
    ...Object.entries(entries(now, 'purposes.yaml')).flatMap(([id, purpose]) => {
      const was = old[id]
      if (was === undefined) return []
      const keys = (['direct-marketing', 'profiling', 'monitoring', 'further-use-of'] as const).filter(
        (key) => isThere(purpose[key]) && !isThere(was[key]),
      )
      return [...(newKinds(before, was, now, purpose).length > 0 ? ['basis'] : []), ...keys].map((key) =>
        change(`the new \`${key}\` of \`${id}\``, ['purpose', id, key]),
      )
    }),
  ]
}

const isThere = (value: unknown): boolean => value !== undefined && value !== 'none' && value !== false

/** The kinds of basis that a purpose did not rest on. */
const newKinds = (before: Facts, was: Purpose, now: Facts, is: Purpose): readonly unknown[] => {
  const kindsOf = (facts: Facts, { basis }: Purpose) => items(basis).map((id) => entries(facts, 'bases.yaml')[id]?.kind)
  const old = kindsOf(before, was)
  return kindsOf(now, is).filter((kind) => !old.includes(kind))
}

/** Who receives data by a purpose or a cookie. */
const receiving = (facts: Facts): ReadonlySet<string> =>
  new Set([
    ...Object.values(entries(facts, 'purposes.yaml')).flatMap((purpose) => items(purpose['shared-with'])),
    ...Object.values(entries(facts, 'cookies.yaml')).flatMap((cookie) => [cookie.vendor, ...items(cookie['third-party-access'])]),
  ])

const inRecipients: Changes = (before, now) => {
  const [old, current] = [entries(before, 'processors.yaml'), entries(now, 'processors.yaml')]
  const [had, have] = [receiving(before), receiving(now)]
  const renamed = (id: string) => {
    const [was, is] = [old[id]?.name, current[id]?.name]
    return typeof was === 'string' && typeof is === 'string' && was !== is
  }
  const fresh = newIds(before, now, 'processors.yaml')
  return Object.keys(current)
    .filter((id) => fresh.includes(id) || renamed(id) || (old[id] !== undefined && have.has(id) && !had.has(id)))
    .map((id) => change(`the new recipient \`${id}\``, ['processor', id]))
}

const inTransfers: Changes = (before, now) => {
  const old = entries(before, 'processors.yaml')
  return Object.entries(entries(now, 'processors.yaml')).flatMap(([id, recipient]) => {
    const was = old[id]
    if (was === undefined || recipient['eea-only'] !== undefined) return []
    const known = countriesOutside(was)
    return countriesOutside(recipient)
      .filter((country) => !known.includes(country))
      .map((country) =>
        change(`the new country \`${country}\` of \`${id}\``, ['processor', id, recipient.country === country ? 'country' : 'access-from']),
      )
  })
}

const inRetention: Changes = (before, now) => {
  const old = entries(before, 'purposes.yaml')
  return Object.entries(entries(now, 'purposes.yaml')).flatMap(([id, purpose]) => {
    const [was, is] = [old[id] && longestOf(before, old[id].retention), longestOf(now, purpose.retention)]
    return was !== undefined && is !== undefined && is > was
      ? [change(`the longer \`retention\` of \`${id}\``, ['purpose', id, 'retention'])]
      : []
  })
}

/** How many days these rules give at most; unknown where one of them gives no period. */
const longestOf = (facts: Facts, rules: Purpose['retention'], above: readonly string[] = []): number | undefined => {
  const lengths = items(rules).map((id) => {
    const rule = entries(facts, 'retention.yaml')[id]
    if (rule?.period === undefined || above.includes(id)) return undefined
    const { period, extension, branches } = rule
    const own = daysOf(period, ...(extension === undefined ? [] : [extension.period]))
    const others = items(branches).map(({ keep }) => longestOf(facts, [keep], [...above, id]) ?? 0)
    return Math.max(own, ...others)
  })
  return lengths.length === 0 || lengths.includes(undefined) ? undefined : Math.max(...lengths.map((length) => length ?? 0))
}

/** The items of special data that purposes use, themselves or as a part of others. */
const specialData = (facts: Facts): ReadonlySet<string> => {
  const data = entries(facts, 'data.yaml')
  const used = new Set(dataUsed(facts))
  for (const id of used) for (const part of items(data[id]?.includes)) used.add(part)
  return new Set([...used].filter((id) => isThere(data[id]?.special)))
}

const inSpecialData: Changes = (before, now) => {
  const had = specialData(before)
  return [...specialData(now)].filter((id) => !had.has(id)).map((id) => change(`the new special data \`${id}\``, ['data', id, 'special']))
}

const inController: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml'], now['policy.yaml']]
  const idsOf = (listed: NonNullable<typeof is>['joint-controllers'] | undefined) =>
    Object.keys(listed === undefined || listed === 'none' ? {} : listed)
  const old = idsOf(was?.['joint-controllers'])
  return [
    ...(['name', 'register-number'] as const)
      .filter((key) => isReplaced(was?.organisation[key], is?.organisation[key]))
      .map((key) => change(`the other \`organisation.${key}\``, ['organisation', key])),
    ...idsOf(is?.['joint-controllers'])
      .filter((id) => !old.includes(id))
      .map((id) => change(`the new joint controller \`${id}\``, ['joint-controllers', id])),
  ]
}

/** What was said and now is otherwise. */
const isReplaced = (was: unknown, is: unknown): boolean => was !== undefined && is !== undefined && !isEqual(was, is)
const isOtherOrGone = (was: unknown, is: unknown): boolean => was !== undefined && !isEqual(was, is)

const inRights: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml'], now['policy.yaml']]
  const rights = (['email', 'form', 'identity-check', 'fee', 'term', 'extension'] as const)
    .filter((key) => isOtherOrGone(was?.rights?.[key], is?.rights?.[key]))
    .map((key) => ['rights', key])
  const contact = (['email', 'form', 'phone'] as const)
    .filter((key) => isOtherOrGone(was?.contact?.[key], is?.contact?.[key]))
    .map((key) => ['contact', key])
  const offered = (facts: typeof is) =>
    (facts?.rights?.offered ?? []).map((right) => (typeof right === 'string' ? right : 'own' in right ? right.own : right.right))
  const isLess = offered(was).some((right) => !offered(is).includes(right))
  return [...rights, ...contact, ...(isLess ? [['rights', 'offered']] : [])].map((path) =>
    change(`another way to use rights (\`${path.join('.')}\`)`, path),
  )
}
