import type { DifferencePath } from '../model/difference.ts'
import { entrySchema, itemSchema, type Schema } from '../model/schema/parts.ts'
import { bare, childSchema, metaOf } from '../model/schema/walk.ts'
import { sourceSchemas } from '../model/source/sources.ts'

/** Whether readers can see what stands at a path: the schema says of a key that it is not printed. */
export const isPrinted = ([file, ...steps]: DifferencePath): boolean => {
  let at: Schema | undefined = sourceSchemas[file]
  for (const step of steps) {
    at = at && (entrySchema(at) ?? itemSchema(at) ?? childSchema(at, step))
    if (at !== undefined && isKeptBack(at)) return false
  }
  return true
}

const isKeptBack = (schema: Schema): boolean => [schema, bare(schema)].some((one) => /\bNot printed\b/.test(metaOf(one).description ?? ''))
