import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type AdditionPlan, locateAdditions, planAdditions, refuseChangedList } from './folder/addition-plan.ts'
import { folderIsThere } from './folder/addition-faults.ts'
import { type Location, statsOf } from './folder/location.ts'
import { type Holder, sweepRecords, takeLock } from './folder/lock.ts'
import { buildTree } from './folder/tree.ts'
import { syncFolder, writeSynced } from './folder/write.ts'
import { type Additions, OutsideFault } from './host.ts'
import { asOutsideFault, causeOf, isSystemError, type SystemError } from './system-error.ts'

/** Names of the moments of an addition, for whoever wants to be told of them. */
export const additionSteps = ['locked', 'planned', 'half-built', 'built', 'half-moved', 'moved', 'listed', 'cleaned'] as const
export type AdditionStep = (name: (typeof additionSteps)[number]) => void | Promise<void>

/**
 * Adds folders and shared files to the folder `below` of `root`, and then replaces the list that names them. Each is
 * made beside that folder and moved into place whole; the list comes last. Throws `OutsideFault` when something is in
 * the way, the disk refuses, or another release is made; what was moved is then taken away again. A process that is
 * killed between the first move and the list leaves folders that the list does not name, which nobody but a person
 * removes: the reader of the list tells of them.
 */
export const addFolders = async (root: string, below: string, additions: Additions, step: AdditionStep = () => {}): Promise<void> => {
  try {
    const at = locateAdditions(root, below)
    const lock = takeLock(at.lock)
    if (!lock.taken) throw heldBy(at, lock.holder)
    try {
      await addLocked(at, additions, step)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw asOutsideFault(error, tellOf(root, below))
  }
}

const addLocked = async (at: Location, additions: Additions, step: AdditionStep): Promise<void> => {
  await step('locked')
  rmSync(at.work, { force: true, recursive: true })
  sweepRecords(at.lock)
  const plan = planAdditions(at, additions)
  await step('planned')
  const moved: string[] = []
  try {
    await build(at, plan, additions, step)
    await move(at, plan, moved, step)
    refuseChangedList(at, additions.list)
    renameSync(listIn(at), join(at.out, additions.list.path))
  } catch (error) {
    throw telling(at, error, takeAway(at, moved))
  }
  syncFolder(dirname(join(at.out, additions.list.path)))
  await step('listed')
  removeWork(at)
  await step('cleaned')
}

const listIn = (at: Location): string => join(at.work, 'list')

/** Everything new, beside the folder and down to the disk. */
const build = async (at: Location, { files }: AdditionPlan, { list }: Additions, step: AdditionStep): Promise<void> => {
  mkdirSync(at.work)
  await buildTree(at, { write: files, keep: [], foreign: [], replaces: false }, () => step('half-built'))
  writeSynced(listIn(at), list.after)
  await step('built')
}

/** `moved` grows by each path that has its place, so that it can be taken away again. */
const move = async (at: Location, { moves }: AdditionPlan, moved: string[], step: AdditionStep): Promise<void> => {
  for (const path of moves) {
    const to = join(at.out, path)
    // A rename would silently take the place of a file, or of an empty folder.
    if (statsOf(to) !== undefined) throw folderIsThere(relative(at.root, to).split(sep).join('/'))
    renameSync(join(at.fresh, path), to)
    moved.push(path)
    await step(moved.length === moves.length ? 'moved' : 'half-moved')
  }
  for (const folder of new Set(moves.map((path) => dirname(join(at.out, path))))) syncFolder(folder)
}

/** Moves back what was moved into place; gives what could not be. */
const takeAway = (at: Location, moved: readonly string[]): readonly string[] => {
  const left = moved.toReversed().filter((path) => {
    try {
      renameSync(join(at.out, path), join(at.fresh, path))
      return false
    } catch (error) {
      if (isSystemError(error)) return true
      throw error
    }
  })
  removeWork(at)
  return left
}

/** What cannot be removed now is left to the next release. */
const removeWork = (at: Location): void => {
  try {
    rmSync(at.work, { force: true, recursive: true })
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

const telling = (at: Location, error: unknown, left: readonly string[]): unknown => {
  const fault = asOutsideFault(error, tellOf(at.root, at.shown))
  if (left.length === 0 || !(fault instanceof OutsideFault)) return fault
  const paths = left.map((path) => `\`${join(at.shown, path)}\``).join(', ')
  return new OutsideFault(fault.message, [`The list of releases does not name what was left: delete ${paths}.`, ...fault.hints])
}

const heldBy = ({ shown, root, lock }: Location, holder: Holder | undefined): OutsideFault => {
  const who = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host}, since ${holder.since})`
  return new OutsideFault(`Another release is being written in \`${shown}\`${who}.`, [
    'Wait until it is done, then release again.',
    `If no release runs on that machine any more, delete \`${relative(root, lock).split(sep).join('/')}\`.`,
  ])
}

const tellOf =
  (root: string, shown: string) =>
  (error: SystemError): { message: string; hints: readonly string[] } => {
    const where = error.path === undefined ? '' : `, at \`${relative(root, error.path).split(sep).join('/')}\``
    return {
      message: `The release cannot be written in \`${shown}\`: ${causeOf(error)}${where}.`,
      hints: ['Look at the disk, and at who may write there, then release again.'],
    }
  }
