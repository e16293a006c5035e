import { createHash } from 'node:crypto'
import type { Parsed } from '../model/parsed.ts'
import type { Statement } from '../model/program.ts'
import { walk } from '../model/schema/walk.ts'
import { type SourceName, sourceNames, sourceSchemas } from '../model/source/sources.ts'

/** Keys of `policy.yaml` that say how statements are built, not what is done with data. */
const notFacts = ['kind', 'statements', 'languages', 'voice', 'documents']

/**
 * SHA-256 of the facts behind a statement: everything in the registers and `policy.yaml` that it covers and that is not
 * worded in a language, as canonical JSON. Spaces, comments, quotes and the order of keys do not change it.
 */
export const fingerprintFacts = (parsed: Parsed, statement: Statement): string => {
  const facts: Record<string, unknown> = {}
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined || !coveredBy(name, statement)) continue
    facts[name] = withoutWording(name, file.value)
  }
  return fingerprintText(canonical(facts))
}

const coveredBy = (name: SourceName, { covers }: Statement): boolean => {
  if (name === 'changelog.yaml') return false
  if (name === 'cookies.yaml') return covers.includes('cookie')
  if (name === 'purposes.yaml' || name === 'bases.yaml' || name === 'retention.yaml') return covers.includes('privacy')
  return true
}

const withoutWording = (name: SourceName, value: unknown): unknown => {
  const texts = new Set<unknown>()
  walk(sourceSchemas[name], value, (at) => {
    if (at.schema.meta()?.['text'] === true) texts.add(at.value)
  })
  const strip = (part: unknown): unknown => {
    if (texts.has(part)) return null
    if (Array.isArray(part)) return part.map(strip)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, strip(inner)]))
  }
  const facts = strip(value)
  if (name !== 'policy.yaml' || typeof facts !== 'object' || facts === null) return facts
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !notFacts.includes(key)))
}

/** SHA-256 of a text, in hex. */
export const fingerprintText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON with sorted keys, so that equal values have equal text. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
