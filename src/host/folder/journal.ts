import { readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { OutsideFault } from '../host.ts'
import { isSystemError } from '../system-error.ts'
import { isFolder, type Location, statsOf } from './location.ts'
import { syncFolder, writeSynced } from './write.ts'

/** Names of the moments of a replacement, for whoever wants to be told of them. */
export type Step = (name: StepName) => void | Promise<void>
export const stepNames = [
  'locked',
  'planned',
  'half-built',
  'built',
  'journal-written',
  'old-away',
  'new-in',
  'journal-removed',
  'cleaned',
] as const
export type StepName = (typeof stepNames)[number]

/** Puts the new folder in the place of the old one: two renames, with a journal around them. */
export const swap = async (at: Location, replaces: boolean, step: Step): Promise<void> => {
  const note = { format: 1, folder: at.shown, about: 'Verklaar is replacing this folder. The next command finishes or undoes it.' }
  writeSynced(at.journal, Buffer.from(`${JSON.stringify(note, null, 2)}\n`))
  syncFolder(at.work)
  syncFolder(at.parent)
  await step('journal-written')
  if (replaces) renameSync(at.out, at.old)
  await step('old-away')
  renameSync(at.fresh, at.out)
}

/**
 * Ends what an earlier replacement left: puts the old folder back if the new one had not taken its place, and removes
 * the rest. True if the old one was put back. Only for who holds the lock.
 */
export const settle = (at: Location): boolean => {
  // A link in the place of the work folder could name any folder as the old one.
  const putBack = isFolder(at.work) && statsOf(at.journal) !== undefined && isFolder(at.old) && isVacant(at)
  if (putBack) {
    if (isFolder(at.out)) rmdirSync(at.out)
    renameSync(at.old, at.out)
    syncFolder(at.parent)
  }
  removeWork(at)
  return putBack
}

/** Whether the place of the folder is free; false where the new folder has it. */
const isVacant = (at: Location): boolean => {
  if (statsOf(at.out) === undefined) return true
  // The second rename takes the new folder away: as long as it is here, what stands in its place is somebody else's.
  if (!isFolder(at.fresh)) return false
  if (isFolder(at.out) && readdirSync(at.out).length === 0) return true
  throw new OutsideFault(`A build of \`${at.shown}\` was interrupted, and something else stands in its place now.`, [
    `Move \`${at.shown}\` away; the next command then puts the old folder back.`,
  ])
}

/** The journal goes first: without it, nothing that is left is ever put back. */
const removeWork = (at: Location): void => {
  removeJournal(at)
  rmSync(at.work, { force: true, recursive: true })
}

const removeJournal = (at: Location): void => {
  if (!isFolder(at.work)) return
  rmSync(at.journal, { force: true, recursive: true })
  syncFolder(at.work)
}

/** Removes the old folder and the journal after the swap. What cannot be removed now is left to the next command. */
export const cleanUp = async (at: Location, step: Step): Promise<void> => {
  syncFolder(at.parent)
  try {
    removeJournal(at)
    await step('journal-removed')
    removeWork(at)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}
