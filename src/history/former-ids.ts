import type { z } from 'zod'
import { metaOf, walk } from '../model/schema/walk.ts'

/** A value without the ids that its parts had before: they say where addresses lead, and nothing of a statement. */
export const withoutFormerIds = <Value>(schema: z.ZodType, value: Value): Value => {
  const former = new Set<unknown>()
  walk(schema, value, (at) => {
    if (metaOf(at.schema).formerIds === true) former.add(at.value)
  })
  const strip = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(strip)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).flatMap(([key, inner]) => (former.has(inner) ? [] : [[key, strip(inner)]])))
  }
  return former.size === 0 ? value : (strip(value) as Value)
}
