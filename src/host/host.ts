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

/** What is added to a folder in which nothing is ever changed but one list. Every path is relative to that folder. */
export interface Additions {
  /** Folders that are new as a whole; the paths of their files are relative to each. */
  readonly folders: readonly { readonly path: string; readonly files: readonly Pick<Artifact, 'path' | 'bytes'>[] }[]
  /** Files whose names tell their content; one that is there already is kept. */
  readonly shared: readonly Pick<Artifact, 'path' | 'bytes'>[]
  /** The list that names what is there: its bytes as they were read, `undefined` where there was none, and as they become. */
  readonly list: { readonly path: string; readonly before: Uint8Array | undefined; readonly after: Uint8Array }
}

/** What version control knows of the project. */
export interface Repository {
  /** The full hash of the commit that is checked out; `undefined` before the first. */
  readonly commit: string | undefined
  /** The day of that commit in Amsterdam. */
  readonly committed: IsoDate | undefined
  /** The files, relative to the project and sorted, that are not in that commit as they lie on the disk. */
  readonly changed: readonly string[]
  /** Whether older commits were left out when it was fetched. */
  readonly shallow: boolean
}

/** A page of the web, as text. */
export interface WebPage {
  /** Where it was found in the end, after redirects. */
  readonly address: string
  /** In lower case, without parameters: `text/html`. */
  readonly mediaType: string
  readonly text: string
}

/** Everything outside the compiler. */
export interface Host {
  /** The user's project: policies, configuration. */
  readonly project: Reader
  /** What comes with Verklaar: templates, locales, assets. */
  readonly builtIn: Reader
  /** A folder that somebody names, inside the project or outside of it; empty where there is none. */
  folder(path: string): Reader
  /** The day of the build, as `YYYY-MM-DD`. */
  today(): IsoDate
  /** The day that it really is in Amsterdam, whatever day the build is told to be of. */
  clock(): IsoDate
  /** A printer, started when first asked for. Throws `OutsideFault` when no browser works. */
  printer(): Promise<Printer>
  /** Replaces a folder by exactly these files, all or nothing. Throws `OutsideFault`. */
  replaceFolder(folder: string, files: readonly Pick<Artifact, 'path' | 'bytes'>[]): Promise<Written>
  /** Adds folders to the folder `below` of the project, all or nothing. Throws `OutsideFault`. */
  addFolders(below: string, additions: Additions): Promise<void>
  /**
   * The repository that the project lies in, and which files at or below `paths` differ from its commit; `undefined`
   * where there is none, or no git. Throws `OutsideFault` when git refuses.
   */
  repository(paths: readonly string[]): Promise<Repository | undefined>
  /** Reads a page of the web that is text. Throws `OutsideFault`. */
  fetch(address: string): Promise<WebPage>
}
