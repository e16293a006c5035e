import type { Difference, DifferencePath } from '../model/difference.ts'
import { isEqual } from '../model/equal.ts'
import { entrySchema, isMappingSchema, itemSchema, mappingFor, type Schema } from '../model/schema/parts.ts'
import { childSchema, keysOf } from '../model/schema/walk.ts'
import { sourceSchemas } from '../model/source/sources.ts'
import { factFiles, type StatementFiles } from '../model/statement-sources.ts'
import { asMapping, isReordered, matchItems, stepsOf } from './lists.ts'
import { entriesIn, isMapping, keysBeside, type Mapping, own } from './mapping.ts'
import { type Renaming, withNewIds } from './renames.ts'
import { isText, sameWords } from './wordless.ts'

/**
 * What two versions say otherwise: in the order of the files and of their keys, in a register whole entries first.
 * Nothing but `wording` is left if and only if the facts are the same.
 */
export const differencesBetween = (before: StatementFiles, now: StatementFiles): readonly Difference[] => {
  const renamed = withNewIds(before, now)
  return factFiles.flatMap((file) =>
    differing({ schema: sourceSchemas[file], before: renamed.files[file], after: now[file], path: [file] }, renamed.renamings),
  )
}

/** A part of both versions. */
interface Pair {
  readonly schema: Schema
  readonly before: unknown
  readonly after: unknown
  readonly path: DifferencePath
}

type Compare = (pair: Pair, renamings: readonly Renaming[]) => readonly Difference[]

const differing: Compare = (pair, renamings) => {
  const { schema, before, after } = pair
  if (isEqual(before, after) && !renamings.some(({ path }) => isBelow(path, pair.path))) return []
  if (isText(schema, before) && isText(schema, after)) return sameWords(before, after) ? [] : [whole(pair, 'wording')]
  const entry = entrySchema(schema)
  if (entry !== undefined && (isMapping(before) || isMapping(after))) return inRegister({ ...pair, schema: entry }, renamings)
  if (Array.isArray(before) && Array.isArray(after)) return inList({ ...pair, before, after }, renamings)
  const [one, other] = [mappingOf(pair, before), mappingOf(pair, after)]
  const isSame = one !== undefined && other !== undefined && mappingFor(schema, one) === mappingFor(schema, other)
  return isSame ? inMapping({ ...pair, before: one, after: other }, renamings) : [whole(pair)]
}

const isBelow = (path: DifferencePath, above: DifferencePath): boolean => above.every((step, index) => path[index] === step)

const whole = ({ before, after, path }: Pair, kind = kindOf(before, after)): Difference => ({ kind, path, before, after })

const kindOf = (before: unknown, after: unknown): Difference['kind'] => {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}

/** The mapping at one side of a pair. Where only one kind can stand, its keys are told one by one, even if it is new or gone. */
const mappingOf = ({ schema, before, after }: Pair, value: unknown): Mapping | undefined => {
  if (isMapping(value)) return value
  const isTold = value === undefined && isMappingSchema(schema) && Object.keys({ ...entriesIn(before), ...entriesIn(after) }).length > 0
  return isTold ? {} : undefined
}

const inMapping = (
  { schema, before, after, path }: Pair & { readonly before: Mapping; readonly after: Mapping },
  renamings: readonly Renaming[],
) =>
  keysOf(schema).flatMap((key) => {
    const inner = childSchema(schema, key)
    return inner === undefined ? [] : differing({ schema: inner, before: before[key], after: after[key], path: [...path, key] }, renamings)
  })

/** Entries that are new, gone or renamed, then what changed in the others. A register that is new says no more than its entries. */
const inRegister: Compare = ({ schema, before, after, path }, renamings) => {
  const [old, current] = [entriesIn(before), entriesIn(after)]
  const pairOf = (id: string): Pair => ({ schema, before: own(old, id), after: own(current, id), path: [...path, id] })
  const renamed = renamings.filter((one) => one.path.length === path.length + 1 && isBelow(one.path, path))
  return [
    ...(isMapping(before) === isMapping(after) || before === undefined ? [] : [whole({ schema, before, after, path })]),
    ...[...keysBeside(current, old), ...keysBeside(old, current)].map((id) => whole(pairOf(id))),
    ...renamed.map((one): Difference => ({ kind: 'changed', path: one.path, before: one.from, after: one.path.at(-1) })),
    ...Object.keys(current).flatMap((id) => (Object.hasOwn(old, id) ? differing(pairOf(id), []) : [])),
  ]
}

const inList = (
  pair: Pair & { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
  renamings: readonly Renaming[],
) => {
  const { schema, path } = pair
  const list = String(path.at(-1))
  const [before, after] = [pair.before, pair.after].map((items) => items.map((item) => asMapping(item, list)))
  const item = itemSchema(schema)
  if (before === undefined || after === undefined || item === undefined) return []
  const matches = matchItems(item, before, after)
  const [old, current] = [stepsOf(before), stepsOf(after)]
  const at = (step: string | number | undefined, one: unknown, other: unknown): Pair => ({
    schema: item,
    before: one,
    after: other,
    path: step === undefined ? path : [...path, step],
  })
  return [
    ...matches.new.map((position) => whole(at(current[position], undefined, pair.after[position]))),
    ...matches.gone.map((position) => whole(at(old[position], pair.before[position], undefined))),
    ...(isReordered(matches) ? [whole(pair)] : []),
    ...matches.pairs.flatMap(([one, other]) => differing(at(current[other], before[one], after[other]), renamings)),
  ]
}
