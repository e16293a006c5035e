import type { IsoDate } from '../model/schema/scalars.ts'
import type { Host, Printer } from './host.ts'
import { readInside } from './read-inside.ts'
import { replaceFolder } from './replace-folder.ts'

/** What a host of this machine is made of. Both roots are folders on the disk. */
export interface NodeHostOptions {
  readonly root: string
  readonly builtInRoot: string
  readonly today: IsoDate
  /** Starts the printer; asked at most once, and again only after it failed. */
  readonly printer: () => Promise<Printer>
}

/** The host of a real run: disk, given day, browser. */
export const nodeHost = ({ root, builtInRoot, today, printer }: NodeHostOptions): Host => {
  let started: Promise<Printer> | undefined
  return {
    project: readInside(root),
    builtIn: readInside(builtInRoot),
    today: () => today,
    printer: () => {
      started ??= printer().catch((error: unknown) => {
        started = undefined
        throw error
      })
      return started
    },
    replaceFolder: (folder, files) => replaceFolder(root, folder, files),
  }
}
