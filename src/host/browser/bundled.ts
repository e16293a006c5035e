import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { hasCode } from '../system-error.ts'
import type { Environment } from './process.ts'

/** A browser unpacked from the package `@sparticuz/chromium`, with the libraries it ships. */
export interface Unpacked {
  readonly executable: string
  readonly libraries: string
}

/** The sizes of all unpacked files by their path: written last, so that half an unpacked browser is never taken for one. */
type Inventory = Readonly<Record<string, number>>

const require = createRequire(import.meta.url)
const inventoryName = 'inventory.json'
const hour = 3_600_000

/**
 * The browser in the optional package `@sparticuz/chromium`, unpacked once into the user's cache folder; undefined
 * where the package is not installed or not made for this machine. Throws when it cannot be unpacked.
 */
export const bundledBrowser = async (environment: Environment): Promise<Unpacked | undefined> => {
  const packed = packageFolder()
  if (packed === undefined) return undefined
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const cache = await privateFolder(join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'verklaar'))
  const target = join(cache, `chromium-${version}`)
  if (!(await isWhole(target))) await unpackInto(target, join(packed, 'bin'), cache)
  return { executable: join(target, 'chromium'), libraries: join(target, 'lib') }
}

const packageFolder = (): string | undefined => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    return join(dirname(require.resolve('@sparticuz/chromium')), '..', '..')
  } catch {
    return undefined
  }
}

/** A program lies here that will be run: nobody else may be able to put it there. */
const privateFolder = async (path: string): Promise<string> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { uid, mode } = await lstat(path)
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`${path} can be written by somebody else`)
  return path
}

const isWhole = async (folder: string): Promise<boolean> => {
  try {
    const inventory = JSON.parse(await readFile(join(folder, inventoryName), 'utf8')) as Inventory
    const found = await Promise.all(Object.keys(inventory).map(async (path) => (await stat(join(folder, path))).size))
    return Object.values(inventory).every((size, index) => found[index] === size)
  } catch {
    return false
  }
}

/** Unpacks beside the target and renames, so that two processes can do so at once; the first one's stays. */
const unpackInto = async (target: string, packed: string, cache: string): Promise<void> => {
  await removeAbandoned(cache)
  const folder = await mkdtemp(join(cache, '.unpacking-'))
  try {
    await inflate(join(packed, 'chromium.br'), join(folder, 'chromium'))
    await inflate(join(packed, 'al2023.tar.br'), join(folder, 'libraries.tar'))
    await promisify(execFile)('tar', ['-xf', 'libraries.tar', '--no-same-owner'], { cwd: folder })
    await rm(join(folder, 'libraries.tar'))
    await writeFile(join(folder, inventoryName), JSON.stringify(await inventoryOf(folder)))
    await takePlace(folder, target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const takePlace = async (folder: string, target: string): Promise<void> => {
  const aside = `${folder}.broken`
  try {
    await rename(folder, target)
  } catch (error) {
    if (await isWhole(target)) return
    // What lies there is broken, by a loss of power say. Moved away, not removed: another process may do the same now.
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) throw error
    await rename(target, aside).catch(() => {})
    await rename(folder, target).catch(async (again: unknown) => {
      if (!(await isWhole(target))) throw again
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

const inflate = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o700 }))

const inventoryOf = async (folder: string): Promise<Inventory> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), (await stat(file)).size])))
}

/** Removes what processes left that were killed while they unpacked. */
const removeAbandoned = async (cache: string): Promise<void> => {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('.unpacking-')) continue
    const { mtimeMs } = await stat(join(cache, name)).catch(() => ({ mtimeMs: 0 }))
    if (mtimeMs < Date.now() - hour) await rm(join(cache, name), { recursive: true, force: true })
  }
}
