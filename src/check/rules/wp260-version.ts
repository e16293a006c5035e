import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const wp260Version = defineRule<CheckInput>({
  code: 'wp260-version',
  level: 'error',
  about: 'A statement without a change note has no date. A reader cannot tell whether it is the newest one.',
  duty: {
    catalogue: 'WP260-VERSION',
    law: ['GDPR 5(2)', 'GDPR 12(1)', 'WP260 rev.01, para. 29'],
    documents: ['privacy', 'cookie'],
    section: 'changes',
    evidence: house,
  },
  check: ({ program, timeline }, say) => {
    for (const statement of program.statements) {
      if (timeline.get(statement.id)?.lastChanged !== null) continue
      const later = program.changes.find((note) => note.statements.includes(statement))
      if (later !== undefined) {
        say(later.at('date'), {
          message: `The statement \`${statement.id}\` has no date: its only change notes are of ${later.date} and later, which is after the day of the build.`,
          hints: ['Correct the date of the note, or build as on that day with `--as-of`.'],
        })
        continue
      }
      say(statement.place, {
        message: `The statement \`${statement.id}\` has no change note, so it has no date.`,
        hints: ['Add a note to changelog.yaml, with `id`, `date`, `statements`, `weight` and `summary`.'],
      })
    }
  },
})
