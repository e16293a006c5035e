import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, readlinkSync, type Stats } from 'node:fs'
import { join, relative } from 'node:path'
import type { FilesBelow } from './files-below.ts'
import { byCodeUnit } from './relative-path.ts'
import { asOutsideFault, causeOf } from './system-error.ts'

/**
 * The files that a commit does not hold as they lie on the disk, or that it holds and the disk does not; `tree` is what
 * `git ls-tree -r -z` says of the places. Line ends may differ, because git converts them. A link is changed as well
 * where it leads to nothing that a commit of the project can hold. Throws `OutsideFault` when the disk refuses.
 */
export const changedFiles = (root: string, { places, files, astray }: FilesBelow, tree: string): readonly string[] => {
  const committed = committedIn(tree)
  const missing = [...committed.keys()].filter((path) => !files.has(path) && [...places].some((place) => isShown(path, place)))
  const changed = comparing(root, () => [...files].filter((path) => !isCommitted(join(root, path), committed.get(path))))
  return [...new Set([...changed, ...astray, ...missing])].sort(byCodeUnit)
}

/** Does work on the disk; what the disk refuses is told of the comparison. Throws `OutsideFault`. */
export const comparing = <Result>(root: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw asOutsideFault(error, (cause) => ({
      message: `The project cannot be compared with its commit: ${causeOf(cause)}, at \`${relative(root, cause.path ?? root)}\`.`,
      hints: ['Look at the disk, and at who may read there.'],
    }))
  }
}

/** A file of a commit, or the text of a link. */
interface Committed {
  readonly isLink: boolean
  readonly hash: string
}

const committedIn = (tree: string): ReadonlyMap<string, Committed> =>
  new Map(
    tree.split('\0').flatMap((entry) => {
      // A path may hold anything, also what looks like an entry.
      const [, mode, hash, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? []
      return path === undefined || hash === undefined ? [] : [[path, { isLink: mode === '120000', hash }] as const]
    }),
  )

const isShown = (path: string, place: string): boolean =>
  path === place || (path.startsWith(`${place}/`) && !path.slice(place.length).includes('/.'))

const isCommitted = (path: string, committed: Committed | undefined): boolean => {
  if (committed === undefined) return false
  const stats = lstatSync(path)
  if (committed.isLink !== stats.isSymbolicLink()) return false
  return versionsOf(path, stats).some((bytes) => hashOf(bytes, committed.hash.length) === committed.hash)
}

/** What git may have made of a file: its bytes, and those with the line ends of Unix. */
const versionsOf = (path: string, stats: Stats): readonly Buffer[] => {
  if (stats.isSymbolicLink()) return [Buffer.from(readlinkSync(path))]
  if (!stats.isFile()) return []
  const bytes = readFileSync(path)
  return bytes.includes('\r\n') ? [bytes, Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')] : [bytes]
}

/** The name that git gives to bytes. A repository has one of two kinds of hashes, known by their length. */
const hashOf = (bytes: Buffer, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
