import { type Facts, type FactsOfStatements, notFacts } from '../model/facts.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Program, Statement } from '../model/program.ts'
import { isTextSchema, walk } from '../model/schema/walk.ts'
import { type SourceName, sourceNames, sourceSchemas } from '../model/source/sources.ts'

/** The facts behind each statement: everything in the registers and `policy.yaml` that it covers and that no language words. */
export const factsOf = (parsed: Parsed, { statements }: Program): FactsOfStatements =>
  new Map(statements.map((statement) => [statement.id, factsBehind(parsed, statement)]))

const factsBehind = (parsed: Parsed, statement: Statement): Facts => {
  const facts: Record<string, unknown> = {}
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined || !coveredBy(name, statement)) continue
    facts[name] = withoutWording(name, file.value)
  }
  return facts
}

const coveredBy = (name: SourceName, { covers }: Statement): boolean => {
  if (name === 'changelog.yaml' || name === 'scan.yaml') return false
  if (name === 'cookies.yaml') return covers.includes('cookie')
  if (name === 'purposes.yaml' || name === 'bases.yaml' || name === 'retention.yaml') return covers.includes('privacy')
  return true
}

const withoutWording = (name: SourceName, value: unknown): unknown => {
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
  const facts = strip(value)
  if (name !== 'policy.yaml' || typeof facts !== 'object' || facts === null) return facts
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !(notFacts as readonly string[]).includes(key)))
}
