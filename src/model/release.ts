import { z } from 'zod'
import type { Artifact } from './artifact.ts'
import type { Document } from './document.ts'
import type { Facts } from './facts.ts'
import type { Place } from './place.ts'
import { isoDate } from './schema/scalars.ts'
import { type Language, languages } from './schema/text.ts'
import { changeNote, changeWeights } from './source/changelog.ts'
import type { StatementSources } from './statement-sources.ts'

/** The format of records and lists of releases that this tool writes and reads. */
export const releaseFormat = 1

const sha256 = (description: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description })

/** `YYYY-MM-DD`, the day of publication; `.2` behind it for the second version of that day. */
export const versionPattern = /^\d{4}-\d{2}-\d{2}(?:\.(?:[2-9]|[1-9]\d+))?$/
const version = z
  .string()
  .regex(versionPattern)
  .meta({ description: 'The name of the version: its day of publication, `.2` for a second one.' })

const file = z.strictObject({
  path: z.string().meta({ description: 'Relative to the folder of the release; of an asset, to the folder `assets` beside the releases.' }),
  sha256: sha256('Of its bytes.'),
  bytes: z.int().nonnegative(),
  type: z.string().meta({ description: 'The media type.' }),
})

/** The files of a release beside those of its languages and its record, with their media types. */
export const factFiles = { 'facts.json': 'application/json', 'sources.json': 'application/json' } as const

/** The files of a language in a release, with their media types: nothing else is kept or published of it. */
export const languageFiles = {
  'document.json': 'application/json',
  'index.html': 'text/html',
  'fragment.html': 'text/html',
  'statement.md': 'text/markdown',
  'statement.json': 'application/json',
} as const

/** Those that a release may have: without a printer there is no PDF, and a first version has no changes. */
export const optionalFiles = { 'statement.pdf': 'application/pdf', 'changes.html': 'text/html' } as const

/** `release.json`: what a version is. It is written once; its own SHA-256 stands in the next one and in `releases.json`. */
export const releaseRecord = z
  .strictObject({
    format: z.literal(releaseFormat),
    tool: z.string().meta({ description: 'What made it: Verklaar and its version.' }),
    policy: z.string(),
    statement: z.string(),
    version,
    published: isoDate('The day of publication.'),
    effective: isoDate('The day from which it holds.'),
    adopted: isoDate('The day on which Verklaar took over a statement that was published before.').nullable(),
    commit: z.string().nullable().meta({ description: 'The commit that the sources were in, where there was a repository.' }),
    weight: z.enum(changeWeights).nullable().meta({ description: 'The weight of the heaviest note; null for the first version.' }),
    previous: z.strictObject({ version, sha256: sha256('Of its release.json.') }).nullable(),
    languages: z.array(z.enum(languages)).min(1),
    fingerprints: z.strictObject({
      facts: sha256('Of facts.json: the facts, language-free, as canonical JSON.'),
      sources: sha256('Of sources.json: everything of the policy’s own that it was made from, as canonical JSON.'),
      wording: z.partialRecord(z.enum(languages), sha256('Of the visible text in a language, without dates and history.')),
    }),
    notes: z.array(changeNote).meta({ description: 'The change notes that it is the first to tell, newest first.' }),
    files: z.array(file),
    assets: z.array(file),
  })
  .meta({ title: 'release.json', description: 'A released version of a statement.' })

/** `releases.json`: every release of a policy, in the order in which they were made. Lines are only added. */
export const releaseList = z
  .strictObject({
    format: z.literal(releaseFormat),
    policy: z.string(),
    releases: z.array(z.strictObject({ statement: z.string(), version, sha256: sha256('Of its release.json.') })),
  })
  .meta({ title: 'releases.json', description: 'The releases of a policy.' })

export type ReleaseRecord = z.output<typeof releaseRecord>
export type ReleaseList = z.output<typeof releaseList>
export type ReleasedNote = ReleaseRecord['notes'][number]

/** A file as it lies in the project; `path` is relative to the project, with slashes. */
export interface StoredFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file of a release that is published. `path` is relative to the folder of its language: `index.html`. */
export type FrozenFile = Pick<Artifact, 'path' | 'mediaType' | 'bytes'> & { readonly language: Language }

/** A version of a statement as it was released. */
export interface Release {
  readonly record: ReleaseRecord
  /** SHA-256 of its release.json. */
  readonly sha256: string
  /** The place of its release.json. */
  readonly place: Place
  readonly facts: Facts
  readonly sources: StatementSources
  readonly documents: ReadonlyMap<Language, Document>
  readonly files: readonly FrozenFile[]
}

/** The releases of a policy. */
export interface Archive {
  /** By the id of the statement, oldest first. */
  readonly releases: ReadonlyMap<string, readonly Release[]>
  /** Files that pages of releases name, `path` relative to the policy's folder of assets. */
  readonly assets: readonly Pick<Artifact, 'path' | 'mediaType' | 'bytes'>[]
  /** `releases.json` as it stands; absent before the first release. */
  readonly list: StoredFile | undefined
}
