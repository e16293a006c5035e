import type { Listed } from '../../../model/schema/listed.ts'

type Register<Value> = Listed<Readonly<Record<string, Value>>>

/** The entries of a register by id; none, if it is `none` or absent. */
export const entriesOf = <Value>(register: Register<Value>): Readonly<Record<string, Value>> =>
  register === undefined || register === 'none' ? {} : register

/** The ids of entries that were not there. */
export const newIds = <Value>(before: Register<Value>, now: Register<Value>): readonly string[] => {
  const old = entriesOf(before)
  return Object.keys(entriesOf(now)).filter((id) => !Object.hasOwn(old, id))
}

/** The entries that were there and still are, each as it was and as it is. */
export const keptIn = <Value>(before: Register<Value>, now: Register<Value>): readonly (readonly [id: string, was: Value, is: Value])[] => {
  const old = entriesOf(before)
  return Object.entries(entriesOf(now)).flatMap(([id, is]) => {
    const was = Object.hasOwn(old, id) ? old[id] : undefined
    return was === undefined ? [] : [[id, was, is] as const]
  })
}
