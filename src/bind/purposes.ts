import type { Report } from '../diagnostics/diagnostic.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Basis, DataItem, DataUse, Group, Purpose, Recipient, Retention, Source } from '../model/program.ts'
import { unknownPurpose } from './problems.ts'
import { entriesOf, type Lookup, lookup, type Mutable } from './resolve.ts'

/** What the references of a purpose can name. */
export interface PurposeLookups {
  readonly people: Lookup<Group>
  readonly data: Lookup<DataItem>
  readonly bases: Lookup<Basis>
  readonly retention: Lookup<Retention>
  readonly recipients: Lookup<Recipient>
  readonly sources: Lookup<Source>
}

/** Purposes. One can be a further use of others, so they are made first and joined afterwards. */
export const bindPurposes = (parsed: Parsed, lookups: PurposeLookups, report: Report): Listed<readonly Purpose[]> => {
  const file = parsed.files['purposes.yaml']
  const made = entriesOf(file?.value, file, [], ({ 'further-use-of': _first, ...purpose }, entry, path): Mutable<Purpose> => {
    const at = (key: string) => (index: number) => file?.at([...path, key, index]) ?? entry.place
    return {
      ...purpose,
      ...entry,
      people: lookups.people.many(purpose.people, at('people')),
      data: bindData(
        purpose.data,
        lookups.data,
        (index, key) => file?.at([...path, 'data', index, ...(key === undefined ? [] : [key])]) ?? entry.place,
      ),
      basis: lookups.bases.many(purpose.basis, at('basis')),
      retention: lookups.retention.many(purpose.retention, at('retention')),
      'shared-with': lookups.recipients.many(purpose['shared-with'], at('shared-with')),
      sources: lookups.sources.many(purpose.sources, at('sources')),
    }
  })
  if (file === undefined || file.value === 'none') return made
  const byId = lookup(made, unknownPurpose, report)
  for (const purpose of items(made)) {
    const first = byId.many(file.value[purpose.id]?.['further-use-of'], (index) => file.at([purpose.id, 'further-use-of', index]))
    if (first !== undefined) purpose['further-use-of'] = first
  }
  return made
}

type Uses = NonNullable<Exclude<Parsed['files']['purposes.yaml'], undefined>['value']>
type WrittenUse = Exclude<Exclude<Uses, 'none'>[string]['data'], 'none' | undefined>[number]

const bindData = (
  uses: Listed<readonly WrittenUse[]>,
  data: Lookup<DataItem>,
  at: (index: number, key?: string) => ReturnType<NonNullable<Parsed['files']['purposes.yaml']>['at']>,
): Listed<readonly DataUse[]> => {
  if (uses === undefined || uses === 'none') return uses
  return uses.flatMap((use, index): DataUse[] => {
    const written = typeof use === 'string' ? { item: use } : use
    const item = data.one(written.item, at(index, typeof use === 'string' ? undefined : 'item'))
    return item === undefined ? [] : [{ ...written, item }]
  })
}
