import { randomBytes } from 'node:crypto'
import { constants, copyFileSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hasCode, isSystemError } from '../system-error.ts'
import { statsOf } from './location.ts'
import { lifeOf, type ProcessIdentity, thisProcess } from './process.ts'
import { unlinked, writeSynced } from './write.ts'

/** What a lock file says: who holds it, and since when. */
export interface Holder extends ProcessIdentity {
  /** Names this one taking of the lock. */
  readonly token: string
  /** For people: ISO 8601, UTC. */
  readonly since: string
}

export type Lock = { readonly taken: true; release(): void } | { readonly taken: false; readonly holder: Holder | undefined }

/** How long a holder is believed of whom nobody can tell whether it lives: a build holds the lock for seconds. */
const patience = 10 * 60 * 1000

/** Takes the lock, or tells who holds it. The lock of a process that has ended is taken over. */
export const takeLock = (path: string): Lock => {
  const record: Holder = { ...thisProcess(), token: randomBytes(6).toString('hex'), since: new Date().toISOString() }
  const own = `${path}.${record.pid}-${record.token}`
  try {
    // Written whole under a name of its own first: nobody ever sees half a lock.
    writeSynced(own, Buffer.from(`${JSON.stringify(record, null, 2)}\n`))
    const rival = claim(path, own)
    return rival === undefined ? { taken: true, release: () => release(path, record.token) } : { taken: false, holder: rival.holder }
  } finally {
    unlinked(own)
  }
}

interface Rival {
  readonly holder: Holder | undefined
  readonly token: string
  readonly stats: Stats
}

/**
 * Puts our record at `path`, or gives who is there. To take over from one that has ended, a process first claims the
 * right to replace just that one (a name with its token), so that of two that find it only one goes on.
 */
const claim = (path: string, own: string): Rival | undefined => {
  for (;;) {
    if (placed(own, path)) return undefined
    const found = rivalAt(path)
    if (found === undefined) continue
    if (!isStale(found, own)) return found
    const right = `${path}.${found.token}`
    const rival = claim(right, own)
    if (rival !== undefined) return rival
    try {
      if (rivalAt(path)?.token !== found.token) continue
      renameSync(right, path)
      return undefined
    } finally {
      unlinked(right)
    }
  }
}

const placed = (own: string, path: string): boolean => {
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error
  }
  try {
    copyFileSync(own, path, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Who is there. A record that cannot be read is known by the file that it is. */
const rivalAt = (path: string): Rival | undefined => {
  const stats = statsOf(path)
  if (stats === undefined) return undefined
  const holder = stats.isFile() && stats.size < 4096 ? readHolder(path) : undefined
  return { holder, token: holder?.token ?? `${stats.ino}-${Math.trunc(stats.mtimeMs)}`, stats }
}

const readHolder = (path: string): Holder | undefined => {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isHolder(read) ? read : undefined
  } catch {
    return undefined
  }
}

const isHolder = (value: unknown): value is Holder => {
  const { pid, token, ...rest } = (value ?? {}) as Partial<Record<keyof Holder, unknown>>
  const named = typeof rest.host === 'string' && typeof rest.since === 'string' && typeof token === 'string'
  const told = [rest.boot, rest.space, rest.started].every((fact) => fact === null || typeof fact === 'string')
  return Number.isInteger(pid) && Number(pid) > 0 && named && told && /^[0-9a-f]{12}$/.test(token)
}

/** Both times come from the clock of the disk, so that a clock that jumps, or another machine's, does no harm. */
const isStale = ({ holder, stats }: Rival, own: string): boolean => {
  const life = holder === undefined ? 'unknown' : lifeOf(holder)
  return life === 'unknown' ? statSync(own).mtimeMs - stats.mtimeMs > patience : life === 'dead'
}

/** A lock that cannot be removed now is taken over once this process has ended. */
const release = (path: string, token: string): void => {
  try {
    if (rivalAt(path)?.token === token) unlinked(path)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/** Whether the lock is held by a process that lives, or may live. Changes nothing. */
export const isHeld = (path: string): boolean => {
  const { holder } = rivalAt(path) ?? {}
  return holder !== undefined && lifeOf(holder) !== 'dead'
}

/** The records beside the lock that were left by processes that have ended. */
export const leftRecords = (path: string): readonly string[] => {
  const start = `${basename(path)}.`
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(start))
  return names
    .map((name) => join(dirname(path), name))
    .filter((record) => lifeOf(rivalAt(record)?.holder ?? namedHolder(record, start)) === 'dead')
}

/** A record killed while it was written still has the process id in its name. */
const namedHolder = (record: string, start: string): ProcessIdentity => ({
  ...thisProcess(),
  pid: Number.parseInt(basename(record).slice(start.length), 10) || 0,
  started: null,
})

/** Removes the records that processes left which have ended. Only for who holds the lock. */
export const sweepRecords = (path: string): void => {
  for (const record of leftRecords(path)) rmSync(record, { force: true })
}
