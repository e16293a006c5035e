import type { Difference, DifferencePath } from '../model/difference.ts'
import { entrySchema, itemSchema, type Schema } from '../model/schema/parts.ts'
import { childSchema } from '../model/schema/walk.ts'
import { sourceSchemas } from '../model/source/sources.ts'
import type { StatementFiles } from '../model/statement-sources.ts'
import { asMapping, type Step, stepsOf } from './lists.ts'
import { isMapping, own } from './mapping.ts'

/** An entry of a register or an item of a list that a path goes through. */
export interface Container {
  /** The keys of its register or list: `processors`, `processors.safeguard`. */
  readonly keys: string
  readonly path: DifferencePath
  readonly kind: 'entry' | 'item'
}

/** Where a difference stands in the source language. */
export interface Spot {
  readonly schema: Schema
  /** The keys that lead there, without ids and items; a register is called as its file is: `processors.safeguard.copy`. */
  readonly keys: string
  readonly path: DifferencePath
  readonly containers: readonly Container[]
}

export const spotOf = ([file, ...steps]: DifferencePath): Spot =>
  steps.reduce<Spot>(below, {
    schema: sourceSchemas[file],
    keys: file === 'policy.yaml' ? '' : file.slice(0, -'.yaml'.length),
    path: [file],
    containers: [],
  })

const below = ({ schema, keys, path, containers }: Spot, step: Step): Spot => {
  const inner: DifferencePath = [...path, step]
  const contained = (kind: Container['kind'], within: Schema): Spot => ({
    schema: within,
    keys,
    path: inner,
    containers: [...containers, { keys, path: inner, kind }],
  })
  const [entry, item] = [entrySchema(schema), itemSchema(schema)]
  if (entry !== undefined) return contained('entry', entry)
  if (item !== undefined) return contained('item', item)
  const child = childSchema(schema, step)
  if (child === undefined) throw new Error(`no schema for ${inner.join('.')}`)
  return { schema: child, keys: keys === '' ? String(step) : `${keys}.${step}`, path: inner, containers }
}

/** What stands at a path. */
export const valueAt = (files: StatementFiles, [file, ...steps]: DifferencePath): unknown =>
  steps.reduce<{ readonly value: unknown; readonly key: Step }>(
    ({ value, key }, step) => ({ value: Array.isArray(value) ? itemAt(value, String(key), step) : entryAt(value, step), key: step }),
    { value: files[file], key: file },
  ).value

const entryAt = (value: unknown, step: Step): unknown => (isMapping(value) ? own(value, String(step)) : undefined)

const itemAt = (list: readonly unknown[], key: string, step: Step): unknown => {
  const items = list.map((item) => asMapping(item, key))
  return items[stepsOf(items).indexOf(step)]
}

/** Whether a path is that of an entry as a whole. */
export const isEntry = ({ path, containers }: Spot): boolean => {
  const last = containers.at(-1)
  return last?.kind === 'entry' && last.path.length === path.length
}

/** Whether a place is that of an item of a list, not of a part of it. */
export const isItem = ({ containers, path }: Spot): boolean => {
  const last = containers.at(-1)
  return last?.kind === 'item' && last.path.length === path.length
}

/** Whether an entry is the same under another id. */
export const isRenaming = (spot: Spot, { kind, after }: Difference): boolean =>
  kind === 'changed' && typeof after === 'string' && isEntry(spot)
