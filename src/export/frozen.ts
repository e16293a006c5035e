import type { Artifact } from '../model/artifact.ts'
import type { Archive } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'

/** The versions that were published up to a day, byte for byte, and the shared files that their pages name. */
export const frozenArtifacts = ({ releases, assets }: Archive, asOf: IsoDate): Artifact[] => {
  const published = [...releases.values()].flat().filter(({ record }) => record.published <= asOf)
  const versions = published.flatMap(({ record: { policy, statement, version }, files }) =>
    files.map(({ language, path, mediaType, bytes }) => ({
      path: `${policy}/${statement}/${language}/${version}/${path}`,
      mediaType,
      bytes,
      policy,
      statement,
      language,
      version,
    })),
  )
  const named = new Set(published.flatMap(({ record }) => record.assets.map(({ path }) => path)))
  const policy = published[0]?.record.policy
  if (policy === undefined) return []
  const shared = assets.filter(({ path }) => named.has(path))
  return [...versions, ...shared.map((asset) => ({ ...asset, path: `${policy}/assets/${asset.path}`, policy, version: null }))]
}

/** The same files with each path once. What a version needs and what is written today may be one file; two are our own fault. */
export const oncePerPath = (artifacts: readonly Artifact[]): Artifact[] => {
  const byPath = new Map<string, Artifact>()
  for (const artifact of artifacts) {
    const known = byPath.get(artifact.path)
    if (known !== undefined && Buffer.compare(known.bytes, artifact.bytes) !== 0) throw new Error(`Two files for ${artifact.path}.`)
    byPath.set(artifact.path, known ?? artifact)
  }
  return [...byPath.values()]
}
