import type { Report } from '../diagnostics/diagnostic.ts'
import { isEqual } from '../model/equal.ts'
import type { SourceName } from '../model/source/sources.ts'
import { overrideNothing, overrideSame, overrideTwice, silentOverride, unknownShared, wrongType } from './problems.ts'
import { describe } from './words.ts'
import type { Path, YamlFile } from './yaml.ts'

type Entry = Readonly<Record<string, unknown>>

/** Where the parts of an entry stand that was taken over. */
interface Origin {
  readonly shared: string
  /** Fields that the policy replaces. */
  readonly override: Entry
  /** Fields that the policy adds. */
  readonly added: Entry
}

/**
 * A register with the entries in it that it takes over from the shared register of the same name. What cannot be taken
 * over is reported and left out; `undefined` if nothing is left.
 */
export const withShared = (name: SourceName, own: YamlFile, register: YamlFile | undefined, report: Report): YamlFile | undefined => {
  if (own.value === 'shared' && register?.value === 'none') return { ...own, value: 'none' }
  const shared = isMapping(register?.value) ? register.value : {}
  const written = own.value === 'shared' ? Object.fromEntries(Object.keys(shared).map((id) => [id, 'shared'])) : own.value
  if (!isMapping(written)) return own
  if (own.value === 'shared' && register === undefined) {
    report.add(unknownShared(own.at([]), { name, known: [] }))
    return undefined
  }
  const origins = new Map<string, Origin>()
  const value = Object.fromEntries(
    Object.entries(written).flatMap(([id, entry]): [string, unknown][] => {
      if (!isTaken(entry)) return [[id, entry]]
      const origin = originOf({ id, entry, name, shared, own, report })
      if (origin === undefined) return []
      origins.set(id, origin)
      return [[id, { ...takenAs(id, origin.shared, shared), ...origin.override, ...origin.added }]]
    }),
  )
  if (Object.keys(value).length === 0 && Object.keys(written).length > 0) return undefined
  return merged(value, own, register ?? own, origins)
}

/** A shared entry as a policy has it. The ids that it had before go with its id: under another one they were never used. */
const takenAs = (id: string, from: string, shared: Entry): Entry => {
  const { was, ...rest } = { ...(shared[from] as Entry) }
  return id === from && was !== undefined ? { ...rest, was } : rest
}

/** Whether a register takes anything over. */
export const takesOver = (register: unknown): boolean =>
  register === 'shared' || (isMapping(register) && Object.values(register).some(isTaken))

const isTaken = (entry: unknown): entry is 'shared' | Entry => entry === 'shared' || (isMapping(entry) && Object.hasOwn(entry, 'shared'))

const isMapping = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

interface Written {
  readonly id: string
  readonly entry: 'shared' | Entry
  readonly name: SourceName
  readonly shared: Entry
  readonly own: YamlFile
  readonly report: Report
}

/** What an entry takes over and what it says itself; `undefined` after reporting why it cannot. */
const originOf = ({ id, entry, name, shared, own, report }: Written): Origin | undefined => {
  if (entry === 'shared') {
    if (Object.hasOwn(shared, id)) return { shared: id, override: {}, added: {} }
    report.add(unknownShared(own.at([id]), { name, id, known: Object.keys(shared) }))
    return undefined
  }
  const { shared: from, override = {}, ...added } = entry
  if (typeof from !== 'string') {
    const remedy = 'Write `shared:` and the id.'
    report.add(wrongType(own.at([id, 'shared']), { found: describe(from), expected: 'the id of a shared entry', remedy }))
    return undefined
  }
  if (!Object.hasOwn(shared, from)) {
    report.add(unknownShared(own.at([id, 'shared']), { name, id: from, known: Object.keys(shared) }))
    return undefined
  }
  if (!isMapping(override)) {
    const expected = 'a mapping of the fields that are replaced'
    report.add(
      wrongType(own.at([id, 'override']), {
        found: describe(override),
        expected,
        remedy: 'Write each field on a line of its own below it.',
      }),
    )
    return undefined
  }
  const taken = takenAs(id, from, shared)
  for (const [field, replacement] of Object.entries(override)) {
    const place = own.at([id, 'override', field], 'key')
    const related = Object.hasOwn(added, field) ? [{ message: 'It also stands here.', place: own.at([id, field], 'key') }] : []
    if (related.length > 0) report.add(overrideTwice(place, { field }, related))
    else if (!Object.hasOwn(taken, field)) report.add(overrideNothing(place, { field, from }))
    else if (isEqual(taken[field], replacement)) report.add(overrideSame(place, { field, from }))
  }
  for (const field of Object.keys(added))
    if (Object.hasOwn(taken, field) && !Object.hasOwn(override, field))
      report.add(silentOverride(own.at([id, field], 'key'), { field, from }))
  return { shared: from, override, added }
}

/** A file whose parts stand in two: each place is where the part is written. */
const merged = (value: unknown, own: YamlFile, register: YamlFile, origins: ReadonlyMap<string, Origin>): YamlFile => {
  const find = (path: Path): { readonly file: YamlFile; readonly path: Path } => {
    const [id, field, ...rest] = path
    const origin = origins.get(String(id))
    if (origin === undefined || field === undefined) {
      const isWritten = own.value !== 'shared' || id === undefined
      return isWritten ? { file: own, path } : { file: register, path }
    }
    if (Object.hasOwn(origin.added, field)) return { file: own, path }
    if (Object.hasOwn(origin.override, field)) return { file: own, path: [String(id), 'override', field, ...rest] }
    return { file: register, path: [origin.shared, field, ...rest] }
  }
  const through =
    <T>(read: (file: YamlFile, path: Path) => T) =>
    (path: Path): T => {
      const found = find(path)
      return read(found.file, found.path)
    }
  return {
    file: own.file,
    value,
    at: (path, part) => through((file, inner) => file.at(inner, part))(path),
    written: through((file, inner) => file.written(inner)),
    fileAt: through((file, inner) => file.fileAt(inner)),
  }
}
