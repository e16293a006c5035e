import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { type RetentionTerm, retentionTerm } from '../../law/retention.ts'
import { formatPeriod } from '../../locale/format.ts'
import { daysOf } from '../../locale/periods.ts'
import type { Place } from '../../model/place.ts'
import type { Retention } from '../../model/program.ts'
import type { Period } from '../../model/schema/scalars.ts'
import { items } from '../../model/schema/listed.ts'
import type { RecordKind } from '../../model/source/data.ts'
import type { CheckInput } from '../input.ts'
import { rulesOf } from '../facts/retention.ts'

export const xcRetMax = defineRule<CheckInput>({
  code: 'xc-ret-max',
  level: 'warning',
  about:
    'Data for which a guideline gives a longest retention period are kept no longer, unless the rule gives a reason: applicants four weeks, or a year with consent; cameras four weeks.',
  duty: {
    catalogue: 'XC-RET-MAX',
    law: ['GDPR 5(1)(e)', 'Wwft 34a(3)'],
    documents: ['privacy'],
    section: 'retention',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    const records = new Map(items(program.retention).map((rule) => [rule, new Set(rule.records)]))
    for (const item of items(program.data))
      for (const rule of rulesOf(program, item))
        if (rule.records === undefined) for (const record of item.records ?? []) records.get(rule)?.add(record)
    for (const [rule, kinds] of records) {
      for (const { place, term } of [...kinds].flatMap((record) => excessOf(rule, record)))
        say(place, {
          level: term.level === 'advice' ? 'advice' : 'warning',
          message: `The retention rule \`${rule.id}\` keeps ${term.what.en} longer than the ${formatPeriod(term.period, 'en')} of ${lawOf(term)}.`,
          hints:
            term.kind === 'exact'
              ? [`Write \`period: ${term.period}\`, counted from ${term.countedFrom.en}.`]
              : [
                  `Keep them for at most ${formatPeriod(term.period, 'en')} from ${term.countedFrom.en}.`,
                  'Or add `reason` to the rule: why this long.',
                ],
          about: rule.ref,
        })
    }
  },
})

const lawOf = ({ kind, law }: RetentionTerm): string => (kind === 'exact' ? law : `the ${law}`)

interface Excess {
  readonly place: Place
  readonly term: RetentionTerm
}

/** What a rule gives beyond the longest time for records. A reason explains it, unless a statute orders to erase them. */
const excessOf = (rule: Retention, record: RecordKind): readonly Excess[] => {
  const term = retentionTerm(record)
  if (term.kind === 'minimum') return []
  return timesOf(rule, record).flatMap(({ of, periods, place, term: own = term }) =>
    (of.reason === undefined || own.kind === 'exact') && daysOf(...periods) > daysOf(own.period) ? [{ place, term: own }] : [],
  )
}

interface Time {
  /** The rule whose reason counts. */
  readonly of: Retention
  readonly periods: readonly Period[]
  readonly place: Place
  /** Another longest time that holds for it. */
  readonly term?: RetentionTerm
}

/** The times that a rule gives. An applicant can agree to a longer one; other records have their conditions, such as an incident. */
const timesOf = (rule: Retention, record: RecordKind): readonly Time[] => {
  const { period, branches, extension } = rule
  const own = period === undefined ? [] : [{ of: rule, periods: [period], place: rule.at('period') }]
  const longer =
    extension === undefined ? [] : [{ of: rule, periods: [period ?? [], extension.period].flat(), place: rule.at('extension', 'period') }]
  if (record !== 'applicant') return [...own, ...longer]
  const term = retentionTerm('applicant-consent')
  const conditional = items(branches).flatMap(({ keep }, index) =>
    keep.period === undefined ? [] : [{ of: keep, periods: [keep.period], place: rule.at('branches', index, 'keep') }],
  )
  return [...own, ...[...longer, ...conditional].map((time) => ({ ...time, term }))]
}
