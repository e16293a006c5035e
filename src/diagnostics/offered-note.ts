import type { Place } from '../model/place.ts'
import { fileStart } from '../model/position.ts'
import type { ChangeNote, Program, Statement } from '../model/program.ts'
import { type Language, languages } from '../model/schema/text.ts'
import type { Hint } from './diagnostic.ts'

/** A change note as it could stand at the top of changelog.yaml. */
export interface OfferedNote extends Pick<ChangeNote, 'id' | 'date' | 'weight' | 'effective'> {
  readonly statements: readonly Pick<Statement, 'id'>[]
  /** What changed, in sentences; none where only words did. */
  readonly summary: { readonly [L in Language]?: readonly string[] }
}

/** Offers a change note: how it is written in changelog.yaml, where it would stand, and what only a person can add. */
export const offerNote = (program: Program, note: OfferedNote): readonly (Hint | string)[] => {
  const summary = summaryOf(program, note)
  const isTold = program.languages.every((language) => summary[language] === note.summary[language])
  return [
    {
      message: 'Put this note at the top of changelog.yaml, and say in your own words what changed for the reader.',
      fix: written({ ...note, summary }),
      place: topOf(program),
    },
    ...(isTold ? [] : ['Its summary says only that the text was changed: say in your own words what changed.']),
    ...(note.weight === 'material' ? ['Write in `notice` how and when you tell people: `wp260-29-notify` warns until it is there.'] : []),
  ]
}

/** What is said where no sentence tells what changed. */
const usual: Readonly<Record<Language, readonly string[]>> = { nl: ['De tekst is gewijzigd.'], en: ['The text was changed.'] }

const summaryOf = (program: Program, { summary }: OfferedNote): OfferedNote['summary'] =>
  Object.fromEntries(
    program.languages.map((language) => {
      const sentences = summary[language] ?? []
      return [language, sentences.length > 0 ? sentences : usual[language]]
    }),
  )

/** An id that is not taken: the name, with a number if need be. */
export const freeId = (name: string, taken: ReadonlySet<string>, number = 1): string => {
  const id = number === 1 ? name : `${name}-${number}`
  return taken.has(id) ? freeId(name, taken, number + 1) : id
}

/** Where the newest note stands. */
const topOf = ({ id, changes }: Program): Place => {
  const places = changes.map((note) => note.at())
  const [first] = places.sort((one, other) => one.start.line - other.start.line)
  if (first === undefined) return fileStart(`policies/${id}/changelog.yaml`)
  const start = { line: first.start.line, column: 1 }
  return { file: first.file, start, end: start }
}

const written = ({ id, date, statements, weight, effective, summary }: OfferedNote): string =>
  [
    `- id: ${id}`,
    `  date: ${date}`,
    `  statements: [${statements.map((statement) => statement.id).join(', ')}]`,
    `  weight: ${weight}`,
    ...(effective === undefined ? [] : [`  effective: ${effective}`]),
    '  summary:',
    ...languages.flatMap((language) => {
      const sentences = summary[language]
      return sentences === undefined ? [] : [`    ${language}: >-`, ...folded(literal(sentences.join(' '))).map((line) => `      ${line}`)]
    }),
    '',
  ].join('\n')

const width = 100

/** The lines of a folded block. They break where one space stands, which folding puts back. */
const folded = (text: string): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/**
 * A text as Markdown that reads as the text does. White space is one space. Two braces would be a reference to a fact,
 * and a bracket with `^` one to a footnote, however they are written: a space parts them.
 */
export const literal = (text: string): string =>
  text
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim()
    .replaceAll(/\{(?=\{)|\[(?=\^)/g, '$& ')
    .replaceAll(/[\\`*[\]<>~]/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replaceAll(/(?<=https?|ftp|mailto|xmpp):/gi, String.raw`\:`)
    .replaceAll(/(?<=www)\./gi, String.raw`\.`)
    .replace(/^(?=[-+=#])|(?<=^\d+)(?=[.)])/, '\\')
