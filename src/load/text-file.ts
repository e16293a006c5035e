import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import { hiddenText } from '../diagnostics/hidden-text.ts'
import { type Reader, ReadRefused } from '../host/host.ts'
import { hiddenCharacter } from '../model/hidden.ts'
import { fileStart, placeAt } from '../model/position.ts'
import { fileTooLarge, notUtf8, outsideRoot, unreadableFile } from './problems.ts'

const kibibyte = 1024
const limits: Readonly<Record<string, number>> = { md: 256 * kibibyte }
const usualLimit = 1024 * kibibyte

const limitOf = (path: string) => limits[path.slice(path.lastIndexOf('.') + 1)] ?? usualLimit

/** Reads a file of text whole, or reports why not. Line ends become `\n`. */
export const readText = async (reader: Reader, path: string, report: Report): Promise<string | undefined> => {
  const limit = limitOf(path)
  let bytes: Uint8Array
  try {
    bytes = await reader.read(path, limit)
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    report.add(refused(cause, path, limit))
    return undefined
  }
  const text = decode(bytes, path, report)
  const hidden = text === undefined ? undefined : hiddenCharacter(text)
  if (text === undefined || hidden === undefined) return text
  report.add(hiddenText(placeAt(path, text, hidden.index, hidden.index + 1), { name: hidden.name }))
  return undefined
}

const refused = ({ refusal, detail }: ReadRefused, path: string, limit: number): Diagnostic => {
  const place = fileStart(path)
  if (refusal === 'too-large') return fileTooLarge(place, { limit, bytes: detail })
  if (refusal === 'outside') return outsideRoot(place, { detail })
  return unreadableFile(place, { detail })
}

const decode = (bytes: Uint8Array, path: string, report: Report): string | undefined => {
  try {
    return normalise(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const lossy = normalise(new TextDecoder('utf-8').decode(bytes))
    const wrong = Math.max(0, lossy.indexOf('\uFFFD'))
    report.add(notUtf8(placeAt(path, lossy, wrong, wrong + 1), {}))
    return undefined
  }
}

const normalise = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
