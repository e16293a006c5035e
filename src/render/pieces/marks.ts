import type { Retention } from '../../model/program.ts'
import { items, type Listed } from '../../model/schema/listed.ts'
import { inline, type Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { paragraphs } from '../entries.ts'
import { inlineOf } from '../plant.ts'
import { about } from './about.ts'
import { retentionSentences } from './retention.ts'

type Rules = Listed<readonly Retention[]>

/** Rules that this section shows as a sign, or as the rule for what has no sign. */
const signed = ({ use }: ViewContext, rules: Rules): readonly Retention[] =>
  use.marks === true ? items(rules).filter(({ mark }) => mark !== undefined) : []

/** A name with the signs of its retention rules behind it. */
export const withMarks = (context: ViewContext, name: Value, rules: Rules): Value => {
  const signs = signed(context, rules).filter(({ mark }) => mark !== 'none')
  return signs.length === 0 ? name : inline([...inlineOf(name), ...signs.flatMap((rule) => inlineOf(about(rule, rule.mark ?? '')))])
}

/** The retention rules that are told in place, in whole sentences. */
export const retentionInPlace = (context: ViewContext, rules: Rules): Value | undefined => {
  const elsewhere = signed(context, rules)
  return paragraphs(
    items(rules)
      .filter((rule) => !elsewhere.includes(rule))
      .map((rule) => retentionSentences(context, rule)),
  )
}

/** One note for each sign that some entries have, and for those without a sign. */
export const retentionNotes = (context: ViewContext, entries: readonly { readonly retention?: Rules }[]): Value | undefined => {
  const rules = [...new Set(entries.flatMap(({ retention }) => signed(context, retention)))]
  if (rules.length === 0) return undefined
  const unmarked = rules.filter(({ mark }) => mark === 'none')
  const marked = rules.filter((rule) => !unmarked.includes(rule))
  const note = (rule: Retention): Value => {
    const text = retentionSentences(context, rule) ?? ''
    if (rule.mark !== 'none') return context.line('common:retention.note', { mark: rule.mark ?? '', text })
    return marked.length === 0 ? text : context.line('common:retention.note-unmarked', { text })
  }
  return paragraphs([...marked, ...unmarked].map(note))
}
