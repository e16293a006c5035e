import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { restsOn } from '../facts/bases.ts'
import type { CheckInput } from '../input.ts'
import { isOnlyFromElsewhere } from '../facts/origins.ts'
import { sectionWithout } from '../facts/purposes.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const gdpr132e = defineRule<CheckInput>({
  code: 'gdpr-13-2-e',
  level: 'error',
  about: 'People are told whether they must give their data, and what happens if they do not.',
  duty: {
    catalogue: 'GDPR-13-2-e',
    law: ['GDPR 13(2)(e)'],
    documents: ['privacy'],
    section: 'provision',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(2)(e)',
      'whether the provision of personal data is a statutory or contractual requirement, or a requirement necessary to enter into a contract',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes).filter(isFromPerson)
    for (const purpose of purposes) {
      const { provision } = purpose
      if (provision?.consequence !== undefined) continue
      const missing = provision === undefined ? 'whether people must give their data' : 'what happens if people do not give their data'
      say(purpose.at('provision'), {
        message: `The purpose \`${purpose.id}\` does not say ${missing}.`,
        hints: [
          provision === undefined
            ? 'Add `provision` with `needed` (`by-law`, `for-contract` or `voluntary`) and `consequence`.'
            : 'Add `consequence` to `provision`.',
        ],
        about: purpose.ref,
        level: restsOn(purpose, 'contract', 'legal-obligation') && provision?.needed !== 'voluntary' ? 'error' : 'warning',
      })
    }
    const telling = purposes.filter(({ provision }) => provision !== undefined)
    for (const statement of covering(program, 'privacy')) {
      const without = hasSection(statement, 'provision') ? undefined : sectionWithout(statement, 'provision', telling)
      if (without === undefined) continue
      say(without.place, {
        message: `The statement \`${statement.id}\` does not print whether people must give their data.`,
        hints: ['Add `provision` to its `sections`, or to the `columns` of this section.'],
      })
    }
  },
})

/** Art. 14 GDPR has no such letter: it is not asked for data that come from others. */
const isFromPerson = ({ data, sources }: Purpose): boolean => {
  if (data === 'none') return false
  return items(data).length === 0 ? items(sources).length === 0 : !items(data).every(({ item }) => isOnlyFromElsewhere(item))
}
