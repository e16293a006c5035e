import type { IsoDate } from '../model/schema/scalars.ts'
import { folderIsThere, listChanged, otherContent } from './folder/addition-faults.ts'
import { checked } from './folder/addition-plan.ts'
import {
  type Additions,
  type Entry,
  type Host,
  OutsideFault,
  type PrintJob,
  type Reader,
  ReadRefused,
  type Repository,
  type WebPage,
  type Written,
} from './host.ts'
import { byCodeUnit, stepsOf } from './relative-path.ts'

/** Files by their path from the root, with slashes. A string is UTF-8. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>

/** What a host without a machine is made of. `builtIn` may be a reader of real files. */
export interface MemoryHostOptions {
  readonly files: MemoryFiles
  readonly builtIn?: MemoryFiles | Reader
  readonly today: IsoDate
  /** The day that it really is; `today` unless given. */
  readonly clock?: IsoDate
  readonly repository?: Repository
  /** Pages of the web, as HTML by their address. */
  readonly pages?: Readonly<Record<string, string>>
  /** Makes the PDF of a page; without it, the HTML's own bytes are the PDF. */
  readonly print?: (job: PrintJob) => Promise<Uint8Array>
}

/** A host without disk, clock, browser, git or network. */
export interface MemoryHost extends Host {
  /** What was written into replaced folders, by folder and path: `out/manifest.json`. */
  readonly written: ReadonlyMap<string, Uint8Array>
  /** What was added to the project, by path, the newest list too; `project` reads it as well. */
  readonly added: ReadonlyMap<string, Uint8Array>
}

/** Makes a host that keeps everything in memory. Readers refuse as those of the disk do. */
export const memoryHost = ({ files, builtIn = {}, today, clock = today, repository, pages = {}, print }: MemoryHostOptions): MemoryHost => {
  const written = new Map<string, Uint8Array>()
  const added = new Map<string, Uint8Array>()
  const project = contentsOf(files)
  return {
    project: readMap(project),
    builtIn: isReader(builtIn) ? builtIn : readMemory(builtIn),
    folder: (path) => readMap(below(path, [...project, ...written])),
    today: () => today,
    clock: () => clock,
    printer: async () => ({
      name: 'memory',
      print: print ?? (async ({ html }) => new TextEncoder().encode(html)),
      close: async () => {},
    }),
    replaceFolder: async (folder, next) => replaceIn(written, folder, next),
    addFolders: async (below, additions) => {
      for (const [path, bytes] of additionsTo(project, below, checked(additions))) {
        project.set(path, bytes)
        added.set(path, bytes)
      }
    },
    repository: async () => repository,
    fetch: async (address) => pageIn(pages, address),
    written,
    added,
  }
}

const isReader = (value: MemoryFiles | Reader): value is Reader => typeof value['read'] === 'function'

/** A reader of files in memory. */
export const readMemory = (files: MemoryFiles): Reader => readMap(contentsOf(files))

const contentsOf = (files: MemoryFiles) => new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))

const below = (folder: string, contents: readonly (readonly [string, Uint8Array])[]) =>
  new Map(contents.flatMap(([path, bytes]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [])))

const isFolderIn = (bytes: ReadonlyMap<string, Uint8Array>, path: string) =>
  path === '' || [...bytes.keys()].some((other) => other.startsWith(`${path}/`))

const readMap = (bytes: ReadonlyMap<string, Uint8Array>): Reader => {
  const isFolder = (path: string) => isFolderIn(bytes, path)
  return {
    list: async (folder) => entriesOf([...bytes.keys()], safe(folder)),
    read: async (path, limit) => {
      const found = bytes.get(safe(path))
      if (found === undefined)
        throw isFolder(path) ? new ReadRefused('not-a-file', path, 'it is a folder') : new ReadRefused('missing', path, 'it is not there')
      if (found.length > limit) throw new ReadRefused('too-large', path, `it has ${found.length} bytes`)
      return found.slice()
    },
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content)

const safe = (path: string): string => {
  if (stepsOf(path) !== undefined) return path
  throw new ReadRefused('outside', path, 'it is not a relative path with slashes, without `.` and `..`')
}

const entriesOf = (paths: readonly string[], folder: string): readonly Entry[] => {
  const prefix = folder === '' ? '' : `${folder}/`
  const kinds = new Map<string, Entry['kind']>()
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue
    const [name = '', ...rest] = path.slice(prefix.length).split('/')
    kinds.set(name, rest.length > 0 ? 'folder' : 'file')
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => byCodeUnit(a.name, b.name))
}

const replaceIn = (written: Map<string, Uint8Array>, folder: string, files: readonly { path: string; bytes: Uint8Array }[]): Written => {
  const before = new Map([...written].filter(([path]) => path.startsWith(`${folder}/`)))
  for (const path of before.keys()) written.delete(path)
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path))
  const isUnchanged = ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
    const old = before.get(`${folder}/${path}`)
    return old !== undefined && Buffer.compare(old, bytes) === 0
  }
  for (const { path, bytes } of sorted) written.set(`${folder}/${path}`, bytes)
  const paths = (unchanged: boolean) => sorted.filter((file) => isUnchanged(file) === unchanged).map(({ path }) => path)
  return { written: paths(false), unchanged: paths(true), foreign: [] }
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined) =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0

/** What is to be added, by its path in the project. Throws the faults of the disk. */
const additionsTo = (project: ReadonlyMap<string, Uint8Array>, below: string, additions: Additions): ReadonlyMap<string, Uint8Array> => {
  const { folders, shared, list } = additions
  const at = (path: string) => `${below}/${path}`
  if (!isSame(project.get(at(list.path)), list.before)) throw listChanged(at(list.path))
  const there = folders.find(({ path }) => project.has(at(path)) || isFolderIn(project, at(path)))
  if (there !== undefined) throw folderIsThere(at(there.path))
  const other = shared.find(({ path, bytes }) => project.has(at(path)) && !isSame(project.get(at(path)), bytes))
  if (other !== undefined) throw otherContent(at(other.path))
  return new Map([
    ...shared.filter(({ path }) => !project.has(at(path))).map(({ path, bytes }) => [at(path), bytes] as const),
    ...folders.flatMap(({ path: folder, files }) => files.map(({ path, bytes }) => [at(`${folder}/${path}`), bytes] as const)),
    [at(list.path), list.after],
  ])
}

const pageIn = (pages: Readonly<Record<string, string>>, address: string): WebPage => {
  const text = pages[address]
  if (text === undefined) throw new OutsideFault(`There is no page at \`${address}\` (404).`)
  return { address, mediaType: 'text/html', text }
}
