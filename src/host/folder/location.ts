import { lstatSync, realpathSync, type Stats } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { OutsideFault } from '../host.ts'
import { stepsOf } from '../relative-path.ts'
import { hasCode } from '../system-error.ts'

/** Where a folder that is replaced as a whole lies, and everything that stands beside it meanwhile. Absolute paths. */
export interface Location {
  readonly root: string
  /** The folder as messages call it: relative to the root, with slashes. */
  readonly shown: string
  readonly out: string
  readonly parent: string
  /** Begins the names of all that stands beside the folder. */
  readonly prefix: string
  readonly lock: string
  /** Holds the three below; gone when nothing is under way. */
  readonly work: string
  readonly fresh: string
  readonly old: string
  /** Stands from before the first rename until after the second. */
  readonly journal: string
}

const sources = 'policies'

/** Finds the places, or throws `OutsideFault` where the folder would be no folder of its own inside the root. */
export const locate = (root: string, folder: string): Location => {
  const home = realRoot(root)
  const shown = relative(resolve(root), resolve(root, folder)).split(sep).join('/')
  const steps = stepsOf(shown)
  if (steps === undefined || steps.length === 0)
    throw new OutsideFault(`The output folder \`${folder}\` is not a folder inside the project.`, [
      'Name one below the project folder, such as `out`.',
    ])
  if (steps[0] === sources)
    throw new OutsideFault(`The output folder \`${shown}\` holds the sources, or lies among them.`, ['Name another one, such as `out`.'])
  const at = placesOf(home, shown)
  for (let above = at.parent; above !== home; above = dirname(above)) refuseNoFolder(above, relative(home, above).split(sep).join('/'))
  return at
}

/** The places of a folder below the real path of a root; nothing is looked at. */
export const placesOf = (home: string, shown: string): Location => {
  const out = join(home, ...shown.split('/'))
  const parent = dirname(out)
  const prefix = `.${basename(out)}.verklaar`
  const work = join(parent, prefix)
  const inside = { fresh: join(work, 'new'), old: join(work, 'old'), journal: join(work, 'journal.json') }
  return { root: home, shown, out, parent, prefix, lock: `${work}.lock`, work, ...inside }
}

/** The real path of a root. Throws `OutsideFault` when it cannot be opened. */
export const realRoot = (root: string): string => {
  try {
    return realpathSync.native(root)
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP')) throw error
    throw new OutsideFault(`The project folder \`${root}\` cannot be opened.`, ['Start Verklaar in the folder that holds `policies/`.'])
  }
}

/** Throws `OutsideFault` when something other than a real folder stands at `path`; nothing at all is fine. `otherwise` ends its hint. */
export const refuseNoFolder = (path: string, shown: string, otherwise = ', or name another folder with `--out`'): void => {
  const stats = statsOf(path)
  if (stats === undefined || stats.isDirectory()) return
  if (stats.isSymbolicLink())
    throw new OutsideFault(`\`${shown}\` is a link; Verklaar writes in real folders only.`, [`Remove the link${otherwise}.`])
  throw new OutsideFault(`\`${shown}\` is in the way: it is not a folder.`, [`Move it away${otherwise}.`])
}

/** What stands at a path, the link itself where it is one, or `undefined`. */
export const statsOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false })

export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() === true
