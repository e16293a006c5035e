import { constants, copyFileSync, linkSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { OutsideFault } from '../host.ts'
import { byCodeUnit } from '../relative-path.ts'
import { hasCode } from '../system-error.ts'
import { type Location, statsOf } from './location.ts'
import { filesBelow, foldersOf, type Plan } from './plan.ts'
import { breathe, syncFiles, syncFolder, writeNew } from './write.ts'

/** Makes the new folder beside the old one, which is only read. Everything in it is on the disk when this ends. */
export const buildTree = async (at: Location, plan: Plan, half: () => void | Promise<void>): Promise<void> => {
  const folders = makeFolders(at, plan)
  const copied: string[] = []
  for (const [index, path] of plan.foreign.entries()) {
    await breathe(index)
    if (!linked(join(at.out, path), join(at.fresh, path)) && carried(at, path)) copied.push(path)
  }
  await half()
  for (const [index, { path, bytes }] of plan.keep.entries()) {
    await breathe(index)
    if (linked(join(at.out, path), join(at.fresh, path))) continue
    writeNew(join(at.fresh, path), bytes)
    copied.push(path)
  }
  for (const [index, { path, bytes }] of plan.write.entries()) {
    await breathe(index)
    writeNew(join(at.fresh, path), bytes)
  }
  verify(at, plan)
  await syncFiles([...copied, ...plan.write.map(({ path }) => path)].map((path) => join(at.fresh, path)))
  for (const folder of folders) syncFolder(folder)
}

/** Makes every folder of the new tree; gives them, innermost first. */
const makeFolders = (at: Location, { write, keep, foreign }: Plan): readonly string[] => {
  const paths = [...write, ...keep].map(({ path }) => path).concat(foreign)
  const folders = [...new Set(paths.flatMap(foldersOf))].sort(byCodeUnit).map((folder) => join(at.fresh, folder))
  const all = [at.fresh, ...folders]
  for (const folder of all) mkdirSync(folder)
  return all.toReversed()
}

/** Gives a file a second name. False where the system or the disk does not do that. */
const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, 'EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) return false
    throw error
  }
}

/** Copies what is not ours where it could not be linked; true if it is a file with bytes of its own. */
const carried = (at: Location, path: string): boolean => {
  const [from, to] = [join(at.out, path), join(at.fresh, path)]
  const stats = statsOf(from)
  if (stats?.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to)
    return false
  }
  if (stats?.isFile() !== true)
    throw new OutsideFault(`\`${at.shown}/${path}\` is not Verklaar's and cannot be carried over: it is no ordinary file.`, [
      `Move \`${at.shown}/${path}\` away.`,
    ])
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  return true
}

/** The new tree holds what the plan says and nothing else, each file in its full length. */
const verify = (at: Location, { write, keep, foreign }: Plan): void => {
  const sizes = new Map([...write, ...keep].map(({ path, bytes }) => [path, bytes.length]))
  const present = filesBelow(at.fresh)
  const wrong =
    present.find((path) => sizes.has(path) && statsOf(join(at.fresh, path))?.size !== sizes.get(path)) ??
    (present.length === sizes.size + foreign.length ? undefined : at.shown)
  if (wrong !== undefined)
    throw new OutsideFault(`Something else changed \`${wrong}\` while the build was being written; nothing was replaced.`, ['Build again.'])
}
