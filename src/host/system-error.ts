import { OutsideFault } from './host.ts'

/** An error of the operating system, as Node throws it. */
export interface SystemError extends Error {
  readonly code: string
  path?: string
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EBUSY: 'it is in use, or a mount point',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open on this machine',
  ENOENT: 'it is not there',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a folder on the way is not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'it is not allowed',
  EROFS: 'the disk is read-only',
  EXDEV: 'it lies on another disk',
}

export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error

/** Whether it is an error of the operating system with one of these codes. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean => isSystemError(error) && codes.includes(error.code)

/** What went wrong, as the end of a sentence: "no space is left on the disk (ENOSPC)". */
export const causeOf = (error: SystemError): string => {
  const known = words[error.code]
  return known === undefined ? error.message : `${known} (${error.code})`
}

/** Does `work`; an error of the system that names no file (a write, a sync) is made to name `path`. */
export const naming = <Result>(path: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (isSystemError(error)) error.path ??= path
    throw error
  }
}

/** The error to throw on: an error of the system becomes an `OutsideFault`, any other (a bug, a fault already told) stays. */
export const asOutsideFault = (error: unknown, tell: (error: SystemError) => { message: string; hints: readonly string[] }): unknown => {
  if (!isSystemError(error)) return error
  const { message, hints } = tell(error)
  return new OutsideFault(message, hints)
}
