import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { differencesBetween, placesOf } from '../versions/differences.ts'
import type { CheckInput } from '../input.ts'
import { versionsOf } from '../versions/versions.ts'
import { several } from '../facts/several.ts'

export const buildChangedNoBump = defineRule<CheckInput>({
  code: 'build-changed-no-bump',
  level: 'error',
  about: 'What a statement tells has changed since it was published, and no change note says so: its date would be wrong.',
  duty: {
    catalogue: 'BUILD-CHANGED-NO-BUMP',
    law: ['GDPR 5(2)'],
    documents: ['privacy', 'cookie'],
    section: 'changes',
    evidence: house,
  },
  check: (input, say) => {
    const { program, timeline } = input
    for (const { statement, before, now, notes } of versionsOf(input)) {
      if (notes.length > 0 || timeline.get(statement.id)?.facts === before.fingerprint) continue
      const changed = differencesBetween(before.facts, now)
      if (changed.length === 0) continue
      say(statement.place, {
        message: `The statement \`${statement.id}\` has other facts than on ${before.published}, and no change note after that day: ${several(changed.map((path) => ({ id: path.join('.') })))}.`,
        hints: [
          `Add a note to changelog.yaml with \`statements: [${statement.id}]\`, a \`date\` after ${before.published}, a \`weight\` and a \`summary\`.`,
        ],
        related: placesOf(program, changed),
      })
    }
  },
})
