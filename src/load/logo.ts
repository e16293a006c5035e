import type { Report } from '../diagnostics/diagnostic.ts'
import { type Entry, type Reader, ReadRefused } from '../host/host.ts'
import { isFault, logoFiles, logoLimit, readLogo } from '../model/logo.ts'
import type { Logo } from '../model/look.ts'
import { fileStart, placeAt } from '../model/position.ts'
import { twoLogos, unfitLogo } from './problems.ts'
import { refused } from './text-file.ts'

/** What the file of a logo can be called. */
export const logoNames: readonly string[] = Object.keys(logoFiles)

/** The logo of a policy, if a file of that name is among the entries of its folder; `undefined` after reporting why it is none. */
export const loadLogo = async (reader: Reader, folder: string, entries: readonly Entry[], report: Report): Promise<Logo | undefined> => {
  const [found, other] = Object.entries(logoFiles).filter(([name]) => entries.some((entry) => entry.name === name))
  if (found === undefined) return undefined
  if (other !== undefined) report.add(twoLogos(fileStart(`${folder}/${other[0]}`), { name: other[0], other: found[0] }))
  const [name, mediaType] = found
  return readFile(reader, `${folder}/${name}`, mediaType, report)
}

const readFile = async (reader: Reader, path: string, mediaType: Logo['mediaType'], report: Report): Promise<Logo | undefined> => {
  try {
    const bytes = await reader.read(path, logoLimit)
    const size = readLogo(mediaType, bytes)
    if (!isFault(size)) return { mediaType, bytes, ...size }
    const { at, length, detail, remedy } = size
    report.add(unfitLogo(placeAt(path, new TextDecoder().decode(bytes), at, at + length), { detail, remedy }))
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    report.add(refused(cause, path))
  }
  return undefined
}
