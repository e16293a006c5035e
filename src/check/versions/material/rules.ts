import { daysOf } from '../../../locale/periods.ts'
import { items } from '../../../model/schema/listed.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, changeIf } from './change.ts'
import { keptIn } from './entries.ts'

type Rule = Exclude<NonNullable<StatementFiles['retention.yaml']>, 'none'>[string]

/** Retention rules by which some data are kept longer, or that promise less of the end. */
export const inRules: Changes = (before, now) =>
  keptIn(before['retention.yaml'], now['retention.yaml']).flatMap(([id, was, is]) => [
    ...changeIf(byLaw(is) > Math.max(byLaw(was), ownDays(was)), `the longer \`longer-by-law\` of \`${id}\``, [
      'retention.yaml',
      id,
      'longer-by-law',
    ]),
    ...changeIf(
      was['at-most'] === true && is['at-most'] !== true && is.period !== undefined,
      `the retention rule \`${id}\` without \`at-most\``,
      ['retention.yaml', id],
    ),
    ...changeIf(ending(is) < ending(was), `the weaker \`then\` of \`${id}\``, ['retention.yaml', id, 'then']),
  ])

const ownDays = ({ period }: Rule): number => (period === undefined ? 0 : daysOf(period))

/** How long the laws of a rule ask for; nobody knows the end where one of them does not say. */
const byLaw = (rule: Rule): number =>
  Math.max(0, ...items(rule['longer-by-law']).map(({ period }) => (period === undefined ? Infinity : daysOf(period))))

/** How much of the data is left: erased is the least. */
const ending = ({ then }: Rule): number => [undefined, 'anonymise', 'delete'].indexOf(then)
