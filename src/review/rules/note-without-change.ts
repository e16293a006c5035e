import { defineRule } from '../../diagnostics/rule.ts'
import { changesFacts } from '../../model/difference.ts'
import type { ReviewInput } from '../input.ts'
import { otherWords } from '../other-words.ts'

export const noteWithoutChange = defineRule<ReviewInput>({
  code: 'note-without-change',
  level: 'warning',
  about:
    'A change note gives a statement a new date. If the statement says what it said, in the same words, readers look for a change that is not there.',
  check: (input, say) => {
    for (const statement of input.program.statements) {
      const { id } = statement
      const before = input.previous.get(id)
      if (before === undefined || changesFacts(before.differences) || otherWords(statement, before, input).length > 0) continue
      for (const note of before.notes.filter(({ date }) => date <= input.asOf))
        say(note.at('statements', note.statements.indexOf(statement)), {
          message: `The change note \`${note.id}\` names \`${id}\`, which says the same as its version of ${before.record.version}, in the same words.`,
          hints: [
            note.statements.length > 1 ? `Take \`${id}\` out of its \`statements\`.` : 'Remove the note until there is something to tell.',
          ],
        })
    }
  },
})
