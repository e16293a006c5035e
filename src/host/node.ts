import { resolve } from 'node:path'
import type { IsoDate } from '../model/schema/scalars.ts'
import { addFolders } from './add-folders.ts'
import { fetchPage } from './fetch-page.ts'
import type { Host, Printer } from './host.ts'
import { readInside } from './read-inside.ts'
import { replaceFolder } from './replace-folder.ts'
import { repositoryOf } from './repository.ts'
import { dayInAmsterdam } from './today.ts'

/** What a host of this machine is made of. Both roots are folders on the disk. */
export interface NodeHostOptions {
  readonly root: string
  readonly builtInRoot: string
  readonly today: IsoDate
  /** Starts the printer; asked at most once, and again only after it failed. */
  readonly printer: () => Promise<Printer>
}

/** The host of a real run: disk, given day, clock, browser, git, network. */
export const nodeHost = ({ root, builtInRoot, today, printer }: NodeHostOptions): Host => {
  let started: Promise<Printer> | undefined
  return {
    project: readInside(root),
    builtIn: readInside(builtInRoot),
    folder: (path) => readInside(resolve(root, path)),
    today: () => today,
    clock: () => dayInAmsterdam(new Date()),
    printer: () => {
      started ??= printer().catch((error: unknown) => {
        started = undefined
        throw error
      })
      return started
    },
    replaceFolder: (folder, files) => replaceFolder(root, folder, files),
    addFolders: (below, additions) => addFolders(root, below, additions),
    repository: (paths) => repositoryOf(root, paths),
    fetch: (address) => fetchPage(address),
  }
}
