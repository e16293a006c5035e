import { join } from 'node:path'
import type { Additions } from '../host.ts'
import { stepsOf } from '../relative-path.ts'
import { folderIsThere, listChanged, otherContent } from './addition-faults.ts'
import { holdsExactly } from './content.ts'
import { type Location, placesOf, realRoot, refuseNoFolder, statsOf } from './location.ts'
import { distinctPaths, foldersOf, type NewFile } from './plan.ts'

/** What is added, decided before anything is touched. Paths are relative to the folder that is added to; `''` is that folder. */
export interface AdditionPlan {
  /** All files that are not there yet. */
  readonly files: readonly NewFile[]
  /** The outermost files and folders that are not there yet, in the order in which they are moved into place. */
  readonly moves: readonly string[]
}

/** Finds the places of a folder that is added to. Throws `OutsideFault` where the way to it is not of real folders. */
export const locateAdditions = (root: string, below: string): Location => {
  const steps = stepsOf(below)
  if (steps === undefined || steps.length === 0) throw new Error(`${JSON.stringify(below)} is no path below a folder.`)
  const at = placesOf(realRoot(root), below)
  for (const path of [...foldersOf(below), below]) refuseNoFolder(join(at.root, path), path, '')
  return at
}

/** Looks at what is there and decides. Throws `OutsideFault` where something is in the way. */
export const planAdditions = (at: Location, additions: Additions): AdditionPlan => {
  const { folders, shared, list } = checked(additions)
  refuseChangedList(at, list)
  for (const { path } of folders) {
    refuseWay(at, path)
    if (statsOf(join(at.out, path)) !== undefined) throw folderIsThere(`${at.shown}/${path}`)
  }
  const added = shared.filter((file) => !isKept(at, file))
  return {
    files: [...added, ...filesOf(folders)],
    moves: [...new Set([...added, ...folders].map(({ path }) => outermostMissing(at, path)))],
  }
}

const filesOf = (folders: Additions['folders']): readonly NewFile[] =>
  folders.flatMap((folder) => folder.files.map(({ path, bytes }) => ({ path: `${folder.path}/${path}`, bytes })))

/** The same, after what only our own mistakes could break. */
export const checked = (additions: Additions): Additions => {
  const { folders, shared, list } = additions
  distinctPaths([...filesOf(folders), ...shared, { path: list.path, bytes: list.after }])
  if (folders.some(({ files }) => files.length === 0)) throw new Error('A folder is added with its files.')
  return additions
}

/** The folders on the way to a path are real ones, or not there yet. */
const refuseWay = (at: Location, path: string): void => {
  for (const folder of foldersOf(path)) refuseNoFolder(join(at.out, folder), `${at.shown}/${folder}`, '')
}

/** Whether a shared file is there already. */
const isKept = (at: Location, { path, bytes }: NewFile): boolean => {
  refuseWay(at, path)
  const stats = statsOf(join(at.out, path))
  if (stats === undefined) return false
  if (!stats.isFile() || !holdsExactly(join(at.out, path), bytes)) throw otherContent(`${at.shown}/${path}`)
  return true
}

const outermostMissing = (at: Location, path: string): string =>
  ['', ...foldersOf(path)].find((folder) => statsOf(join(at.out, folder)) === undefined) ?? path

/** Throws `OutsideFault` unless the list is as it was when it was read. */
export const refuseChangedList = (at: Location, { path, before }: Additions['list']): void => {
  refuseWay(at, path)
  const stats = statsOf(join(at.out, path))
  const isSame = before === undefined ? stats === undefined : stats?.isFile() === true && holdsExactly(join(at.out, path), before)
  if (!isSame) throw listChanged(`${at.shown}/${path}`)
}
