import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Names the machine and the process, so that a later one can tell which rooms nobody lives in any more. */
const prefix = `verklaar-browser-${hostname().replaceAll(/[^\w.]/g, '_')}-`

/** A fresh folder for all that one browser writes: profile, fonts, temporary files. Nobody else can look into it. */
export const openRoom = (): string => {
  sweep()
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}

/** Removes a room with all that is in it, also while its browser is still dying. */
export const removeRoom = (room: string): void => rmSync(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })

/** Removes the rooms of processes that were killed before they could. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isInteger(owner) && !lives(owner)) removeOwn(join(tmpdir(), name))
  }
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const removeOwn = (path: string): void => {
  try {
    const found = lstatSync(path)
    if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid)) removeRoom(path)
  } catch {
    // Another process swept it at the same moment.
  }
}
