import { canonical, fingerprintBytes, fingerprintFacts, fingerprintSources } from '../history/fingerprint.ts'
import { assetsName, documentName, listName, recordName } from '../history/archive.ts'
import type { Additions } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Edition } from '../model/document.ts'
import type { Facts } from '../model/facts.ts'
import type { ChangeNote } from '../model/program.ts'
import { type Archive, type FrozenFile, releaseFormat, type ReleasedNote, type ReleaseList, type ReleaseRecord } from '../model/release.ts'
import type { StatementSources } from '../model/statement-sources.ts'
import type { PlannedRelease } from './plan.ts'

/** A planned version with all that is kept of it. */
export interface MadeRelease {
  readonly planned: PlannedRelease
  readonly facts: Facts
  readonly sources: StatementSources
  /** The statement in each language, with the dates of the version. */
  readonly editions: readonly Edition[]
  readonly files: readonly FrozenFile[]
}

type Asset = Pick<Artifact, 'path' | 'mediaType' | 'bytes'>

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const written = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`)
const byPath = (one: { readonly path: string }, other: { readonly path: string }) => (one.path < other.path ? -1 : 1)

/** What is added to the folder of a policy's releases by new versions. */
export const additionsOf = (archive: Archive, made: readonly MadeRelease[], assets: readonly Asset[], tool: string): Additions => {
  const folders = made.map((release) => {
    const files = storedFiles(release)
    const record = written(recordOf(release, files, assets, tool))
    const { version, statement } = release.planned
    return {
      path: `${version}/${statement}`,
      files: [...files, { path: recordName, bytes: record }],
      entry: { statement, version, sha256: fingerprintBytes(record) },
    }
  })
  const policy = made[0]?.planned.policy ?? ''
  return {
    folders: folders.map(({ path, files }) => ({ path, files })),
    shared: [
      ...assets.map(({ path, bytes }) => ({ path: `${assetsName}/${path}`, bytes })),
      { path: '.gitattributes', bytes: encode(untouched) },
    ],
    list: {
      path: listName,
      before: archive.list?.bytes,
      after: written(
        listWith(
          archive,
          policy,
          folders.map(({ entry }) => entry),
        ),
      ),
    },
  }
}

/** Git must not turn the ends of lines of what is kept byte for byte. */
const untouched = '* -text\n'

const listWith = ({ list }: Archive, policy: string, added: ReleaseList['releases']): ReleaseList => {
  const before = list === undefined ? [] : (JSON.parse(new TextDecoder().decode(list.bytes)) as ReleaseList).releases
  return { format: releaseFormat, policy, releases: [...before, ...added] }
}

/** The files of a release but for its record: facts and sources as canonical JSON, so that their SHA-256 are the fingerprints. */
const storedFiles = ({ facts, sources, editions, files }: MadeRelease): readonly Asset[] => {
  const json = (path: string, bytes: Uint8Array): Asset => ({ path, mediaType: 'application/json', bytes })
  return [
    json('facts.json', encode(canonical(facts))),
    json('sources.json', encode(canonical(sources))),
    ...editions.map(({ document }) => json(`${document.language}/${documentName}`, encode(`${JSON.stringify(document)}\n`))),
    ...files.map(({ path, language, mediaType, bytes }) => ({ path: `${language}/${path}`, mediaType, bytes })),
  ].sort(byPath)
}

const recordOf = (made: MadeRelease, files: readonly Asset[], assets: readonly Asset[], tool: string): ReleaseRecord => {
  const { planned, facts, sources, editions } = made
  const { told: _told, shown: _shown, notes, languages, ...identity } = planned
  const entry = ({ path, mediaType, bytes }: Asset) => ({ path, sha256: fingerprintBytes(bytes), bytes: bytes.length, type: mediaType })
  return {
    format: releaseFormat,
    tool,
    ...identity,
    languages: [...languages],
    fingerprints: {
      facts: fingerprintFacts(facts),
      sources: fingerprintSources(sources),
      wording: Object.fromEntries(editions.map(({ document, fingerprints }) => [document.language, fingerprints.wording])),
    },
    notes: notes.map(noteAsWritten),
    files: files.map(entry),
    assets: [...assets].sort(byPath).map(entry),
  }
}

/** A note as it stands in changelog.yaml. */
export const noteAsWritten = ({ place: _place, at: _at, statements, ...note }: ChangeNote): ReleasedNote => ({
  ...note,
  statements: statements.map(({ id }) => id),
})
