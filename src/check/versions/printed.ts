import type { DifferencePath } from '../../model/difference.ts'
import { entrySchema, itemSchema, type Schema } from '../../model/schema/parts.ts'
import { bare, childSchema, metaOf } from '../../model/schema/walk.ts'
import { sourceSchemas } from '../../model/source/sources.ts'

/** What is not printed itself, and yet decides what readers are promised: for these `*` stands for any id. */
const felt: readonly DifferencePath[] = [
  ['policy.yaml', 'cookie-consent', 'refuse-at-once'],
  ['policy.yaml', 'sources', '*', 'informed'],
  ['data.yaml', '*', 'from'],
  ['cookies.yaml', '*', 'conditions'],
]

const isFelt = (path: DifferencePath): boolean => felt.some((one) => one.every((step, index) => step === '*' || step === path[index]))

/** Whether readers notice what stands at a path: the schema says of a key that it is not printed. */
export const isPrinted = (path: DifferencePath): boolean => {
  if (isFelt(path)) return true
  const [file, ...steps] = path
  let at: Schema | undefined = sourceSchemas[file]
  for (const step of steps) {
    at = at && (entrySchema(at) ?? itemSchema(at) ?? childSchema(at, step))
    if (at !== undefined && isKeptBack(at)) return false
  }
  return true
}

const isKeptBack = (schema: Schema): boolean => [schema, bare(schema)].some((one) => /\bNot printed\b/.test(metaOf(one).description ?? ''))
