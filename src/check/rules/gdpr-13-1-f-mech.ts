import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { prints } from '../facts/purposes.ts'
import { recipientsOf, rowsOf } from '../facts/recipients.ts'
import { several } from '../facts/several.ts'
import { covering, hasSection } from '../facts/statements.ts'
import { isTransfer } from '../facts/transfers.ts'

export const gdpr131fMech = defineRule<CheckInput>({
  code: 'gdpr-13-1-f-mech',
  level: 'error',
  about:
    'Of each transfer outside the European Economic Area the statement says whether there is an adequacy decision, and what protects the data if not.',
  duty: {
    catalogue: 'GDPR-13-1-f-MECH',
    law: ['GDPR 13(1)(f)', 'GDPR 14(1)(f)', 'GDPR 45', 'GDPR 46', 'GDPR 47', 'GDPR 49(1)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(f)',
      'the existence or absence of an adequacy decision by the Commission',
    ),
  },
  check: ({ program }, say) => {
    for (const recipient of items(program.recipients)) {
      if (!isTransfer(recipient) || recipient.safeguard !== 'none') continue
      say(recipient.at('safeguard'), {
        message: `Nothing protects the data that the recipient \`${recipient.id}\` takes outside the EEA.`,
        hints: ['Write a list with one or more kinds of safeguard instead of `none`, such as `- kind: scc`.'],
        about: recipient.ref,
      })
    }
    for (const statement of covering(program, 'privacy')) {
      if (hasSection(statement, 'transfers')) continue
      const untold = recipientsOf(statement, program).filter(
        (recipient) =>
          isTransfer(recipient) &&
          items(recipient.safeguard).length > 0 &&
          !rowsOf(statement, recipient).some((use) => prints(use, 'safeguard')),
      )
      if (untold.length === 0) continue
      say(statement.at('sections'), {
        message: `The statement \`${statement.id}\` does not say what protects the data that ${several(untold)} take${untold.length === 1 ? 's' : ''} outside the EEA.`,
        hints: ['Add `transfers` to its `sections`.'],
        related: untold.slice(0, 1).map((recipient) => ({ message: 'The safeguards stand here.', place: recipient.at('safeguard') })),
      })
    }
  },
})
