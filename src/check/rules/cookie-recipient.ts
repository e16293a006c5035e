import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Cookie, Program, Recipient, SectionUse, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { prints } from '../facts/purposes.ts'
import { rowsOf, tellsRecipients } from '../facts/recipients.ts'
import { covering } from '../facts/statements.ts'

export const cookieRecipient = defineRule<CheckInput>({
  code: 'cookie-recipient',
  level: 'error',
  about:
    'Whoever sets or reads a cookie receives data, so the privacy statement names it among the recipients, whether the cookie is a first-party one or not.',
  duty: {
    catalogue: 'COOKIE-RECIPIENT',
    law: ['GDPR 13(1)(e)', 'GDPR 4(9)', 'CJEU C-673/17 (Planet49), para. 80', 'CJEU C-40/17 (Fashion ID)'],
    documents: ['privacy', 'cookie'],
    section: 'recipients',
    evidence: read(
      '2026-11-22',
      'CJEU, judgment of 1 October 2019, C-673/17 (Planet49), para. 80',
      'since those provisions expressly refer to the recipients or categories of recipients of the data',
    ),
  },
  check: ({ program }, say) => {
    const statements = covering(program, 'privacy').filter(tellsRecipients)
    // That a statement tells no recipients at all is another finding.
    if (statements.length === 0) return
    for (const cookie of items(program.cookies)) {
      for (const { recipient, at } of readersOf(cookie)) {
        if (!isShown(program, statements, recipient)) {
          say(at, {
            about: cookie.ref,
            message: `The cookie \`${cookie.id}\` gives data to \`${recipient.id}\`, which the privacy statement does not print as a recipient.`,
            hints: [
              `Add \`${recipient.id}\` to \`only\` of its section \`recipients\`, or to \`shared-with\` of a purpose that it prints.`,
            ],
            related: [{ message: 'This is the recipient.', place: recipient.place }],
          })
          continue
        }
        const purposes = items(cookie.purposes)
        const [purpose] = purposes
        if (purpose === undefined || purposes.some((one) => items(one['shared-with']).includes(recipient))) continue
        say(purpose.at('shared-with'), {
          level: 'warning',
          about: purpose.ref,
          message: `The purpose \`${purpose.id}\` uses the cookie \`${cookie.id}\`, and does not name \`${recipient.id}\`, which receives its data.`,
          hints: [`Add \`${recipient.id}\` to \`shared-with\`.`],
          related: [{ message: 'The cookie gives it data.', place: at }],
        })
      }
    }
  },
})

/** Who sets or reads a cookie, other than we do. */
const readersOf = (cookie: Cookie) => [
  ...(cookie.vendor === 'self' ? [] : [{ recipient: cookie.vendor, at: cookie.at('vendor') }]),
  ...items(cookie['third-party-access']).map((recipient, index) => ({ recipient, at: cookie.at('third-party-access', index) })),
]

/** Whether a statement lists a recipient, or prints a purpose that is shared with it. */
const isShown = ({ purposes }: Program, statements: readonly Statement[], recipient: Recipient): boolean => {
  const shared = items(purposes).filter((purpose) => items(purpose['shared-with']).includes(recipient))
  const isTold = (use: SectionUse) =>
    use.known === 'purposes' && prints(use, 'recipients') && shared.some((purpose) => use.only === undefined || use.only.includes(purpose))
  return statements.some((statement) => rowsOf(statement, recipient).length > 0 || statement.sections.some(isTold))
}
