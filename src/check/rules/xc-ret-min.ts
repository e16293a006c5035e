import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { type RetentionTerm, retentionTerm } from '../../law/retention.ts'
import { formatPeriod } from '../../locale/format.ts'
import { daysOf } from '../../locale/periods.ts'
import type { Retention } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { RecordKind } from '../../model/source/data.ts'
import type { CheckInput } from '../input.ts'
import { isLongerByLaw, rulesOf, shortestOf } from '../facts/retention.ts'

export const xcRetMin = defineRule<CheckInput>({
  code: 'xc-ret-min',
  level: 'error',
  about:
    'Records for which a law gives a least retention period are kept at least that long, such as seven years for the books. Where the law itself was not read, and for medical files, it is a warning.',
  duty: {
    catalogue: 'XC-RET-MIN',
    law: ['AWR 52(4)', 'Wet OB 1968, 34a', 'BW 2:10(3)', 'BW 3:15i(2)', 'BW 7:454(3)', 'Wwft 33(3)'],
    documents: ['privacy'],
    section: 'retention',
    evidence: read(
      '2026-11-22',
      'Algemene wet inzake rijksbelastingen (AWR), consolidated text in force since 1 January 2026 (wetten.overheid.nl), art. 52(4)',
      'zijn administratieplichtigen verplicht de in de voorgaande leden bedoelde gegevensdragers gedurende zeven jaar te bewaren',
    ),
  },
  check: ({ program }, say) => {
    const told = new Map<string, { readonly rule: Retention; readonly term: RetentionTerm }>()
    const tell = (rule: Retention | undefined, term: RetentionTerm) => {
      if (rule !== undefined) told.set(`${rule.id} ${term.id}`, { rule, term })
    }
    for (const rule of items(program.retention)) for (const term of minimaOf(rule.records)) if (isShorter(rule, term)) tell(rule, term)
    for (const item of items(program.data)) {
      const rules = rulesOf(program, item)
      for (const term of minimaOf(item.records)) if (rules.every((rule) => isShorter(rule, term))) tell(longest(rules), term)
    }
    for (const { rule, term } of told.values()) {
      const isOwn = daysOf(rule.period ?? term.period) < daysOf(term.period)
      say(rule.at(isOwn ? 'period' : 'branches'), {
        level: term.level,
        message: `The retention rule \`${rule.id}\` keeps ${term.what.en} shorter than the ${formatPeriod(term.period, 'en')} of ${term.law}.`,
        hints: [
          `Write \`period: ${term.period}\`, counted from ${term.countedFrom.en}.`,
          'Are only some of the data such records? Say so in `longer-by-law` of the rule.',
        ],
        about: rule.ref,
      })
    }
  },
})

const minimaOf = (records: readonly RecordKind[] = []): readonly RetentionTerm[] =>
  records.map(retentionTerm).filter(({ kind }) => kind !== 'maximum')

const isShorter = (rule: Retention, { period }: RetentionTerm): boolean => {
  const days = daysOf(period)
  const shortest = shortestOf(rule)
  return shortest !== undefined && shortest < days && !isLongerByLaw(rule, days)
}

const longest = (rules: readonly Retention[]): Retention | undefined =>
  rules.toSorted((one, other) => (shortestOf(other) ?? 0) - (shortestOf(one) ?? 0))[0]
