import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
/** One for all: filled and compared in one go, before anything else can run. */
const block = Buffer.allocUnsafe(256 * 1024)

/** Whether an ordinary file, and no link to one, holds exactly these bytes. Throws what the system throws. */
export const holdsExactly = (path: string, bytes: Uint8Array): boolean => {
  const handle = openSync(path, flags)
  try {
    const stats = fstatSync(handle)
    return stats.isFile() && stats.size === bytes.length && readsAs(handle, bytes)
  } finally {
    closeSync(handle)
  }
}

const readsAs = (handle: number, bytes: Uint8Array): boolean => {
  let done = 0
  for (let got = readSync(handle, block); got > 0; got = readSync(handle, block)) {
    if (done + got > bytes.length || block.compare(bytes, done, done + got, 0, got) !== 0) return false
    done += got
  }
  return done === bytes.length
}
