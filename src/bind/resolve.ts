import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import type { Problem } from '../diagnostics/problem.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { ParsedFile } from '../model/parsed.ts'
import type { Place } from '../model/place.ts'
import type { Entry } from '../model/program.ts'
import { factNames, type SourceName } from '../model/source/sources.ts'

type Path = readonly (string | number)[]
type Places = Pick<ParsedFile<unknown>, 'at' | 'file'>
type UnknownName = Problem<{ name: string; known: readonly string[] }>

/** Looks entries up by id; what is not there is reported at the place of the reference. */
export interface Lookup<T> {
  /** What the id names, or `undefined` after reporting. `words` could stand there too. */
  one(id: string, place: Place, words?: readonly string[]): T | undefined
  /** What a list of ids names; `none` and absent stay what they are. */
  many(ids: Listed<readonly string[]>, at: (index: number) => Place): Listed<readonly T[]>
}

export const lookup = <T extends { readonly id: string }>(
  entries: Listed<readonly T[]>,
  problem: UnknownName,
  report: Report,
): Lookup<T> => {
  const byId = new Map(items(entries).map((entry) => [entry.id, entry]))
  const one = (id: string, place: Place, words: readonly string[] = []) => {
    const found = byId.get(id)
    if (found === undefined) report.add(problem(place, { name: id, known: [...words, ...byId.keys()] }) satisfies Diagnostic)
    return found
  }
  return {
    one,
    many: (ids, at) => (ids === undefined || ids === 'none' ? ids : ids.flatMap((id, index) => one(id, at(index)) ?? [])),
  }
}

/** An entry that is still made: those that refer to each other are joined afterwards. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The entries of a register, with id and place, made into what they mean. */
export const entriesOf = <Value, T>(
  register: Listed<Readonly<Record<string, Value>>>,
  file: Places | undefined,
  path: Path,
  make: (value: Value, entry: Entry, path: Path) => T,
): Listed<readonly T[]> => {
  if (register === undefined || register === 'none' || file === undefined) return register as Listed<never>
  const home = path.length > 0 ? path : [factNames[file.file.name as SourceName] ?? file.file.name]
  return Object.entries(register).map(([id, value]) => {
    const own = [...path, id]
    const at: Entry['at'] = (...inner) => file.at([...own, ...inner])
    return make(value, { id, ref: [...home, id].join('.'), place: file.at(own, 'key'), at }, own)
  })
}
