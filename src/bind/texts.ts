import type { Parsed, ParsedFile } from '../model/parsed.ts'
import type { Place } from '../model/place.ts'
import { placeAt } from '../model/position.ts'
import type { MarkedText, SourceText } from '../model/program.ts'
import { walk } from '../model/schema/walk.ts'
import { sourceNames, sourceSchemas } from '../model/source/sources.ts'
import { languages } from '../model/schema/text.ts'

/** Every text of the policy's own: of the source files, the clauses and the messages that it puts in the place of others. */
export const sourceTexts = (parsed: Parsed): readonly SourceText[] => [...ofSources(parsed), ...ofClauses(parsed), ...ofMessages(parsed)]

/** Whether a text of the sources or a clause has Markdown in it. */
export const isMarked = (text: SourceText): text is MarkedText =>
  text.markup !== 'plain' && text.language !== undefined && text.isMessage !== true

const ofSources = (parsed: Parsed): SourceText[] => {
  const found: SourceText[] = []
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined) continue
    walk(sourceSchemas[name], file.value, ({ schema, value, path }) => {
      const markup = schema.meta()?.['markup'] as SourceText['markup'] | undefined
      if (markup === undefined || typeof value !== 'string') return
      const language = languages.find((one) => one === path.at(-1))
      found.push({
        markup,
        isClause: false,
        ...(language === undefined ? {} : { language }),
        text: value,
        path: [name, ...path],
        locate: (from, to) => locate(file, path, value, from, to),
      })
    })
  }
  return found
}

/**
 * Folding and quoting change where a piece stands, seldom its characters: the same piece is looked for in what was
 * written, as many times as it comes before in the text.
 */
export const locate = (file: ParsedFile<unknown>, path: readonly (string | number)[], text: string, start: number, end: number): Place => {
  const whole = file.at(path)
  const piece = text.slice(start, end)
  const written = file.written(path)
  let at = written.indexOf(piece)
  for (let before = text.indexOf(piece); before < start && at >= 0; before = text.indexOf(piece, before + 1))
    at = written.indexOf(piece, at + 1)
  if (at < 0) return whole
  const source = file.fileAt(path).text
  const from = offsetOf(source, whole.start) + at
  return placeAt(whole.file, source, from, from + piece.length)
}

const ofMessages = (parsed: Parsed): SourceText[] =>
  parsed.locales.own.flatMap(({ path, language, messages }) =>
    [...messages].map(
      ([key, { text, place }]): SourceText => ({
        markup: 'inline',
        isClause: false,
        isMessage: true,
        language,
        text,
        path: [path, key],
        locate: () => place,
      }),
    ),
  )

const ofClauses = (parsed: Parsed): SourceText[] =>
  [...parsed.clauses.values()].flatMap((clause) =>
    languages.flatMap((language) => {
      const one = clause[language]
      if (one === undefined) return []
      const { text, path } = one.file
      const begin = text.length - one.body.length
      return [
        {
          markup: 'blocks',
          isClause: true,
          language,
          text: one.body,
          path: [path],
          locate: (from, to) => placeAt(path, text, begin + from, begin + to),
        },
      ]
    }),
  )

const offsetOf = (text: string, { line, column }: Place['start']): number => {
  let at = 0
  for (let left = line; left > 1; left--) at = text.indexOf('\n', at) + 1
  return at + column - 1
}
