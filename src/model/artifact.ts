import type { Language } from './schema/text.ts'

/** A file to be written. `path` is relative to the output folder, with slashes. */
export interface Artifact {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly policy: string
  /** Absent for what several statements share: stylesheet, fonts. */
  readonly statement?: string
  readonly language?: Language
  readonly version: string | null
}
