import { defineRule, type Say } from '../../diagnostics/rule.ts'
import { isEqual } from '../../model/equal.ts'
import type { ChangeNote } from '../../model/program.ts'
import type { ReleasedNote } from '../../model/release.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'
import { versionsOf } from '../versions/versions.ts'

export const noteOfRelease = defineRule<CheckInput>({
  code: 'note-of-release',
  level: 'error',
  about:
    'A change note that was published stays as it is, and nothing is put before it: the history of a statement is what readers were told.',
  check: (input, say) => {
    for (const note of input.released.values()) checkTold(note, input, say)
    for (const { statement, before } of versionsOf(input))
      for (const note of before.notes.filter(({ date }) => date < before.published))
        say(note.at('date'), {
          message: `The change note \`${note.id}\` is of ${note.date}, and the statement \`${statement.id}\` was published on ${before.published} without it.`,
          hints: ['Give the note the day on which it is published. From when the change holds can stand in its `summary`.'],
        })
  },
})

/** A note that a release tells, beside what changelog.yaml says. Statements that are gone are left out. */
const checkTold = (told: ReleasedNote, { program }: CheckInput, say: Say): void => {
  const statements = program.statements.filter(({ id }) => told.statements.includes(id))
  const [first] = statements
  if (first === undefined) return
  const note = program.changes.find(({ id }) => id === told.id)
  if (note === undefined) {
    say(first.at('id'), {
      message: `The change note \`${told.id}\` of ${told.date} was published, and changelog.yaml does not have it any more.`,
      hints: ['Put it back. Was it wrong? Then say so in a new note.'],
    })
    return
  }
  const keys = otherKeys({ ...told, statements: statements.map(({ id }) => id) }, plain(note))
  const [key] = keys
  if (key === undefined) return
  say(note.at(key), {
    message: `The change note \`${told.id}\` was published with another ${keysInWords(keys)}.`,
    hints: ['Put it back as it was. Was it wrong? Then say so in a new note.'],
  })
}

const noteKeys = ['date', 'statements', 'weight', 'summary', 'notice', 'effective', 'urgent'] as const

const plain = (note: ChangeNote): ReleasedNote => {
  const { id, date, weight, summary, notice, effective, urgent } = note
  return { id, date, statements: note.statements.map((statement) => statement.id), weight, summary, notice, effective, urgent }
}

const otherKeys = (one: ReleasedNote, other: ReleasedNote) => noteKeys.filter((key) => !isEqual(spaced(one[key]), spaced(other[key])))

/** A value in which white space is one space, and a list is in the order of its words. */
const spaced = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim()
  if (Array.isArray(value)) return value.map(spaced).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, spaced(inner)]])))
}
