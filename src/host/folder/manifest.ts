import { OutsideFault, ReadRefused } from '../host.ts'
import { readInside } from '../read-inside.ts'

/** The file by which a folder is known as ours. */
export const manifestName = 'manifest.json'

const limit = 256 * 1024 * 1024

/**
 * The files that a folder's manifest names, itself included; `undefined` when the folder has no manifest of ours.
 * Throws `OutsideFault` when it has one that the disk does not give.
 */
export const ownPaths = async (folder: string): Promise<ReadonlySet<string> | undefined> => {
  let text: string
  try {
    text = new TextDecoder().decode(await readInside(folder).read(manifestName, limit))
  } catch (error) {
    if (!(error instanceof ReadRefused)) throw error
    if (error.refusal !== 'unreadable') return undefined
    throw new OutsideFault(`The manifest of the output folder cannot be read: ${error.detail}.`, ['Look at the disk, then build again.'])
  }
  const listed = parsed(text)?.files
  return Array.isArray(listed) && listed.every(isListed) ? new Set([manifestName, ...listed.map(({ path }) => path)]) : undefined
}

const parsed = (text: string): { files?: unknown } | null => {
  try {
    return JSON.parse(text) as { files?: unknown } | null
  } catch {
    return null
  }
}

/** Other tools have a `manifest.json` too; none of them lists files with their hashes like this. */
const isListed = (value: unknown): value is { path: string } => {
  const { path, sha256 } = (value ?? {}) as { path?: unknown; sha256?: unknown }
  return typeof path === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
}
