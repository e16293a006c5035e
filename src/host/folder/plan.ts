import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '../../model/artifact.ts'
import { OutsideFault } from '../host.ts'
import { byCodeUnit, stepsOf } from '../relative-path.ts'
import { isSystemError } from '../system-error.ts'
import { holdsExactly } from './content.ts'
import { isFolder, type Location, refuseNoFolder } from './location.ts'
import { manifestName, ownPaths } from './manifest.ts'
import { breathe } from './write.ts'

export type NewFile = Pick<Artifact, 'path' | 'bytes'>

/** What becomes of every file, decided before anything is touched. */
export interface Plan {
  /** New or different. */
  readonly write: readonly NewFile[]
  /** In the old folder with the very same bytes. */
  readonly keep: readonly NewFile[]
  /** Paths of what is there and not ours: files, links and whatever else is no folder. */
  readonly foreign: readonly string[]
  /** Whether there is a folder to be replaced. */
  readonly replaces: boolean
}

/** Looks at the old folder and decides. Throws `OutsideFault` where it is not ours. */
export const planFolder = async (at: Location, files: readonly NewFile[]): Promise<Plan> => {
  const paths = checked(files)
  refuseNoFolder(at.out, at.shown)
  const replaces = isFolder(at.out)
  const present = replaces ? filesBelow(at.out) : []
  const own = present.length === 0 ? new Set<string>() : await ownPaths(at.out)
  if (own === undefined) throw notOurs(at)
  const there = new Set(present)
  const keep: NewFile[] = []
  const write: NewFile[] = []
  for (const [index, file] of [...files].sort((a, b) => byCodeUnit(a.path, b.path)).entries()) {
    await breathe(index)
    const same = there.has(file.path) && holds(join(at.out, file.path), file.bytes)
    ;(same ? keep : write).push(file)
  }
  const kept = new Set(keep.map(({ path }) => path))
  const foreign = present.filter((path) => !own.has(path) && !kept.has(path))
  refuseCollisions(at, foreign, paths)
  return { write, keep, foreign, replaces }
}

const notOurs = ({ shown }: Location) =>
  new OutsideFault(`The folder \`${shown}\` is not empty and holds no \`${manifestName}\` of Verklaar's; it was left alone.`, [
    `Empty or move \`${shown}\` if nothing in it is needed.`,
    'Or name another folder with `--out`.',
  ])

const checked = (files: readonly NewFile[]): ReadonlySet<string> => {
  const paths = distinctPaths(files)
  if (!paths.has(manifestName)) throw new Error(`A folder is written with its ${manifestName}.`)
  return paths
}

/** The paths, after what only our own mistakes could break: each safe, once, none inside another. */
export const distinctPaths = (files: readonly NewFile[]): ReadonlySet<string> => {
  const paths = new Set(files.map(({ path }) => path))
  if (paths.size !== files.length) throw new Error('Two files have the same path.')
  for (const path of paths) {
    const steps = stepsOf(path)
    if (steps === undefined || steps.length === 0) throw new Error(`${JSON.stringify(path)} is no path below a folder.`)
    if (foldersOf(path).some((folder) => paths.has(folder))) throw new Error(`${path} lies below another file.`)
  }
  return paths
}

/** The folders above a path, outermost first. */
export const foldersOf = (path: string): readonly string[] => {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
}

/** Everything below a folder that is no folder itself, sorted. Links are named, not followed. */
export const filesBelow = (folder: string): readonly string[] => {
  const found: string[] = []
  const walk = (prefix: string) => {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${prefix}${entry.name}/`)
      else found.push(prefix + entry.name)
    }
  }
  walk('')
  return found.sort(byCodeUnit)
}

const refuseCollisions = (at: Location, foreign: readonly string[], paths: ReadonlySet<string>): void => {
  if (foreign.length === 0) return
  const folders = new Set([...paths].flatMap(foldersOf))
  const inWay = foreign.find((path) => paths.has(path) || folders.has(path) || foldersOf(path).some((folder) => paths.has(folder)))
  if (inWay !== undefined)
    throw new OutsideFault(`\`${at.shown}/${inWay}\` is not Verklaar's, and stands where the build writes.`, [
      `Move \`${at.shown}/${inWay}\` away.`,
    ])
}

/** Whether an ordinary file holds exactly these bytes. One that cannot be read does not. */
const holds = (path: string, bytes: Uint8Array): boolean => {
  try {
    return holdsExactly(path, bytes)
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}
