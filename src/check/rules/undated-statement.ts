import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const undatedStatement = defineRule<CheckInput>({
  code: 'undated-statement',
  level: 'warning',
  about: 'A statement without a change note has no date. A reader cannot tell whether it is the newest one.',
  check: ({ program, timeline }, say) => {
    for (const statement of program.statements) {
      if (timeline.get(statement.id)?.lastChanged !== null) continue
      say(statement.place, {
        message: `The statement \`${statement.id}\` has no change note, so it has no date.`,
        hints: ['Add a note to changelog.yaml, with `date`, `statements`, `weight` and `summary`.'],
      })
    }
  },
})
