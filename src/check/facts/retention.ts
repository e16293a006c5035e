import { daysOf } from '../../locale/periods.ts'
import type { DataItem, Program, Retention } from '../../model/program.ts'
import { partsOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { RecordKind } from '../../model/source/data.ts'

/** The rules by which an item of data is kept: its own, those of data that hold it, and those of the purposes that use it. */
export const rulesOf = ({ data, purposes }: Program, item: DataItem): readonly Retention[] => {
  const holders = items(data).filter((one) => partsOf(one).includes(item))
  const users = items(purposes).filter((purpose) => items(purpose.data).some((use) => partsOf(use.item).includes(item)))
  return [...new Set([...holders, ...users].flatMap(({ retention }) => items(retention)))]
}

/** How many days a rule gives at least, under whatever condition; unknown where it gives no period. */
export const shortestOf = ({ period, branches }: Retention): number | undefined =>
  period === undefined
    ? undefined
    : Math.min(daysOf(period), ...items(branches).map(({ keep }) => shortestOf(keep) ?? Number.POSITIVE_INFINITY))

/** Whether a rule keeps a part of the data for so many days because a law says so. */
export const isLongerByLaw = (rule: Retention, days: number): boolean =>
  items(rule['longer-by-law']).some(({ period }) => period === undefined || daysOf(period) >= days)

/** Records that are a part of the books. */
export const bookRecords: readonly RecordKind[] = ['fiscal', 'real-estate', 'oss', 'payroll']

/** Whether an item, or something that it holds, belongs to records of these kinds. */
export const belongsTo = (item: DataItem, kinds: readonly RecordKind[]): boolean =>
  partsOf(item).some(({ records }) => records?.some((record) => kinds.includes(record)))
