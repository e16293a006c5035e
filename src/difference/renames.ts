import type { DifferencePath } from '../model/difference.ts'
import { isEqual } from '../model/equal.ts'
import { entrySchema, itemSchema, type Schema } from '../model/schema/parts.ts'
import type { Referable } from '../model/schema/scalars.ts'
import { childSchema, keysOf, metaOf, optionsOf } from '../model/schema/walk.ts'
import { sourceSchemas } from '../model/source/sources.ts'
import { factFiles, type StatementFiles } from '../model/statement-sources.ts'
import { isMapping, keysBeside, own } from './mapping.ts'

/** An entry that is the same under another id. */
export interface Renaming {
  /** Of the entry, under its new id. */
  readonly path: DifferencePath
  readonly from: string
}

/** The files of a version with the ids that the other one uses for entries that stayed the same, and what was renamed. */
export interface Renamed {
  readonly files: StatementFiles
  readonly renamings: readonly Renaming[]
}

/** An entry that only refers to another under its new id is the same too, so this goes on until nothing more is found. */
export const withNewIds = (before: StatementFiles, now: StatementFiles, known: readonly Renaming[] = []): Renamed => {
  const found = registers.flatMap((path) => renamedIn(path, before, now))
  if (found.length === 0) return { files: before, renamings: known }
  const files = Object.fromEntries(factFiles.map((file) => [file, rewritten(sourceSchemas[file], before[file], [file], found)]))
  return withNewIds(files, now, [...known, ...found])
}

const registersIn = (schema: Schema, path: DifferencePath): readonly DifferencePath[] => {
  if (entrySchema(schema) !== undefined) return [path]
  return keysOf(schema).flatMap((key) => {
    const inner = childSchema(schema, key)
    return inner === undefined ? [] : registersIn(inner, [...path, key])
  })
}

/** Every register. */
const registers = factFiles.flatMap((file) => registersIn(sourceSchemas[file], [file]))

const valueAt = (files: StatementFiles, [file, ...steps]: DifferencePath): unknown =>
  steps.reduce<unknown>((at, step) => (isMapping(at) ? own(at, String(step)) : undefined), files[file])

const renamedIn = (path: DifferencePath, before: StatementFiles, now: StatementFiles): readonly Renaming[] => {
  const [old, current] = [valueAt(before, path), valueAt(now, path)]
  if (!isMapping(old) || !isMapping(current)) return []
  const gone = new Set(keysBeside(old, current))
  return keysBeside(current, old).flatMap((id) => {
    const from = [...gone].find((other) => isEqual(old[other], current[id]))
    if (from === undefined) return []
    gone.delete(from)
    return [{ path: [...path, id], from }]
  })
}

/** Where the entries stand that a reference means. */
export const homeOf = (register: Referable): DifferencePath | undefined => {
  if (register === 'people' || register === 'sources') return ['policy.yaml', register]
  const file = factFiles.find((name) => name === `${register}.yaml`)
  return file && [file]
}

/** A value in which entries have their new ids, with every reference to them. */
const rewritten = (
  schema: Schema | undefined,
  value: unknown,
  path: DifferencePath | undefined,
  renamings: readonly Renaming[],
): unknown => {
  if (schema === undefined || value === undefined) return value
  if (typeof value === 'string') return newId(value, referredTo(schema), renamings)
  if (Array.isArray(value)) return value.map((item) => rewritten(itemSchema(schema), item, undefined, renamings))
  if (!isMapping(value)) return value
  const entry = entrySchema(schema)
  const pairs = Object.entries(value).map(([key, inner]) => [
    entry === undefined ? key : newId(key, path, renamings),
    rewritten(entry ?? childSchema(schema, key), inner, path && [...path, key], renamings),
  ])
  return Object.fromEntries(pairs) as unknown
}

const referredTo = (schema: Schema): DifferencePath | undefined => {
  const register = optionsOf(schema).flatMap((option) => metaOf(option).reference ?? [])[0]
  return register && homeOf(register)
}

const newId = (id: string, home: DifferencePath | undefined, renamings: readonly Renaming[]): string => {
  const renaming = renamings.find(({ path, from }) => from === id && home !== undefined && isEqual(path.slice(0, -1), home))
  return String(renaming?.path.at(-1) ?? id)
}
