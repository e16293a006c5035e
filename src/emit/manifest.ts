import { createHash } from 'node:crypto'
import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/schema/scalars.ts'

/** What the files were made with. `browser` is `null` when no PDF was printed. */
export interface Making {
  readonly tool: string
  readonly asOf: IsoDate
  readonly browser: string | null
}

/** Lists every file with its hash, sorted by path; the list itself is not in the list. */
export const manifestOf = (artifacts: readonly Artifact[], { tool, asOf, browser }: Making): Uint8Array => {
  const files = artifacts
    .map(({ path, mediaType, bytes, policy, statement, language, version }) => ({
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      type: mediaType,
      policy,
      statement: statement ?? null,
      language: language ?? null,
      version,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
  return new TextEncoder().encode(`${JSON.stringify({ format: 1, tool, asOf, browser, files }, null, 2)}\n`)
}
