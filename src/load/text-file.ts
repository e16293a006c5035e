import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import { hiddenText } from '../diagnostics/hidden-text.ts'
import { type Reader, ReadRefused } from '../host/host.ts'
import { hiddenCharacter } from '../model/schema/hidden.ts'
import { logoLimit } from '../model/logo.ts'
import { fileStart, placeAt } from '../model/position.ts'
import { fileTooLarge, notUtf8, outsideRoot, unreadableFile } from './problems.ts'

const kibibyte = 1024
const limits: Readonly<Record<string, number>> = { md: 64 * kibibyte, hbs: 64 * kibibyte, svg: logoLimit, png: logoLimit }
const usualLimit = 1024 * kibibyte

const limitOf = (path: string) => limits[path.slice(path.lastIndexOf('.') + 1)] ?? usualLimit

/** Reads a file of text whole, or reports why not. Line ends become `\n`. A text with a fault in it is given back to be shown. */
export const readText = async (reader: Reader, path: string, report: Report): Promise<string | undefined> => {
  let bytes: Uint8Array
  try {
    bytes = await reader.read(path, limitOf(path))
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    report.add(refused(cause, path))
    return undefined
  }
  const text = decode(bytes)
  const hidden = text === undefined ? undefined : hiddenCharacter(text)
  if (text !== undefined && hidden !== undefined)
    report.add(hiddenText(placeAt(path, text, hidden.index, hidden.index + hidden.length), { name: hidden.name }))
  if (text !== undefined) return text
  const shown = normalise(new TextDecoder('utf-8').decode(bytes))
  const wrong = firstWrong(bytes)
  report.add(notUtf8(placeAt(path, shown, wrong, wrong + 1), {}))
  return shown
}

/** The finding for a path that a reader refused. */
export const refused = ({ refusal, detail }: ReadRefused, path: string): Diagnostic => {
  const place = fileStart(path)
  if (refusal === 'too-large') {
    const remedy = /\.(?:svg|png)$/.test(path) ? 'Export the logo smaller, or with fewer details.' : undefined
    return fileTooLarge(place, { limit: limitOf(path), detail, ...(remedy === undefined ? {} : { remedy }) })
  }
  if (refusal === 'outside') return outsideRoot(place, { detail })
  // What was listed and is not there is a link to nothing.
  return unreadableFile(place, { detail: refusal === 'missing' ? 'it is a link that leads nowhere' : detail })
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return normalise(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Where the first byte that is no UTF-8 stands, in characters of the text as it is shown. */
const firstWrong = (bytes: Uint8Array): number => {
  const before = (length: number) => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    try {
      before(middle)
      good = middle
    } catch {
      bad = middle
    }
  }
  return normalise(before(good)).length
}

const normalise = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
