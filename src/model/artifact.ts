import type { Language } from './schema/text.ts'

/** A file to be written. `path` is relative to the output folder, with slashes. */
export interface Artifact {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** `null` for what stands above the policies: the list of all statements, what it looks like, the map of the site. */
  readonly policy: string | null
  /** Absent for what several statements share: stylesheet, fonts, lists. */
  readonly statement?: string
  readonly language?: Language
  readonly version: string | null
}
