import type { Logo } from './look.ts'
import type { Place } from './place.ts'
import type { SourceFile } from './source-file.ts'
import type { SourceName, SourceValue } from './source/sources.ts'
import type { Language } from './schema/text.ts'

/** A source file as a typed value, with the place of each part. */
export interface ParsedFile<Value> {
  readonly file: SourceFile
  readonly value: Value
  at(path: readonly (string | number)[], part?: 'key' | 'value'): Place
  /** The characters of the scalar at a path, as they stand in the file. */
  written(path: readonly (string | number)[]): string
  /** The file that a path stands in: an entry can be taken over from a shared register. */
  fileAt(path: readonly (string | number)[]): SourceFile
}

export type ParsedFiles = { readonly [Name in SourceName]?: ParsedFile<SourceValue<Name>> }

/** One language of a clause: free text of the policy's own. */
export interface ClauseFile {
  readonly file: SourceFile
  readonly title: string
  /** Markdown below the title, and the number of lines above it. */
  readonly body: string
  readonly linesBefore: number
}

/** Clauses by id, then by language. */
export type Clauses = ReadonlyMap<string, { readonly [L in Language]?: ClauseFile }>

/** A message as it is written, and where it and its key stand. */
export interface Message {
  readonly text: string
  readonly place: Place
  readonly keyPlace: Place
}

/** A file of messages: key (dotted) → message, in one language and namespace. */
export interface LocaleFile {
  readonly path: string
  readonly language: Language
  readonly namespace: string
  readonly messages: ReadonlyMap<string, Message>
}

/** What comes with Verklaar, and what a policy puts in its place. */
export interface Layers<T> {
  readonly builtIn: readonly T[]
  readonly own: readonly T[]
}

/** Everything about one policy, read and typed; references are still names. */
export interface Parsed {
  readonly policy: string
  /** The picture above its pages, where it has one. */
  readonly logo?: Logo | undefined
  readonly files: ParsedFiles
  readonly clauses: Clauses
  readonly templates: Layers<SourceFile>
  readonly locales: Layers<LocaleFile>
}
