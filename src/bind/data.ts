import type { Report } from '../diagnostics/diagnostic.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { Parsed } from '../model/parsed.ts'
import type { DataItem, Group, Retention } from '../model/program.ts'
import { reportCircles } from './circles.ts'
import { unknownData } from './problems.ts'
import { entriesOf, type Lookup, lookup, type Mutable } from './resolve.ts'

/** What the references of an item can name, beside other items. */
export interface DataLookups {
  readonly people: Lookup<Group>
  readonly retention: Lookup<Retention>
}

/** Items of data. A kind of data includes others, so they are made first and joined afterwards. */
export const bindData = (parsed: Parsed, lookups: DataLookups, report: Report): Listed<readonly DataItem[]> => {
  const file = parsed.files['data.yaml']
  const made = entriesOf(file?.value, file, [], ({ includes: _includes, ...item }, entry, path): Mutable<DataItem> => {
    const at = (key: string) => (index: number) => file?.at([...path, key, index]) ?? entry.place
    return {
      ...item,
      ...entry,
      people: lookups.people.many(item.people, at('people')),
      retention: lookups.retention.many(item.retention, at('retention')),
    }
  })
  if (file === undefined || file.value === 'none') return made
  const byId = lookup(made, unknownData, report)
  for (const item of items(made)) {
    const included = byId.many(file.value[item.id]?.includes, (index) => file.at([item.id, 'includes', index]))
    if (included !== undefined) item.includes = included
  }
  reportCircles(items(made), (item) => items(item.includes), report)
  return made
}
