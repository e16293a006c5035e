import { OutsideFault } from '../host.ts'

/** A folder that was to be new has been there all along. */
export const folderIsThere = (path: string): OutsideFault =>
  new OutsideFault(`The folder \`${path}\` is there already; nothing was written.`, [
    'If an interrupted release left it, and the list of releases does not name it, delete it and release again.',
  ])

/** A file whose name tells its content holds something else. */
export const otherContent = (path: string): OutsideFault =>
  new OutsideFault(`The file \`${path}\` does not hold what its name says; nothing was written.`, [
    'Somebody changed it: put it back as it was released, then release again.',
  ])

/** The list is not as it was when it was read. */
export const listChanged = (path: string): OutsideFault =>
  new OutsideFault(`Another release was made meanwhile: \`${path}\` has changed. Nothing was written.`, ['Release again.'])
