import type { Parsed, ParsedFile } from '../model/parsed.ts'
import type { Place } from '../model/place.ts'
import { placeAt } from '../model/position.ts'
import type { MarkedText } from '../model/program.ts'
import { walk } from '../model/schema.ts'
import { sourceNames, sourceSchemas } from '../model/sources.ts'
import { type Language, languages } from '../model/text.ts'

/** Every text with Markdown in it: of the source files, and the clauses. */
export const markedTexts = (parsed: Parsed): readonly MarkedText[] => [...ofSources(parsed), ...ofClauses(parsed)]

const ofSources = (parsed: Parsed): MarkedText[] => {
  const found: MarkedText[] = []
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined) continue
    walk(sourceSchemas[name], file.value, ({ schema, value, path }) => {
      const markup = schema.meta()?.['markup'] as MarkedText['markup'] | 'plain' | undefined
      if (markup === undefined || markup === 'plain' || typeof value !== 'string') return
      found.push({ markup, language: path.at(-1) as Language, text: value, locate: (piece) => locate(file, path, piece) })
    })
  }
  return found
}

/** Folding and quoting change where a piece stands, never its characters: look for them in what was written. */
const locate = (file: ParsedFile<unknown>, path: readonly (string | number)[], piece: string): Place => {
  const whole = file.at(path)
  const from = offsetOf(file.file.text, whole.start)
  const at = file.written(path).indexOf(piece)
  return at < 0 ? whole : placeAt(whole.file, file.file.text, from + at, from + at + piece.length)
}

const ofClauses = (parsed: Parsed): MarkedText[] =>
  [...parsed.clauses.values()].flatMap((clause) =>
    languages.flatMap((language) => {
      const one = clause[language]
      if (one === undefined) return []
      const { text, path } = one.file
      const begin = text.length - one.body.length
      return [
        {
          markup: 'blocks' as const,
          language,
          text: one.body,
          locate: (piece: string) => {
            const at = one.body.indexOf(piece)
            return placeAt(path, text, begin + Math.max(0, at), begin + Math.max(0, at) + (at < 0 ? 0 : piece.length))
          },
        },
      ]
    }),
  )

const offsetOf = (text: string, { line, column }: Place['start']): number => {
  let at = 0
  for (let left = line; left > 1; left--) at = text.indexOf('\n', at) + 1
  return at + column - 1
}
