import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { prints } from '../facts/purposes.ts'
import { rowsOf } from '../facts/recipients.ts'
import { covering } from '../facts/statements.ts'

export const gdpr131eNamed = defineRule<CheckInput>({
  code: 'gdpr-13-1-e-named',
  level: 'warning',
  about:
    'A recipient has a name. Where only its kind is told, the statement tells in which sector and where it is, and why it has no name.',
  duty: {
    catalogue: 'GDPR-13-1-e-NAMED',
    law: ['GDPR 13(1)(e)', 'GDPR 5(1)(a)', 'WP260 rev.01, annex', 'CJEU C-154/21, para. 36'],
    documents: ['privacy'],
    section: 'recipients',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    for (const recipient of items(program.recipients)) {
      const { id, ref, role, category, unnamed } = recipient
      // Everybody has no name; an authority that asks in a particular inquiry is no recipient (art. 4(9) GDPR).
      if (category === undefined || role === 'public' || role === 'public-authority') continue
      if (unnamed === undefined) {
        say(recipient.at('category'), {
          message: `The recipient \`${id}\` is a kind without a name, a sector and a place.`,
          hints: [
            'Write `name` instead of `category` if it has a name.',
            'Add `unnamed` below it, with `sector`, `location` and the `reason` why it is not named.',
          ],
          about: ref,
        })
        continue
      }
      for (const statement of covering(program, 'privacy')) {
        const rows = rowsOf(statement, recipient)
        const [first] = rows
        if (first === undefined || rows.some((use) => prints(use, 'details'))) continue
        say(first.place, {
          message: `The section \`${first.id}\` does not print why the recipient \`${id}\` is not named.`,
          hints: ['Add `details` to its `columns`.'],
          related: [{ message: 'The recipient stands here.', place: recipient.place }],
          about: ref,
        })
      }
    }
  },
})
