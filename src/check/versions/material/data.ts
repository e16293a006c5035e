import { items } from '../../../model/schema/listed.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change, isThere } from './change.ts'
import { entriesOf, keptIn } from './entries.ts'

type Purpose = Exclude<NonNullable<StatementFiles['purposes.yaml']>, 'none'>[string]

const usedBy = ({ data }: Purpose): readonly string[] => items(data).map((use) => (typeof use === 'string' ? use : use.item))

/** The ids of the data that purposes use. */
export const dataUsed = (files: StatementFiles): ReadonlySet<string> =>
  new Set(Object.values(entriesOf(files['purposes.yaml'])).flatMap(usedBy))

/** These data, and those that are a part of them. */
const withParts = (files: StatementFiles, ids: Iterable<string>): ReadonlySet<string> => {
  const all = new Set(ids)
  for (const id of all) for (const part of items(entriesOf(files['data.yaml'])[id]?.includes)) all.add(part)
  return all
}

/** The ids of the data that purposes use or cookies collect, themselves or as a part of others. */
const dataInUse = (files: StatementFiles): ReadonlySet<string> => {
  const collected = Object.values(entriesOf(files['cookies.yaml'])).flatMap(({ collects }) => items(collects))
  return withParts(files, [...dataUsed(files), ...collected])
}

/** Data that were not used or not by this purpose, or that the law protects more than before. */
export const inData: Changes = (before, now) => {
  const had = dataInUse(before)
  return [
    ...[...dataInUse(now)].flatMap((id) => (had.has(id) ? inItem(before, now, id) : [newItem(now, id)])),
    ...keptIn(before['purposes.yaml'], now['purposes.yaml']).flatMap(([purpose, was, is]) => {
      const used = withParts(before, usedBy(was))
      return [...withParts(now, usedBy(is))]
        .filter((id) => had.has(id) && !used.has(id))
        .map((id) => change(`the new data \`${id}\` of \`${purpose}\``, ['purposes.yaml', purpose, 'data']))
    }),
  ]
}

const itemIn = (files: StatementFiles, id: string) => entriesOf(files['data.yaml'])[id]

const newItem = (now: StatementFiles, id: string) =>
  isThere(itemIn(now, id)?.special)
    ? change(`the new special data \`${id}\``, ['data.yaml', id, 'special'])
    : change(`the new data \`${id}\``, ['data.yaml', id])

/** What an item was not. */
const inItem = (before: StatementFiles, now: StatementFiles, id: string) => {
  const [was, is] = [itemIn(before, id), itemIn(now, id)]
  return [
    ...(isThere(is?.special) && is?.special !== was?.special
      ? [change(`the new special data \`${id}\``, ['data.yaml', id, 'special'])]
      : []),
    ...(['criminal', 'national-id'] as const)
      .filter((key) => isThere(is?.[key]) && !isThere(was?.[key]))
      .map((key) => change(`the new \`${key}\` of \`${id}\``, ['data.yaml', id, key])),
  ]
}
