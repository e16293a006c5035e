import { createHash } from 'node:crypto'
import type { Facts } from '../model/facts.ts'
import type { StatementSources } from '../model/statement-sources.ts'

/** SHA-256 of facts as canonical JSON. Spaces, comments, quotes and the order of keys do not change it. */
export const fingerprintFacts = (facts: Facts): string => fingerprintText(canonical(facts))

/** SHA-256 of everything of the policy's own that a statement is made from. */
export const fingerprintSources = (sources: StatementSources): string => fingerprintText(canonical(sources))

/** SHA-256 of a text, in hex. */
export const fingerprintText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** SHA-256 of bytes, in hex. */
export const fingerprintBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** JSON with sorted keys, so that equal values have equal text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
