import type { Report } from '../diagnostics/diagnostic.ts'
import { fileStart, placeAt } from '../model/position.ts'
import type { Document } from '../model/document.ts'
import type { Facts } from '../model/facts.ts'
import type { Program } from '../model/program.ts'
import type { Archive, FrozenFile, Release, ReleaseRecord, StoredFile } from '../model/release.ts'
import type { Language } from '../model/schema/text.ts'
import type { StatementSources } from '../model/statement-sources.ts'
import { activeInFile } from './active.ts'
import { checkChains } from './chain.ts'
import { contradictionIn } from './consistency.ts'
import { fingerprintBytes } from './fingerprint.ts'
import { misnamed } from './names.ts'
import {
  releaseActive,
  releaseAltered,
  releaseElsewhere,
  releaseExtra,
  releaseMissing,
  releaseOfSpecimen,
  releaseUnreadable,
} from './problems.ts'
import { keyPlace, readList, readRecord } from './records.ts'

export const recordName = 'release.json'
export const listName = 'releases.json'
export const assetsName = 'assets'

/** The folder of a policy's releases. */
export const releasesFolder = (policy: string): string => `policies/${policy}/releases`

/** The file of a release that holds the tree of a language; what else lies beside it is published. */
export const documentName = 'document.json'

/** The releases of a policy, from the files below its `releases`. Whatever is not as it was released is reported. */
export const readArchive = (policy: string, files: readonly StoredFile[], report: Report): Archive => {
  const folder = releasesFolder(policy)
  const byPath = new Map(files.map((file) => [file.path.slice(folder.length + 1), file]))
  const found = recordsIn(folder, byPath, report)
  const read = found.flatMap((one) => releaseOf(one, report) ?? [])
  const list = byPath.get(listName)
  const listed = list === undefined ? undefined : readList(list, policy, report)
  if (list === undefined && read.length > 0)
    report.add(
      releaseMissing(fileStart(`${folder}/${listName}`), { what: `The list \`${listName}\``, version: read.at(-1)?.record.version ?? '' }),
    )
  reportStrangers(folder, byPath, read, report)
  // A release that was moved is missed neither where it lies nor where it belongs.
  const homes = [...homesIn(byPath), ...found.map(({ record }) => homeOf(record))]
  const broken = homes.filter((home) => !read.some(({ record }) => home === homeOf(record)))
  const releases = listed === undefined ? read : checkChains({ folder, list: listed, releases: read, broken }, report)
  return { releases: byStatement(releases), assets: assetsOf(byPath, releases), list }
}

/** A specimen has no versions: nobody here published it. */
export const refuseSpecimen = (program: Program, { list, releases }: Archive, report: Report): void => {
  if (program.source.kind === 'specimen' && (list !== undefined || releases.size > 0))
    report.add(releaseOfSpecimen(program.at('kind'), { policy: program.id }))
}

/** The folder of a release, below that of all. */
const homeOf = ({ version, statement }: ReleaseRecord): string => `${version}/${statement}`

/** The folders that hold a record. */
const homesIn = (files: Files): readonly string[] =>
  [...files.keys()].filter((path) => path.endsWith(`/${recordName}`)).map((path) => path.slice(0, -recordName.length - 1))

const byStatement = (releases: readonly Release[]): Archive['releases'] => {
  const found = new Map<string, Release[]>()
  for (const release of releases) {
    const { statement } = release.record
    found.set(statement, [...(found.get(statement) ?? []), release])
  }
  return found
}

type Files = ReadonlyMap<string, StoredFile>

const recordsIn = (folder: string, files: Files, report: Report): readonly Found[] =>
  [...files].flatMap(([path, file]) => {
    const [version = '', statement = '', name, more] = path.split('/')
    if (name !== recordName || more !== undefined) return []
    const record = readRecord(file, report)
    return record === undefined ? [] : { folder, at: `${version}/${statement}`, file, record, files }
  })

/** A record, and where it was found. */
interface Found {
  readonly folder: string
  /** The folder of the release, below that of all. */
  readonly at: string
  /** The file of the record. */
  readonly file: StoredFile
  readonly record: ReleaseRecord
  readonly files: Files
}

const releaseOf = (found: Found, report: Report): Release | undefined => {
  const { at, file, record, files } = found
  if (!isNamed(found, report)) return undefined
  const isWhole = [isAtHome(found, report), ...record.files.map((one) => isAsReleased(found, `${at}/${one.path}`, one.sha256, report))]
  const assets = record.assets.map((one) => isAsReleased(found, `${assetsName}/${one.path}`, one.sha256, report))
  if ([...isWhole, ...assets].includes(false) || !isInert(found, report) || !isOfOnePiece(found, report)) return undefined
  const json = (name: string): unknown => jsonIn(files.get(`${at}/${name}`))
  return {
    record,
    sha256: fingerprintBytes(file.bytes),
    place: fileStart(file.path),
    facts: json('facts.json') as Facts,
    sources: json('sources.json') as StatementSources,
    documents: new Map(record.languages.map((language) => [language, json(`${language}/${documentName}`) as Document])),
    files: record.files.flatMap(({ path, type }) => frozenFile(path, type, files.get(`${at}/${path}`)) ?? []),
  }
}

