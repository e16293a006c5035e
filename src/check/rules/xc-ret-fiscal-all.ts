import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { daysOf } from '../../locale/periods.ts'
import type { DataItem, Program, Purpose, Retention } from '../../model/program.ts'
import { partsOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { belongsTo, bookRecords } from '../facts/retention.ts'

export const xcRetFiscalAll = defineRule<CheckInput>({
  code: 'xc-ret-fiscal-all',
  level: 'warning',
  about:
    'The years for which books are kept hold for the books. Marketing, profiles, visits and other data that are no part of the books have a shorter time of their own.',
  duty: {
    catalogue: 'XC-RET-FISCAL-ALL',
    law: ['GDPR 5(1)(c)', 'GDPR 5(1)(e)', 'AWR 52(1)', 'AWR 52(4)'],
    documents: ['privacy'],
    section: 'retention',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 5(1)(c), (e)',
      'kept in a form which permits identification of data subjects for no longer than is necessary for the purposes',
    ),
  },
  check: ({ program }, say) => {
    const kept = [
      ...items(program.purposes).map((purpose) => ({
        entry: purpose,
        data: items(purpose.data).map(({ item }) => item),
        why: usedOtherwise(purpose),
      })),
      ...items(program.data).map((item) => ({ entry: item, data: [item], why: undefined })),
    ]
    for (const { entry, data, why } of kept) {
      const rules = items(entry.retention)
      const [rule] = rules.flatMap((one) => bookRuleOf(one) ?? [])
      if (rule === undefined || rules.some((one) => bookRuleOf(one) === undefined)) continue
      const other = why ?? notInBooks(program, data)
      if (other === undefined) continue
      say(entry.at('retention', 0), {
        message: `The retention rule \`${rule.id}\` ${rule.records === undefined ? 'looks like one' : 'is'} for the books, and here it also keeps ${other}.`,
        hints: [
          'Give what is no part of the books a shorter rule of its own.',
          'Is it a part of the books? Add `records: [fiscal]` to the item in data.yaml.',
        ],
        related: [{ message: 'The rule stands here.', place: rule.place }],
        about: entry.ref,
      })
    }
  },
})

/** The retention periods that books have. */
const bookPeriods = ['P7Y', 'P10Y'].map((period) => daysOf(period))

/** The rule by which something is kept as the books are: itself, or one that holds under a condition. */
const bookRuleOf = (rule: Retention): Retention | undefined =>
  isOfBooks(rule) ? rule : items(rule.branches).flatMap(({ keep }) => bookRuleOf(keep) ?? [])[0]

/** Whether a rule keeps the books: it says so, or says nothing of records and has their period. */
const isOfBooks = ({ records, period }: Retention): boolean =>
  records === undefined
    ? period !== undefined && bookPeriods.includes(daysOf(period))
    : records.some((record) => bookRecords.includes(record))

const usedOtherwise = (purpose: Purpose): string | undefined => {
  const marketing = purpose['direct-marketing']
  if (marketing !== undefined && marketing !== 'none') return 'data for direct marketing'
  return purpose.profiling === true ? 'profiles' : undefined
}

/** Data that people leave behind while they use something; and where the policy says what belongs to the books, all other data. */
const notInBooks = ({ data: all }: Program, data: readonly DataItem[]): string | undefined => {
  const seen = partsOf(...data).find((item) => item.from === 'observed' && !belongsTo(item, bookRecords))
  if (seen !== undefined) return `\`${seen.id}\``
  const isMarked = items(all).some((item) => belongsTo(item, bookRecords))
  const [first] = data
  return isMarked && first !== undefined && !data.some((item) => belongsTo(item, bookRecords)) ? `\`${first.id}\`` : undefined
}
