import { items } from '../../../model/schema/listed.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change, isThere } from './change.ts'
import { entriesOf } from './entries.ts'

/** The ids of the data that purposes use. */
export const dataUsed = (files: StatementFiles): ReadonlySet<string> =>
  new Set(
    Object.values(entriesOf(files['purposes.yaml']))
      .flatMap(({ data }) => items(data))
      .map((use) => (typeof use === 'string' ? use : use.item)),
  )

/** The ids of the data that purposes use or cookies collect, themselves or as a part of others. */
const dataInUse = (files: StatementFiles): ReadonlySet<string> => {
  const collected = Object.values(entriesOf(files['cookies.yaml'])).flatMap(({ collects }) => items(collects))
  const used = new Set([...dataUsed(files), ...collected])
  for (const id of used) for (const part of items(entriesOf(files['data.yaml'])[id]?.includes)) used.add(part)
  return used
}

/** Data that were not used, or were not special. */
export const inData: Changes = (before, now) => {
  const had = dataInUse(before)
  return [...dataInUse(now)].flatMap((id) => {
    const isSpecial = (files: StatementFiles) => isThere(entriesOf(files['data.yaml'])[id]?.special)
    if (isSpecial(now) && !(had.has(id) && isSpecial(before)))
      return [change(`the new special data \`${id}\``, ['data.yaml', id, 'special'])]
    return had.has(id) ? [] : [change(`the new data \`${id}\``, ['data.yaml', id])]
  })
}