/** A file as JSON; nothing of what is none. */
const jsonIn = (file: StoredFile | undefined): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file?.bytes))
  } catch {
    return undefined
  }
}

/** Whether facts, sources and trees are those of the record; what is otherwise is reported. */
const isOfOnePiece = ({ folder, at, record, files }: Found, report: Report): boolean => {
  const bytes = (name: string) => files.get(`${at}/${name}`)?.bytes ?? new Uint8Array()
  const documents = new Map(record.languages.map((language) => [language, jsonIn(files.get(`${at}/${language}/${documentName}`))]))
  const found = contradictionIn({ record, facts: bytes('facts.json'), sources: bytes('sources.json'), documents })
  if (found === undefined) return true
  const { file, how } = found
  report.add(releaseAltered(fileStart(`${folder}/${at}/${file}`), { file, version: record.version, how }))
  return false
}

const isInert = ({ at, record, files }: Found, report: Report): boolean => {
  const active = [...record.files.map(({ path }) => `${at}/${path}`), ...record.assets.map(({ path }) => `${assetsName}/${path}`)].flatMap(
    (path) => {
      const file = files.get(path)
      const one = file === undefined ? undefined : activeInFile(path, file.bytes, record)
      if (file === undefined || one === undefined) return []
      report.add(releaseActive(placeAt(file.path, one.text, one.at), { file: path, version: record.version, found: one.found }))
      return path
    },
  )
  return active.length === 0
}

/** Whether the record names only what a release has; any other name is reported where it stands. */
const isNamed = ({ file, record }: Found, report: Report): boolean => {
  const found = misnamed(record, file)
  for (const { place, detail } of found) report.add(releaseUnreadable(place, { file: file.path, detail }))
  return found.length === 0
}

/** What is published of a release: the files in the folders of its languages but for the tree. */
const frozenFile = (path: string, mediaType: string, stored: StoredFile | undefined): FrozenFile | undefined => {
  const [language = '', name, more] = path.split('/')
  if (stored === undefined || name === undefined || more !== undefined || name === documentName) return undefined
  return { path: name, mediaType, bytes: stored.bytes, language: language as Language }
}

const isAtHome = ({ at, file, folder, record }: Found, report: Report): boolean => {
  const [, policy = ''] = folder.split('/')
  const [version = '', statement = ''] = at.split('/')
  const stands = { policy, version, statement }
  const strange = (['policy', 'statement', 'version'] as const).filter((key) => record[key] !== stands[key])
  for (const what of strange) report.add(releaseElsewhere(keyPlace(file, what), { what, says: record[what], stands: stands[what] }))
  return strange.length === 0
}

const isAsReleased = ({ folder, record, files }: Found, path: string, sha256: string, report: Report): boolean => {
  const file = files.get(path)
  const { version } = record
  if (file === undefined) report.add(releaseMissing(fileStart(`${folder}/${path}`), { what: `\`${path}\``, version }))
  else if (fingerprintBytes(file.bytes) !== sha256)
    report.add(releaseAltered(fileStart(file.path), { file: path, version, how: 'its SHA-256 is another than in its record' }))
  else return true
  return false
}

/** Files that no release has on record. Of a folder whose release cannot be read, nothing is said but that. */
const reportStrangers = (folder: string, files: Files, releases: readonly Release[], report: Report): void => {
  const whole = new Set(releases.map(({ record }) => homeOf(record)))
  const broken = homesIn(files).filter((home) => !whole.has(home))
  const recorded = new Set([
    listName,
    ...releases.flatMap(({ record }) => [
      ...[recordName, ...record.files.map(({ path }) => path)].map((name) => `${homeOf(record)}/${name}`),
      ...record.assets.map(({ path }) => `${assetsName}/${path}`),
    ]),
  ])
  for (const path of files.keys()) {
    // Which assets a broken release names is not known.
    if (recorded.has(path) || broken.some((home) => path.startsWith(`${home}/`))) continue
    if (broken.length > 0 && path.startsWith(`${assetsName}/`)) continue
    report.add(
      releaseExtra(fileStart(`${folder}/${path}`), {
        file: path,
        remedy: 'Remove it; what is to be published goes through `verklaar release`.',
      }),
    )
  }
}

const assetsOf = (files: Files, releases: readonly Release[]): Archive['assets'] => {
  const types = new Map(releases.flatMap(({ record }) => record.assets.map(({ path, type }) => [path, type] as const)))
  return [...types].flatMap(([path, mediaType]) => {
    const file = files.get(`${assetsName}/${path}`)
    return file === undefined ? [] : { path, mediaType, bytes: file.bytes }
  })
}
