import { defineRule } from '../../diagnostics/rule.ts'
import { hasEnded, isStale } from '../../law/dated.ts'
import { lawEntries } from '../../law/entries.ts'
import type { CheckInput } from '../input.ts'
import { reliedOn } from '../facts/law-relied-on.ts'

export const staleLaw = defineRule<CheckInput>({
  code: 'stale-law',
  level: 'warning',
  about:
    'What Verklaar knows of the law has a day by which somebody looks at it again. A policy that relies on an entry whose day has passed, or which has ended, is no longer judged by what holds today.',
  check: ({ program, asOf }, say) => {
    const told = new Set<string>()
    for (const { law, entry: relying, place } of reliedOn(program, asOf)) {
      const entry = lawEntries.find(({ id }) => id === law)?.entry
      if (entry === undefined || told.has(entry.source) || (!isStale(entry, asOf) && !hasEnded(entry, asOf))) continue
      told.add(entry.source)
      const fault = hasEnded(entry, asOf) ? `is no longer in force on ${asOf}` : `was to be reviewed by ${entry.review}`
      say(place, {
        message: `This relies on \`${law}\` of what Verklaar knows of the law, which ${fault}.`,
        hints: ['Install the newest version of Verklaar, and check again.', `Look it up yourself until then: ${entry.source}.`],
        about: relying?.ref,
      })
    }
  },
})
