import { daysOf } from '../../../locale/periods.ts'
import type { DifferencePath } from '../../../model/difference.ts'
import { isEqual } from '../../../model/equal.ts'
import { items, type Listed } from '../../../model/schema/listed.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change } from './change.ts'
import { entriesOf, keptIn } from './entries.ts'

/** How long something is kept. */
interface Length {
  /** The longest of its periods. */
  readonly days: number
  /** An event or criteria end it, and nobody knows the day. */
  readonly isOpen: boolean
}

/** What is kept by rules. */
interface Kept {
  readonly retention?: Listed<readonly string[]>
}

/** Data that purposes keep longer, items that are kept longer, and cookies that stay longer. */
export const inRetention: Changes = (before, now) => [
  ...longerIn('purposes.yaml', before, now),
  ...longerIn('data.yaml', before, now),
  ...keptIn(before['cookies.yaml'], now['cookies.yaml'])
    .filter(([, was, is]) => isLonger(lifetimeOf(was.lifetime), lifetimeOf(is.lifetime)))
    .map(([id]) => change(`the longer \`lifetime\` of \`${id}\``, ['cookies.yaml', id, 'lifetime'])),
]

const longerIn = (file: 'purposes.yaml' | 'data.yaml', before: StatementFiles, now: StatementFiles) =>
  keptIn<Kept>(before[file], now[file])
    .filter(([, was, is]) => isLonger(lengthOf(before, was.retention), lengthOf(now, is.retention)))
    .map(([id, was, is]) => change(`the longer \`retention\` of \`${id}\``, changedRule(before, was, now, is) ?? [file, id, 'retention']))

/** The rule that became longer, where the same rules are named. */
const changedRule = (before: StatementFiles, was: Kept, now: StatementFiles, is: Kept): DifferencePath | undefined => {
  if (!isEqual(was.retention, is.retention)) return undefined
  const id = items(is.retention).find((rule) => isLonger(lengthOf(before, [rule]), lengthOf(now, [rule])))
  return id === undefined ? undefined : ['retention.yaml', id, 'period']
}

/** What was not told, or is told no more, is compared with nothing. */
const isLonger = (was: Length | undefined, is: Length | undefined): boolean => {
  if (was === undefined || is === undefined || (was.isOpen && !is.isOpen)) return false
  return (is.isOpen && !was.isOpen) || is.days > was.days
}

/** How long these rules keep data; unknown where one of them is not there. */
const lengthOf = (files: StatementFiles, rules: Listed<readonly string[]>, above: readonly string[] = []): Length | undefined => {
  if (rules === undefined) return undefined
  const lengths = items(rules).map((id) => lengthBy(files, id, above))
  return lengths.reduce<Length | undefined>((one, other) => one && other && longest(one, other), { days: 0, isOpen: false })
}

const longest = (one: Length, other: Length): Length => ({
  days: Math.max(one.days, other.days),
  isOpen: one.isOpen || other.isOpen,
})

const lengthBy = (files: StatementFiles, id: string, above: readonly string[]): Length | undefined => {
  const rule = entriesOf(files['retention.yaml'])[id]
  if (rule === undefined) return undefined
  const { period, extension, branches } = rule
  const days = period === undefined ? 0 : daysOf(period, ...(extension === undefined ? [] : [extension.period]))
  const others = items(branches).flatMap(({ keep }) => (above.includes(keep) ? [] : [keep]))
  const length = { days, isOpen: period === undefined }
  const branching = lengthOf(files, others, [...above, id])
  return branching && longest(length, branching)
}

type Lifetime = Exclude<NonNullable<StatementFiles['cookies.yaml']>, 'none'>[string]['lifetime']

const lifetimeOf = (lifetime: Lifetime): Length | undefined => {
  if (lifetime === undefined) return undefined
  const period = typeof lifetime === 'string' ? lifetime : lifetime['at-most']
  return { days: period === 'session' ? 0 : daysOf(period), isOpen: false }
}
