import { lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** What a reader meets at or below paths. Every path is relative to the root, with slashes. */
export interface FilesBelow {
  /** The paths themselves, every link on the way, and what the links lead to: what was met lies at or below these. */
  readonly places: ReadonlySet<string>
  /** What is no folder: files, and the links themselves. */
  readonly files: ReadonlySet<string>
  /** Links that lead out of the root, to the root itself, or round in a circle. */
  readonly astray: ReadonlySet<string>
}

/**
 * Walks what lies at or below `paths` as it is read: through links, also to what lies elsewhere in the root. Names in a
 * folder that begin with a dot are passed over, because Verklaar reads none; what a link leads to never is.
 */
export const filesBelow = (root: string, paths: readonly string[]): FilesBelow => {
  const homes = [realpathSync.native(root), resolve(root)] as const
  const [places, files, astray, folders] = [new Set(paths), new Set<string>(), new Set<string>(), new Set<string>()]
  const visit = (path: string): void => {
    const { links, end } = follow(homes, path)
    for (const link of links) places.add(link)
    for (const link of links) files.add(link)
    if (end !== undefined && links.length > 0) places.add(end)
    if (end !== undefined) visitReal(end)
    else astray.add(links[0] ?? path)
  }
  const visitReal = (path: string): void => {
    const stats = lstatSync(join(homes[0], path), { throwIfNoEntry: false })
    if (stats?.isDirectory() === false) files.add(path)
    if (stats?.isDirectory() !== true || folders.has(path)) return
    folders.add(path)
    for (const entry of readdirSync(join(homes[0], path), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      if (entry.isSymbolicLink()) visit(`${path}/${entry.name}`)
      else visitReal(`${path}/${entry.name}`)
    }
  }
  for (const path of paths) visit(path)
  return { places, files, astray }
}

const maximumLinks = 40

/** The links on the way of a path, and where it ends without any; `undefined` for an end that is not below the root. */
const follow = (
  homes: readonly [string, string],
  path: string,
): { readonly links: readonly string[]; readonly end: string | undefined } => {
  const pending = path.split('/').toReversed()
  const links: string[] = []
  let end = ''
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (step === '' || step === '.') continue
    if (step === '..' && end === '') return { links, end: undefined }
    const next = step === '..' ? parentOf(end) : below(end, step)
    if (lstatSync(join(homes[0], next), { throwIfNoEntry: false })?.isSymbolicLink() !== true) {
      end = next
      continue
    }
    links.push(next)
    const target = readlinkSync(join(homes[0], next))
    const rest = isAbsolute(target) ? belowEither(target, homes) : target
    if (rest === undefined || links.length > maximumLinks) return { links, end: undefined }
    if (rest !== target) end = ''
    pending.push(...rest.split(sep).toReversed())
  }
  return { links, end: end === '' ? undefined : end }
}

const parentOf = (path: string): string => (path.includes('/') ? dirname(path) : '')

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

const belowEither = (target: string, homes: readonly string[]): string | undefined =>
  homes.map((home) => relative(home, target)).find((rest) => rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest))
