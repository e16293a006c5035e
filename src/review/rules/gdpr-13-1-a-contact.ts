import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { ReviewInput } from '../input.ts'
import { says } from '../lines.ts'
import { isBesidePrivacy } from '../beside.ts'

export const gdpr131aContact = defineRule<ReviewInput>({
  code: 'gdpr-13-1-a-contact',
  level: 'error',
  about: 'Each statement says how to reach the controller, also by e-mail or with a form.',
  duty: {
    catalogue: 'GDPR-13-1-a-CONTACT',
    law: ['GDPR 13(1)(a)', 'GDPR 14(1)(a)', 'GDPR 12(2)'],
    documents: ['privacy', 'cookie'],
    section: 'contact',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(a)',
      'the identity and the contact details of the controller',
    ),
  },
  check: ({ documents, program }, say) => {
    const { contact, organisation } = program.source
    const electronic = [contact?.email, contact?.form].filter((channel) => channel !== undefined)
    const others = [contact?.phone, organisation.address?.street].filter((channel) => channel !== undefined)
    if (electronic.length === 0) {
      // The law asks for a way to reach the controller; that one is electronic is our own reading.
      say(program.at(contact === undefined ? 'organisation' : 'contact'), {
        ...(others.length === 0 ? {} : { level: 'warning' as const }),
        message: `The policy gives no ${others.length === 0 ? 'way' : 'e-mail address or form'} to reach the organisation.`,
        hints: ['Add `email` or `form` to `contact` in policy.yaml, and the section `contact` to the statement.'],
      })
      return
    }
    for (const statement of program.statements) {
      const printed = documents.filter((document) => document.statement === statement.id)
      if (printed.every((document) => says(document, ...electronic))) continue
      const isReachable = printed.every((document) => says(document, ...others))
      say(statement.at('sections'), {
        ...(isReachable || isBesidePrivacy(statement, program) ? { level: 'warning' as const } : {}),
        message: `The statement \`${statement.id}\` prints no ${isReachable ? 'e-mail address or form' : 'way'} to reach the organisation.`,
        hints: [`Add \`contact\` to the sections of the statement \`${statement.id}\`.`],
        related: [{ message: 'This is how to reach it.', place: program.at('contact') }],
      })
    }
  },
})
