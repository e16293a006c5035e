import type { Facts, FactsOfStatements } from '../model/facts.ts'
import { isTextSchema, walk } from '../model/schema/walk.ts'
import { sourceSchemas } from '../model/source/sources.ts'
import { type FactFile, factFiles, type SourcesOfStatements, type StatementFiles } from '../model/statement-sources.ts'

/** The facts behind each statement: what its sources say that no language words. */
export const factsOf = (sources: SourcesOfStatements): FactsOfStatements =>
  new Map([...sources].map(([id, { files }]) => [id, factsIn(files)]))

const factsIn = (files: StatementFiles): Facts =>
  Object.fromEntries(factFiles.filter((name) => files[name] !== undefined).map((name) => [name, withoutWording(name, files[name])]))

const withoutWording = (name: FactFile, value: unknown): unknown => {
  const texts = new Set<unknown>()
  walk(sourceSchemas[name], value, (at) => {
    if (isTextSchema(at.schema) && typeof at.value === 'object') texts.add(at.value)
  })
  const strip = (part: unknown): unknown => {
    if (texts.has(part)) return null
    if (Array.isArray(part)) return part.map(strip)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, strip(inner)]))
  }
  return strip(value)
}
