import type { z } from 'zod'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { fileStart, placeAt } from '../model/position.ts'
import { type ReleaseList, releaseFormat, releaseList, type ReleaseRecord, releaseRecord, type StoredFile } from '../model/release.ts'
import { releaseElsewhere, releaseNewer, releaseUnreadable } from './problems.ts'

/** The record of a release, or `undefined` after reporting why it cannot be read. */
export const readRecord = (file: StoredFile, report: Report): ReleaseRecord | undefined => readAs(releaseRecord, file, report)

/** The list of releases of a policy, or `undefined` after reporting why it cannot be read. */
export const readList = (file: StoredFile, policy: string, report: Report): ReleaseList | undefined => {
  const list = readAs(releaseList, file, report)
  if (list === undefined || list.policy === policy) return list
  report.add(releaseElsewhere(keyPlace(file, 'policy'), { what: 'policy', says: list.policy, stands: policy }))
  return undefined
}

/** Where a key of a record stands: its first line with that key. */
export const keyPlace = ({ path, bytes }: StoredFile, key: string): Place => {
  const text = new TextDecoder().decode(bytes)
  const at = text.indexOf(`"${key}"`)
  return at < 0 ? fileStart(path) : placeAt(path, text, at, at + key.length + 2)
}

const readAs = <Schema extends z.ZodType>(schema: Schema, file: StoredFile, report: Report): z.output<Schema> | undefined => {
  const unreadable = (detail: string, place = fileStart(file.path)) => {
    report.add(releaseUnreadable(place, { file: file.path, detail }))
    return undefined
  }
  const value = parsed(file)
  if (value instanceof SyntaxError) return unreadable('it is no JSON')
  const { format, tool } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly format?: unknown
    readonly tool?: unknown
  }
  if (typeof format === 'number' && format > releaseFormat) {
    const writer = typeof tool === 'string' ? tool : undefined
    report.add(releaseNewer(keyPlace(file, 'format'), { file: file.path, format, known: releaseFormat, tool: writer }))
    return undefined
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const key = issue?.path.findLast((step) => typeof step === 'string') ?? ''
  return unreadable(`\`${issue?.path.join('.')}\` is not what belongs there`, key === '' ? undefined : keyPlace(file, key))
}

const parsed = ({ bytes }: StoredFile): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return new SyntaxError()
  }
}
