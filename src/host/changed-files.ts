import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs'
import { join, relative } from 'node:path'
import { byCodeUnit } from './relative-path.ts'
import { asOutsideFault, causeOf } from './system-error.ts'

/**
 * The files at or below `paths` that a commit does not hold as they lie on the disk, or that it holds and the disk does
 * not; `tree` is what `git ls-tree -r -z` says of the paths. Line ends may differ, because git converts them. Below the
 * paths, names that begin with a dot are passed over: Verklaar reads none. Throws `OutsideFault` when the disk refuses.
 */
export const changedFiles = (root: string, paths: readonly string[], tree: string): readonly string[] => {
  const committed = committedIn(tree)
  try {
    const found = new Set(paths.flatMap((path) => filesAt(root, path)))
    const missing = [...committed.keys()].filter((path) => !found.has(path) && paths.some((asked) => isShown(path, asked)))
    const changed = [...found].filter((path) => !isCommitted(join(root, path), committed.get(path)))
    return [...changed, ...missing].sort(byCodeUnit)
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
    [...tree.matchAll(/(\d+) blob ([0-9a-f]+)\t([^\0]+)\0/g)].map(([, mode, hash = '', path = '']) => [
      path,
      { isLink: mode === '120000', hash },
    ]),
  )

const isShown = (path: string, asked: string): boolean =>
  path === asked || (path.startsWith(`${asked}/`) && !path.slice(asked.length).includes('/.'))

/** What lies at or below a path and is no folder; links are not followed. */
const filesAt = (root: string, path: string): readonly string[] => {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.'))
  return names.flatMap((name) => filesAt(root, `${path}/${name}`))
}

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
