import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { countriesOutside } from '../../law/eea.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { prints } from '../facts/purposes.ts'
import { rowsOf } from '../facts/recipients.ts'
import { covering, hasSection } from '../facts/statements.ts'
import { isTransfer } from '../facts/transfers.ts'

export const gdpr131fCountry = defineRule<CheckInput>({
  code: 'gdpr-13-1-f-country',
  level: 'error',
  about:
    'A transfer outside the European Economic Area is told with its country. Of a recipient with a name and without a country nobody can tell whether it is one: that is a warning.',
  duty: {
    catalogue: 'GDPR-13-1-f-COUNTRY',
    law: ['GDPR 13(1)(f)', 'GDPR 14(1)(f)', 'WP260 rev.01, annex'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(f)',
      'the fact that the controller intends to transfer personal data to a third country or international organisation',
    ),
  },
  check: ({ program }, say) => {
    for (const recipient of items(program.recipients)) {
      const { id, ref, name, role, country, 'access-from': access, 'eea-only': kept } = recipient
      const hints = [`Add \`country\` to \`${id}\` in processors.yaml, and \`access-from\` if it reaches the data from elsewhere.`]
      if (isTransfer(recipient)) {
        if (countriesOutside(recipient).length > 0) continue
        say(recipient.at('safeguard'), {
          message: `The recipient \`${id}\` has a safeguard for a transfer, and no country outside the EEA.`,
          hints,
          about: ref,
        })
      } else if (name !== undefined && role !== 'public' && country === undefined && access === undefined && kept === undefined)
        say(recipient.place, {
          level: 'warning',
          message: `The recipient \`${id}\` has no country, so nothing shows whether its data stay in the EEA.`,
          hints,
          about: ref,
        })
    }
    for (const statement of covering(program, 'privacy')) {
      if (hasSection(statement, 'transfers')) continue
      for (const recipient of items(program.recipients)) {
        const rows = rowsOf(statement, recipient)
        const [first] = rows
        const isTold = countriesOutside(recipient).length === 0 || rows.some((use) => prints(use, 'country'))
        // A statement that tells nothing of transfers at all is another finding.
        if (!isTransfer(recipient) || first === undefined || isTold || !rows.some((use) => prints(use, 'safeguard'))) continue
        say(first.place, {
          message: `The section \`${first.id}\` does not print to which country the recipient \`${recipient.id}\` takes the data.`,
          hints: ['Add `country` to its `columns`, or `transfers` to the `sections` of the statement.'],
          related: [{ message: 'The recipient stands here.', place: recipient.place }],
          about: recipient.ref,
        })
      }
    }
  },
})
