import { mkdirSync, readdirSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { cleanUp, type Step, settle, swap } from './folder/journal.ts'
import { isFolder, type Location, locate, statsOf } from './folder/location.ts'
import { type Holder, isHeld, type Lock, leftRecords, sweepRecords, takeLock } from './folder/lock.ts'
import { type NewFile, type Plan, planFolder } from './folder/plan.ts'
import { buildTree } from './folder/tree.ts'
import { OutsideFault, type Written } from './host.ts'
import { asOutsideFault, causeOf, isSystemError, type SystemError } from './system-error.ts'

/**
 * Replaces `folder` below `root` by exactly these files, all or nothing; `manifest.json` is one of them. Files that
 * are not ours are carried over. Throws `OutsideFault` (the folder is not ours, the disk refuses, another build
 * writes); the old folder then stands as it stood. `step` is told of each moment in between.
 */
export const replaceFolder = async (root: string, folder: string, files: readonly NewFile[], step: Step = () => {}): Promise<Written> => {
  const at = telling(root, folder, 'replaced', () => locate(root, folder))
  const lock = telling(root, folder, 'replaced', () => {
    mkdirSync(at.parent, { recursive: true })
    return takeLock(at.lock)
  })
  if (!lock.taken) throw heldBy(at, lock.holder)
  try {
    return await replaceLocked(at, files, step)
  } catch (error) {
    throw asOutsideFault(error, tellOf(root, at.shown, 'replaced'))
  } finally {
    lock.release()
  }
}

const replaceLocked = async (at: Location, files: readonly NewFile[], step: Step): Promise<Written> => {
  await step('locked')
  settle(at)
  sweepRecords(at.lock)
  const plan = await planFolder(at, files)
  await step('planned')
  if (!plan.replaces || plan.write.length > 0) await replaceBy(at, plan, step)
  await step('cleaned')
  const paths = (some: readonly NewFile[]) => some.map(({ path }) => path)
  return { written: paths(plan.write), unchanged: paths(plan.keep), foreign: plan.foreign }
}

const replaceBy = async (at: Location, plan: Plan, step: Step): Promise<void> => {
  try {
    mkdirSync(at.work)
    await buildTree(at, plan, () => step('half-built'))
    await step('built')
    await swap(at, plan.replaces, step)
  } catch (error) {
    if (putBack(at)) throw error
    throw asOutsideFault(error, (cause) => ({
      ...tellOf(at.root, at.shown, 'replaced')(cause),
      hints: [`The next command puts \`${at.shown}\` in order.`],
    }))
  }
  await step('new-in')
  await cleanUp(at, step)
}

/** After a fault: back to the old folder. False where even that fails; the journal stays, and the next command does it. */
const putBack = (at: Location): boolean => {
  try {
    settle(at)
    return true
  } catch (error) {
    if (isSystemError(error) || error instanceof OutsideFault) return false
    throw error
  }
}

/** What `restore` came to: `busy` means that another build is writing right now, and was left alone. */
export type Restored = 'nothing' | 'restored' | 'cleaned' | 'busy'

/**
 * Ends what an interrupted build left of `folder`: the old folder is put back (`restored`), or only leftovers were
 * removed (`cleaned`). Every command calls it first. Throws `OutsideFault` when the disk refuses.
 */
export const restore = async (root: string, folder: string): Promise<Restored> =>
  telling(root, folder, 'put in order', () => {
    const at = locate(root, folder)
    if (!isFolder(at.parent) || !readdirSync(at.parent).some((name) => name.startsWith(at.prefix))) return 'nothing'
    if (isHeld(at.lock)) return 'busy'
    if (statsOf(at.work) === undefined && statsOf(at.lock) === undefined && leftRecords(at.lock).length === 0) return 'nothing'
    return restoreLocked(at, takeLock(at.lock))
  })

const restoreLocked = (at: Location, lock: Lock): Restored => {
  if (!lock.taken) return 'busy'
  try {
    const restored = settle(at)
    sweepRecords(at.lock)
    return restored ? 'restored' : 'cleaned'
  } finally {
    lock.release()
  }
}

const heldBy = ({ shown, parent, root, lock }: Location, holder: Holder | undefined): OutsideFault => {
  const who = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host}, since ${holder.since})`
  const file = relative(root, lock).split(sep).join('/')
  return new OutsideFault(`Another build is writing \`${shown}\`${who}.`, [
    'Wait until it is done, then build again.',
    `If no build runs on that machine any more, delete \`${file}\`${parent === root ? ' in the project folder' : ''}.`,
  ])
}

const telling = <Result>(root: string, folder: string, what: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw asOutsideFault(error, tellOf(root, folder, what))
  }
}

const tellOf =
  (root: string, shown: string, what: string) =>
  (error: SystemError): { message: string; hints: readonly string[] } => {
    const where = error.path === undefined ? '' : `, at \`${relativeTo(resolve(root), error.path)}\``
    return { message: `The folder \`${shown}\` cannot be ${what}: ${causeOf(error)}${where}.`, hints: hintsFor(error.code, shown) }
  }

const relativeTo = (root: string, path: string): string => {
  const below = relative(root, path)
  return below === '' || below.startsWith('..') ? path : below.split(sep).join('/')
}

const hintsFor = (code: string, shown: string): readonly string[] => {
  if (code === 'ENOSPC' || code === 'EDQUOT') return ['Make room on the disk, then build again.']
  if (code === 'EBUSY' || code === 'EXDEV')
    return [`\`${shown}\` seems to be a mount point, which cannot be replaced; mount the folder above it, or use a folder inside it.`]
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return [`Give the account that builds the right to write beside \`${shown}\`.`]
  return ['Look at the disk, then build again.']
}
