import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs'
import { dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { type Entry, type Reader, ReadRefused, type Refusal } from './host.ts'
import { byCodeUnit, stepsOf } from './relative-path.ts'
import { causeOf, hasCode, isSystemError } from './system-error.ts'

/**
 * Reads below `root`. Links are followed as long as every one of them stays inside; only ordinary files are opened.
 * The calls to the disk are synchronous, because the same reads through promises cost three times the processor time.
 */
export const readInside = (root: string): Reader => ({
  list: async (folder) => refusing(folder, () => list(root, folder)),
  read: async (path, limit) => refusing(path, () => read(root, path, limit)),
})

const maximumLinks = 40
/** Without O_NONBLOCK, opening a pipe waits for ever. Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Why a path is refused, before it is known which path was asked for. */
interface No {
  readonly refusal: Refusal
  readonly detail: string
}
const isNo = (value: unknown): value is No => typeof value === 'object' && value !== null && 'refusal' in value && !(value instanceof Error)
const no = (refusal: Refusal, detail: string): No => ({ refusal, detail })

const refusing = <Result>(path: string, work: () => Result | No): Result => {
  let result: Result | No
  try {
    result = work()
  } catch (error) {
    if (!isSystemError(error)) throw error
    result = fromSystem(error.code, causeOf(error))
  }
  if (isNo(result)) throw new ReadRefused(result.refusal, path, result.detail)
  return result
}

const fromSystem = (code: string, cause: string): No => {
  if (code === 'ENOENT' || code === 'ENOTDIR') return no('missing', 'it is not there')
  return code === 'ELOOP' ? no('outside', 'it became a link while it was opened') : no('unreadable', cause)
}

interface Found {
  /** The real path of the root. */
  readonly home: string
  /** The real path: no step of it is a link. */
  readonly path: string
  readonly stats: Stats
}

/** Walks a path step by step from the root, as the system would, and stops where it would leave the root. */
const find = (root: string, path: string): Found | No => {
  const steps = stepsOf(path)
  if (steps === undefined) return no('outside', 'it is not a relative path with slashes, without `.` and `..`')
  const home = realpathSync.native(root)
  const pending = steps.toReversed()
  let links = 0
  let found: Found = { home, path: home, stats: lstatSync(home) }
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (step === '' || step === '.') continue
    if (step === '..' && found.path === home) return no('outside', 'it is a link that ends outside')
    const next = step === '..' ? dirname(found.path) : join(found.path, step)
    const stats = lstatSync(next)
    if (!stats.isSymbolicLink()) {
      found = { home, path: next, stats }
      continue
    }
    links += 1
    if (links > maximumLinks) return no('unreadable', 'it is a link that leads round in a circle')
    const target = readlinkSync(next)
    const rest = isAbsolute(target) ? belowEither(target, home, resolve(root)) : target
    if (rest === undefined) return no('outside', 'it is a link that ends outside')
    if (rest !== target) found = { home, path: home, stats: lstatSync(home) }
    pending.push(...rest.split(sep).toReversed())
  }
  // A link may lead about in the folder that was asked for, not to secrets that lie elsewhere in the same root.
  const area = join(home, steps[0] ?? '')
  if (links > 0 && !isBelow(found.path, area) && !lstatSync(area).isSymbolicLink())
    return no('outside', `it is a link that ends outside \`${steps[0]}\``)
  return found
}

const isBelow = (path: string, home: string) => path === home || path.startsWith(home.endsWith(sep) ? home : home + sep)

const belowEither = (target: string, ...homes: readonly string[]): string | undefined => {
  const home = homes.find((one) => isBelow(target, one))
  return home === undefined ? undefined : target.slice(home.length)
}

const read = (root: string, path: string, limit: number): Uint8Array | No => {
  const found = find(root, path)
  if (isNo(found)) return found
  // Asked before opening too: opening a device can already do something.
  if (!found.stats.isFile()) return no('not-a-file', found.stats.isDirectory() ? 'it is a folder' : 'it is no ordinary file')
  const handle = openSync(found.path, openFlags)
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) return no('not-a-file', 'it is no ordinary file')
    if (!isBelow(openedPath(handle, found.path), found.home)) return no('outside', 'it moved while it was opened')
    if (stats.size > limit) return no('too-large', `it has ${stats.size} bytes`)
    return readAll(handle, stats.size, limit) ?? no('too-large', 'it grew while it was read')
  } finally {
    closeSync(handle)
  }
}

/** Where an open file really is. Linux tells it of the file itself; elsewhere the path is followed once more. */
const openedPath = (handle: number, path: string): string => {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`)
  } catch {
    return realpathSync.native(path)
  }
}

/** All bytes of an open file of about `size` bytes, or `undefined` when they are more than `limit`. */
const readAll = (handle: number, size: number, limit: number): Uint8Array | undefined => {
  let bytes = new Uint8Array(size + 1)
  for (let length = 0; ; ) {
    const got = readSync(handle, bytes, length, bytes.length - length, null)
    if (got === 0) return bytes.subarray(0, length)
    length += got
    if (length > limit) return undefined
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(length * 2, limit) + 1)
      larger.set(bytes)
      bytes = larger
    }
  }
}

const list = (root: string, folder: string): readonly Entry[] | No => {
  const found = findFolder(root, folder)
  if (found === undefined || isNo(found)) return found ?? []
  const names = readdirSync(found.path, { withFileTypes: true })
  if (!isBelow(realpathSync.native(found.path), found.home)) return no('outside', 'it moved while it was read')
  const prefix = folder === '' ? '' : `${folder}/`
  const kindOf = (entry: { name: string; isSymbolicLink(): boolean; isFile(): boolean; isDirectory(): boolean }): Entry['kind'] =>
    entry.isSymbolicLink() ? linkKind(root, prefix + entry.name) : plainKind(entry)
  return names.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).sort((a, b) => byCodeUnit(a.name, b.name))
}

/** The folder, or `undefined` where there is none. */
const findFolder = (root: string, folder: string): Found | No | undefined => {
  try {
    const found = find(root, folder)
    return isNo(found) || found.stats.isDirectory() ? found : undefined
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

const plainKind = (entry: { isFile(): boolean; isDirectory(): boolean }): Entry['kind'] => {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

const linkKind = (root: string, path: string): Entry['kind'] => {
  try {
    const found = find(root, path)
    return isNo(found) ? 'other' : plainKind(found.stats)
  } catch (error) {
    if (isSystemError(error)) return 'other'
    throw error
  }
}
