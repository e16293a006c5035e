import { freeId, offerNote } from '../../diagnostics/offered-note.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { changesFacts } from '../../model/difference.ts'
import type { PreviousVersion } from '../../model/previous.ts'
import type { Statement } from '../../model/program.ts'
import type { ReviewInput } from '../input.ts'
import { otherWords } from '../other-words.ts'

export const wordingChangedNoBump = defineRule<ReviewInput>({
  code: 'wording-changed-no-bump',
  level: 'error',
  about:
    'A statement says the same in other words than its newest version, and no change note says so. Words that Verklaar changed by itself ask for no note: they wait for the next release.',
  check: (input, say) => {
    for (const statement of input.program.statements) {
      const { id } = statement
      const before = input.previous.get(id)
      // A fact that changed asks for a note by itself: `build-changed-no-bump`.
      if (before === undefined || changesFacts(before.differences) || before.notes.some(({ date }) => date <= input.asOf)) continue
      const changed = otherWords(statement, before, input)
      if (changed.length === 0) continue
      const { version, fingerprints } = before.record
      const languages = changed.map((language) => `\`${language}\``).join(' and ')
      const later = before.notes.at(-1)
      const hints =
        later === undefined
          ? offerFor(statement, before, input)
          : [`Correct the date of \`${later.id}\`, which tells of it only from ${later.date}, or build as on that day with \`--as-of\`.`]
      if (input.sources.get(id) === fingerprints.sources)
        say(statement.place, {
          level: 'warning',
          message: `Verklaar words the statement \`${id}\` otherwise in ${languages} than its version of ${version}, which stays as it is until the next release.`,
          hints,
        })
      else
        say(statement.place, {
          message: `The statement \`${id}\` has other words in ${languages} than its version of ${version}, and no change note tells so.`,
          hints,
        })
    }
  },
})

const offerFor = (statement: Statement, { told, record }: PreviousVersion, { program, asOf }: ReviewInput) =>
  offerNote(program, {
    id: freeId(`${statement.id}-wording`, new Set(program.changes.map(({ id }) => id))),
    date: asOf,
    statements: [statement],
    weight: 'clarifying',
    effective: record.effective > asOf ? record.effective : undefined,
    summary: told,
  })
