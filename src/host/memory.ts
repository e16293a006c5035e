import type { IsoDate } from '../model/schema/scalars.ts'
import { type Entry, type Host, type PrintJob, type Reader, ReadRefused, type Written } from './host.ts'
import { byCodeUnit, stepsOf } from './relative-path.ts'

/** Files by their path from the root, with slashes. A string is UTF-8. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>

/** What a host without a machine is made of. `builtIn` may be a reader of real files. */
export interface MemoryHostOptions {
  readonly files: MemoryFiles
  readonly builtIn?: MemoryFiles | Reader
  readonly today: IsoDate
  /** Makes the PDF of a page; without it, the HTML's own bytes are the PDF. */
  readonly print?: (job: PrintJob) => Promise<Uint8Array>
}

/** A host without disk, clock or browser; `written` holds what was written, by folder and path: `out/manifest.json`. */
export interface MemoryHost extends Host {
  readonly written: ReadonlyMap<string, Uint8Array>
}

/** Makes a host that keeps everything in memory. Readers refuse as those of the disk do. */
export const memoryHost = ({ files, builtIn = {}, today, print }: MemoryHostOptions): MemoryHost => {
  const written = new Map<string, Uint8Array>()
  return {
    project: readMemory(files),
    builtIn: isReader(builtIn) ? builtIn : readMemory(builtIn),
    today: () => today,
    printer: async () => ({
      name: 'memory',
      print: print ?? (async ({ html }) => new TextEncoder().encode(html)),
      close: async () => {},
    }),
    replaceFolder: async (folder, next) => replaceIn(written, folder, next),
    written,
  }
}

const isReader = (value: MemoryFiles | Reader): value is Reader => typeof value['read'] === 'function'

/** A reader of files in memory. */
export const readMemory = (files: MemoryFiles): Reader => {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))
  const isFolder = (path: string) => path === '' || [...bytes.keys()].some((other) => other.startsWith(`${path}/`))
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
