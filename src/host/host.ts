import type { Artifact } from '../model/artifact.ts'
import type { IsoDate } from '../model/schema/scalars.ts'

/** Why a file could not be read. */
export type Refusal = 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable'

/** Thrown by a reader; the stage that asked turns it into a diagnostic. */
export class ReadRefused extends Error {
  override name = 'ReadRefused'
  readonly refusal: Refusal
  readonly path: string
  readonly detail: string
  constructor(refusal: Refusal, path: string, detail: string) {
    super(`${path}: ${detail}`)
    this.refusal = refusal
    this.path = path
    this.detail = detail
  }
}

/** Something outside is missing or in the way: the disk, the browser, another build. Ends with exit code 3. */
export class OutsideFault extends Error {
  override name = 'OutsideFault'
  readonly hints: readonly string[]
  constructor(message: string, hints: readonly string[] = []) {
    super(message)
    this.hints = hints
  }
}

/** What was asked cannot be done as it was asked: an option or setting of the wrong form. Ends with exit code 2. */
export class UsageFault extends Error {
  override name = 'UsageFault'
  readonly hints: readonly string[]
  constructor(message: string, hints: readonly string[] = []) {
    super(message)
    this.hints = hints
  }
}

export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** Reads below one root and nowhere else. Paths are relative, with slashes. */
export interface Reader {
  /** The entries of a folder, sorted by name; empty if no folder is there. Throws `ReadRefused`. */
  list(folder: string): Promise<readonly Entry[]>
  /** The bytes of a file of at most `limit` bytes. Throws `ReadRefused`. */
  read(path: string, limit: number): Promise<Uint8Array>
}

/** A page to print, with everything that it may ask for. */
export interface PrintJob {
  readonly html: string
  /** Files the page names, by the very address it uses (relative addresses as written). */
  readonly assets: ReadonlyMap<string, { readonly mediaType: string; readonly bytes: Uint8Array }>
}

/** Prints pages to PDF, from memory, without scripts and without a network. */
export interface Printer {
  /** What prints, for the manifest: "Chromium 147.0.7727.15 (bundled)". */
  readonly name: string
  print(job: PrintJob): Promise<Uint8Array>
  close(): Promise<void>
}

/** What a written folder came to. */
export interface Written {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  /** Files that were there and are not ours; they were kept. */
  readonly foreign: readonly string[]
}

/** Everything outside the compiler. */
export interface Host {
  /** The user's project: policies, configuration. */
  readonly project: Reader
  /** What comes with Verklaar: templates, locales, assets. */
  readonly builtIn: Reader
  /** The day of the build, as `YYYY-MM-DD`. */
  today(): IsoDate
  /** A printer, started when first asked for. Throws `OutsideFault` when no browser works. */
  printer(): Promise<Printer>
  /** Replaces a folder by exactly these files, all or nothing. Throws `OutsideFault`. */
  replaceFolder(folder: string, files: readonly Pick<Artifact, 'path' | 'bytes'>[]): Promise<Written>
}
