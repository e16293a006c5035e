import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const noteOrder = defineRule<CheckInput>({
  code: 'note-order',
  level: 'warning',
  about: 'In changelog.yaml the newest change note stands first. Whoever looks for the last change reads the top.',
  check: ({ program }, say) => {
    const notes = program.changes.toSorted((one, other) => one.place.start.line - other.place.start.line)
    const index = notes.findIndex(({ date }, position) => date > (notes[position - 1]?.date ?? date))
    const [older, note] = [notes[index - 1], notes[index]]
    if (older === undefined || note === undefined) return
    say(note.at('date'), {
      message: `The change note \`${note.id}\` of ${note.date} stands below \`${older.id}\`, which is of ${older.date}.`,
      hints: ['Put the newest note first.'],
      related: [{ message: `\`${older.id}\` is older.`, place: older.at('date') }],
    })
  },
})
