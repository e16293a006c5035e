import type { Compiled, PolicyResult } from '../compile.ts'
import { manifestOf } from '../emit/manifest.ts'
import { exportEditions } from '../export/editions.ts'
import { frozenArtifacts } from '../export/frozen.ts'
import type { Printer, Reader } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { ListedFile, Manifest } from '../model/manifest.ts'
import { versionPattern } from '../model/release.ts'
import type { HeldAgainst } from './verification.ts'

/** A file as it should be. Of one that is printed, the hash and the size are not known without a browser. */
export interface WantedFile {
  readonly entry: ListedFile
  readonly against: HeldAgainst
  readonly printed: boolean
}

/** What a published folder should hold, as far as it is known. */
export interface Expected {
  readonly files: ReadonlyMap<string, WantedFile>
  /** Against what a file is held that should not be there; `undefined` where nothing is known of its kind. */
  readonly againstOf: (path: string) => HeldAgainst | undefined
}

interface Means {
  readonly builtIn: Reader
  readonly tool: string
  readonly site: string | undefined
}

/**
 * What sources and releases build to, on the day and from the policies of a manifest. Of a folder that another Verklaar
 * made only the releases are known: their bytes are kept.
 */
export const rebuild = async (results: readonly PolicyResult[], manifest: Manifest, { builtIn, tool, site }: Means): Promise<Expected> => {
  const policies = new Set(manifest.files.map(({ policy }) => policy))
  const chosen = results.filter(({ policy }) => policies.has(policy))
  const whole = chosen.flatMap((result) => (result.compiled === undefined ? [] : { ...result, compiled: result.compiled }))
  const archives = whole.map(({ compiled }) => compiled.history.archive)
  const { asOf, browser } = manifest
  const isSameTool = manifest.tool === tool
  const frozen = archives.flatMap((archive) => frozenArtifacts(archive, asOf))
  const printer = browser === null ? undefined : unprinted
  const editions = whole.flatMap((result) => result.editions)
  const means = { builtIn, printer, finishPdf: (bytes: Uint8Array) => bytes, asOf, tool, archives, site }
  const artifacts = isSameTool ? await exportEditions(editions, means) : frozen
  const broken = new Set(results.filter(({ compiled }) => compiled === undefined).map(({ policy }) => policy))
  // What stands above the policies lists them all: with one of them unknown, it is unknown too.
  const isWhole = whole.length === chosen.length
  const known = isWhole ? artifacts : artifacts.filter(({ policy }) => policy !== null)
  return {
    files: wantedFiles(known, frozen, manifest),
    againstOf: (path) => {
      const top = path.split('/')[0] ?? ''
      if (broken.has(top) || !(isWhole || policies.has(top))) return undefined
      if (versionPattern.test(path.split('/')[3] ?? '')) return 'release'
      return isSameTool ? 'sources' : undefined
    },
  }
}

/** Stands for a browser: pages link to a PDF where one is printed. */
const unprinted: Printer = { name: '', print: async () => new Uint8Array(), close: async () => {} }

const wantedFiles = (artifacts: readonly Artifact[], frozen: readonly Artifact[], manifest: Manifest): ReadonlyMap<string, WantedFile> => {
  const released = new Set(frozen.map(({ path }) => path))
  const { files } = JSON.parse(new TextDecoder().decode(manifestOf(artifacts, manifest))) as Manifest
  return new Map(
    files.map((entry): [string, WantedFile] => {
      const isReleased = released.has(entry.path)
      return [entry.path, { entry, against: isReleased ? 'release' : 'sources', printed: !isReleased && entry.type === 'application/pdf' }]
    }),
  )
}

/** The policies that came through every stage. */
export const compiledOf = (results: readonly PolicyResult[]): readonly Compiled[] => results.flatMap(({ compiled }) => compiled ?? [])
