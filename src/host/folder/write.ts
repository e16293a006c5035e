import { closeSync, fstatSync, fsync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isSystemError, naming } from '../system-error.ts'

/** Writes a file that was not there; its bytes are all in it, though not yet on the disk for certain. */
export const writeNew = (path: string, bytes: Uint8Array, sync = false): void => {
  const handle = openSync(path, 'wx')
  try {
    naming(path, () => {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
      if (fstatSync(handle).size !== bytes.length) throw new Error(`${path} was changed while it was written.`)
      if (sync) fsyncSync(handle)
    })
  } finally {
    closeSync(handle)
  }
}

/** Writes a file that was not there, down to the disk. */
export const writeSynced = (path: string, bytes: Uint8Array): void => writeNew(path, bytes, true)

/** Brings what the folder names down to the disk, where the system can do that for folders. */
export const syncFolder = (path: string): void => {
  try {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

const syncsAtOnce = 8

/** Brings many files down to the disk. Several at a time, because the disk then does them together. */
export const syncFiles = async (paths: readonly string[]): Promise<void> => {
  const pending = paths[Symbol.iterator]()
  const worker = async () => {
    for (const path of pending) await syncFile(path)
  }
  await Promise.all(Array.from({ length: syncsAtOnce }, worker))
}

/** Opening and closing are quick; only the wait for the disk is worth a thread. */
const syncFile = async (path: string): Promise<void> => {
  const handle = openSync(path, 'r+')
  try {
    await synced(handle)
  } catch (error) {
    naming(path, () => {
      throw error
    })
  } finally {
    closeSync(handle)
  }
}

const synced = promisify(fsync)

/** Removes a file if that can be done; what stays is swept by the next command. */
export const unlinked = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/** Lets signals and other work through once in a while: to be awaited with the number of files done. */
export const breathe = async (done: number): Promise<void> => {
  if (done % 64 === 0) await setImmediate()
}
