import type { Report } from '../diagnostics/diagnostic.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { Place } from '../model/place.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Basis, Retention } from '../model/program.ts'
import { reportCircles } from './circles.ts'
import { deepBranches, exactlyOne, manyBranches, repeatedMark, unknownRetention } from './problems.ts'
import { entriesOf, type Lookup, lookup, type Mutable } from './resolve.ts'

/** What says how long; a rule has one of them. */
const termKeys = ['period', 'until', 'criteria'] as const

/** Retention rules refer to each other, so they are made first and joined afterwards. */
export const bindRetention = (parsed: Parsed, bases: Lookup<Basis>, report: Report): Listed<readonly Retention[]> => {
  const file = parsed.files['retention.yaml']
  const rules = entriesOf(file?.value, file, [], ({ branches: _branches, extension, ...rule }, entry, path): Mutable<Retention> => {
    const made: Mutable<Retention> = { ...rule, ...entry }
    const terms = termKeys.filter((key) => rule[key] !== undefined)
    if (terms.length !== 1) report.add(exactlyOne(entry.place, { keys: termKeys, ...(terms.length > 1 ? { both: terms } : {}) }))
    for (const key of ['from', 'at-most'] as const) {
      const [term] = terms
      if (term !== undefined && !terms.includes('period') && rule[key] !== undefined)
        report.add(exactlyOne(file?.at([...path, key], 'key') ?? entry.place, { keys: termKeys, both: [term, key] }))
    }
    const basis =
      extension === undefined || file === undefined ? undefined : bases.one(extension.basis, file.at([...path, 'extension', 'basis']))
    if (extension !== undefined && basis !== undefined) made.extension = { ...extension, basis }
    return made
  })
  if (file === undefined || file.value === 'none') return rules
  reportRepeatedMarks(items(rules), (id) => file.at([id, 'mark']), report)
  const rulesById = lookup(rules, unknownRetention, report)
  for (const rule of items(rules)) {
    const branches = file.value[rule.id]?.branches
    if (branches === undefined) continue
    rule.branches =
      branches === 'none'
        ? branches
        : branches.flatMap(({ if: condition, keep }, index) => {
            const kept = rulesById.one(keep, file.at([rule.id, 'branches', index, 'keep']))
            return kept === undefined ? [] : [{ if: condition, keep: kept }]
          })
  }
  const circles = reportCircles(items(rules), (rule) => items(rule.branches).map(({ keep }) => keep), report)
  if (!circles) reportBranches(items(rules), report)
  return rules
}

/** A sign stands for one rule, and so does the lack of one: two notes for it would contradict each other. */
const reportRepeatedMarks = (rules: readonly Retention[], at: (id: string) => Place, report: Report): void => {
  const seen = new Map<string, string>()
  for (const { id, mark } of rules) {
    const first = mark === undefined ? undefined : seen.get(mark)
    if (mark !== undefined && first !== undefined)
      report.add(repeatedMark(at(id), { mark }, [{ message: 'The first one stands here.', place: at(first) }]))
    else if (mark !== undefined) seen.set(mark, id)
  }
}

/** Each branch is printed where it holds, so branches of branches multiply; nobody reads further than this. */
const maxDepth = 3
const maxBranches = 20

/** How many rules follow each other down the longest branch, and how many are printed in all. */
interface Extent {
  readonly depth: number
  readonly branches: number
}

const reportBranches = (rules: readonly Retention[], report: Report): void => {
  const known = new Map<Retention, Extent>()
  const extentOf = (rule: Retention): Extent => {
    const found = known.get(rule)
    if (found !== undefined) return found
    const inner = items(rule.branches).map(({ keep }) => extentOf(keep))
    const extent = {
      depth: Math.max(0, ...inner.map(({ depth }) => depth + 1)),
      branches: inner.reduce((sum, { branches }) => sum + 1 + branches, 0),
    }
    known.set(rule, extent)
    return extent
  }
  for (const rule of rules) {
    const { depth, branches } = extentOf(rule)
    if (depth > maxDepth) report.add(deepBranches(rule.place, { id: rule.id, limit: maxDepth }))
    else if (branches > maxBranches) report.add(manyBranches(rule.place, { id: rule.id, limit: maxBranches }))
  }
}
