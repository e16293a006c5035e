import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { covering } from '../facts/statements.ts'
import { usedAgain } from '../versions/further-use.ts'
import { changesInWords, type MaterialChange, materialChanges } from '../versions/material.ts'
import { isMaterial, noticeFault } from '../versions/notices.ts'
import { noticePeriodOf } from '../versions/offers.ts'
import { placesOf } from '../versions/places.ts'
import { versionsOf } from '../versions/versions.ts'

export const wp26029Notify = defineRule<CheckInput>({
  code: 'wp260-29-notify',
  level: 'warning',
  about:
    'People are told of a change that matters to them before it holds, by the notice period unless it is urgent: a new purpose, another controller, recipient, country or way to use rights, new data, longer retention. `gdpr-13-3` is about data that are used again.',
  duty: {
    catalogue: 'WP260-29-NOTIFY',
    law: ['WP260 rev.01, paras 29-31', 'GDPR 5(1)(a)', 'GDPR 13(3)'],
    documents: ['privacy', 'cookie'],
    section: 'changes',
    evidence: read(
      '2026-11-22',
      'Article 29 Working Party, Guidelines on transparency, WP260 rev.01, para. 29, as quoted in full in a public document',
      'a change in processing purpose; a change to the identity of the controller; or a change as to how data subjects can exercise their rights',
    ),
  },
  check: (input, say) => {
    const { program } = input
    const versions = versionsOf(input)
    // A purpose that uses data again, or may do so, is the subject of `gdpr-13-3`.
    const again = items(covering(program, 'privacy').length > 0 ? program.purposes : 'none').filter(
      (purpose) => items(purpose['further-use-of']).length > 0 || versions.some((version) => usedAgain(purpose, version) !== undefined),
    )
    const isAgain = ({ path: [file, id, key] }: MaterialChange) =>
      file === 'purposes.yaml' && (key === undefined || key === 'further-use-of') && again.some((purpose) => purpose.id === id)
    for (const { statement, old, now, notes } of versions) {
      const changes = materialChanges(old, now).filter((change) => !isAgain(change))
      const fault = noticeFault(notes, noticePeriodOf(program))
      // That a note weighs too little is the subject of `change-weight`.
      if (changes.length === 0 || fault === undefined || !notes.some(isMaterial)) continue
      say(fault.place, {
        message: `${fault.says} ${changesInWords(changes)}.`,
        hints: [fault.hint],
        related: [
          { message: `The statement \`${statement.id}\` tells of it.`, place: statement.place },
          ...placesOf(
            program,
            changes.map(({ path }) => path),
          ),
        ],
      })
    }
  },
})
