import type { Related } from '../../diagnostics/diagnostic.ts'
import type { Facts } from '../../model/facts.ts'
import { isEqual } from '../../model/equal.ts'
import type { Place } from '../../model/place.ts'
import type { Entry, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { factNames } from '../../model/source/sources.ts'

/** A fact that differs: the path of its entry and key, as `purpose.orders.retention`. */
export type FactPath = readonly string[]

/** The facts that differ, each once: an entry that is new or gone as a whole, a list as a whole. */
export const differencesBetween = (before: Facts, now: Facts): readonly FactPath[] =>
  keysOf(before, now).flatMap((file) => {
    const head = factNames[file]
    return differing(before[file], now[file], head === undefined ? [] : [head])
  })

const keysOf = <Value extends object>(one: Value, other: Value) => Object.keys({ ...one, ...other }) as (keyof Value)[]

const differing = (one: unknown, other: unknown, path: FactPath): readonly FactPath[] => {
  if (isMapping(one) && isMapping(other)) return keysOf(one, other).flatMap((key) => differing(one[key], other[key], [...path, key]))
  return isEqual(one, other) ? [] : [path]
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a fact stands now; nowhere, if its entry is gone. */
const placeOf = (program: Program, [head = '', ...path]: FactPath): Place | undefined => {
  const register = registers(program)[head]
  if (register === undefined) return program.at(head, ...path)
  const [id, ...rest] = path
  return register.find((one) => one.id === id)?.at(...rest)
}

/** The places of facts that a finding is about, the first of them. */
export const placesOf = (program: Program, paths: readonly FactPath[]): readonly Related[] =>
  paths.slice(0, 3).flatMap((path) => {
    const place = placeOf(program, path)
    return place === undefined ? [] : [{ message: `\`${path.join('.')}\` is here.`, place }]
  })

const registers = (program: Program): Readonly<Record<string, readonly Entry[]>> => ({
  purpose: items(program.purposes),
  data: items(program.data),
  basis: items(program.bases),
  retention: items(program.retention),
  processor: items(program.recipients),
  cookie: items(program.cookies),
})
