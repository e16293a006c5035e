import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { numbering } from './count.ts'
import { linesOf } from './frame.ts'
import type { View } from './view.ts'

/**
 * Names findings so that each is known again in a later run: by what is found, in which file and at which words, whatever
 * their line. Findings that are alike in all of that are numbered.
 */
export const fingerprinting = (sources: View['sources']): ((diagnostic: Diagnostic) => string) => {
  const number = numbering()
  return ({ code, message, place }) => {
    const marked = place === undefined ? '' : firstMarkedLine(sources.get(place.file) ?? '', place)
    const hash = createHash('sha256')
      .update(JSON.stringify([code, place?.file, message, marked]))
      .digest('hex')
      .slice(0, 32)
    return `${hash}:${number(hash)}`
  }
}

const firstMarkedLine = (source: string, { start, end }: Place): string =>
  (linesOf(source)[start.line - 1] ?? '').slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined).trim()
