import { items } from '../../model/schema/listed.ts'
import type { Retention } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { about } from './about.ts'

type ByLaw = Exclude<NonNullable<Retention['longer-by-law']>, 'none'>[number]

/**
 * A retention rule in whole sentences, one after the other. What happens afterwards is said once, at the end, unless
 * something else happens under a condition: then each term says its own.
 */
export const retentionSentences = (context: ViewContext, rule: Retention, said?: Retention['then']): Value | undefined => {
  const apart = items(rule.branches).some(({ keep }) => keep.then !== undefined && keep.then !== rule.then)
  const afterwards = rule.then === undefined || rule.then === said ? undefined : context.line(`common:retention.then-${rule.then}`)
  return context.sentences([
    term(context, rule),
    rule.criteria && about(rule, context.inline(rule.criteria)),
    rule.reason && context.inline(rule.reason),
    apart ? afterwards : undefined,
    ...items(rule.branches).map(({ if: condition, keep }) =>
      context.sentences([
        context.line('common:retention.branch', { condition: context.plain(condition) }),
        retentionSentences(context, keep, apart ? undefined : rule.then),
      ]),
    ),
    ...extension(context, rule),
    ...items(rule['longer-by-law']).map((law) => byLaw(context, law)),
    apart ? undefined : afterwards,
    rule.afterwards && context.inline(rule.afterwards),
  ])
}

const term = (context: ViewContext, rule: Retention): Value | undefined => {
  const { period, until, from, 'at-most': atMost } = rule
  if (until !== undefined) return context.line('common:retention.until', { until: about(rule, context.plain(until)) })
  if (period === undefined) return undefined
  const key = `common:retention.period${atMost ? '-at-most' : ''}`
  const long = about(rule, context.period(period))
  if (from === undefined) return context.line(key, { period: long })
  return context.line(`${key}-from`, { period: long, from: context.plain(from) })
}

const extension = (context: ViewContext, { extension: extended }: Retention): readonly (Value | undefined)[] => {
  if (extended === undefined) return []
  const period = context.period(extended.period)
  const sentence =
    extended.if === undefined
      ? context.line('common:retention.extension', { period })
      : context.line('common:retention.extension-if', { period, condition: context.plain(extended.if) })
  return [about(extended.basis, sentence), extended.basis.withdraw && context.inline(extended.basis.withdraw)]
}

const byLaw = (context: ViewContext, { name, period, statute }: ByLaw): Value => {
  const law = context.plain(name)
  if (period === undefined) {
    if (statute === undefined) return context.line('common:retention.by-law', { law })
    return context.line('common:retention.by-law-statute', { law, statute: context.plain(statute) })
  }
  if (statute === undefined) return context.line('common:retention.by-law-period', { law, period: context.period(period) })
  return context.line('common:retention.by-law-period-statute', { law, period: context.period(period), statute: context.plain(statute) })
}
