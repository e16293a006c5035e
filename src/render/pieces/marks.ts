import type { Retention } from '../../model/program.ts'
import { items, type Listed } from '../../model/schema/listed.ts'
import { inline, type Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { paragraphs } from '../entries.ts'
import { inlineOf } from '../plant.ts'
import { about } from './about.ts'
import { retentionSentences } from './retention.ts'

type Rules = Listed<readonly Retention[]>

interface Kept {
  readonly retention?: Rules
}

/** How a section tells the retention of its entries: in place, or as signs with a note for each. */
export interface Marks {
  /** A name with the signs of its rules behind it. */
  named(name: Value, rules: Rules): Value
  /** The rules that no note tells, in whole sentences. */
  inPlace(rules: Rules): Value | undefined
  readonly notes: Value | undefined
}

export const marksOf = (context: ViewContext, entries: readonly Kept[]): Marks => {
  const rules = context.use.marks === true ? [...new Set(entries.flatMap(({ retention }) => items(retention)))] : []
  const signs = rules.filter(({ mark }) => mark !== undefined && mark !== 'none')
  const rest = ruleOfTheRest(rules, signs, entries)
  const noted = rest === undefined ? signs : [...signs, rest]
  return {
    named: (name, ruled) => {
      const behind = items(ruled).filter((rule) => signs.includes(rule))
      return behind.length === 0 ? name : inline([...inlineOf(name), ...behind.flatMap((rule) => inlineOf(about(rule, rule.mark ?? '')))])
    },
    inPlace: (ruled) =>
      paragraphs(
        items(ruled)
          .filter((rule) => !noted.includes(rule))
          .map((rule) => retentionSentences(context, rule)),
      ),
    notes: paragraphs(noted.map((rule) => noteOf(context, rule, signs))),
  }
}

/** A rule can stand for what has no sign only where that is true: of every entry without one, and of no other. */
const ruleOfTheRest = (rules: readonly Retention[], signs: readonly Retention[], entries: readonly Kept[]): Retention | undefined => {
  const hasSign = ({ retention }: Kept) => items(retention).some((rule) => signs.includes(rule))
  return rules.find(
    (rule) =>
      rule.mark === 'none' &&
      entries.every((entry) => {
        const own = items(entry.retention)
        return hasSign(entry) ? !own.includes(rule) : own.length === 1 && own[0] === rule
      }),
  )
}

const noteOf = (context: ViewContext, rule: Retention, signs: readonly Retention[]): Value => {
  const text = retentionSentences(context, rule) ?? ''
  if (signs.includes(rule)) return context.line('common:retention.note', { mark: rule.mark ?? '', text })
  return signs.length === 0 ? text : context.line('common:retention.note-unmarked', { text })
}
