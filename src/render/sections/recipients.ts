import { items } from '../../model/schema/listed.ts'
import { type RecipientRole, recipientRoles } from '../../model/source/processors.ts'
import type { Recipient } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { recipientName, safeguards, statementLink } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'

export const recipients = defineSection({
  id: 'recipients',
  namespace: 'privacy',
  law: ['gdpr-13-1-e', 'cookie-recipient', 'xc-proc-unused', 'xc-claim-noshare'],
  needs: 'processors.yaml, or `sharing` of policy.yaml,',
  shape: { none: 'flag', intro: 'value', grounds: [{ text: 'value', end: 'value' }], tables: [{ table: 'value' }] },
  view: (context) => {
    const { program, inline } = context
    const { sharing } = program.source
    if (program.recipients === undefined && sharing === undefined) return undefined
    const grounds = sharing?.grounds === undefined || sharing.grounds === 'none' ? [] : Object.values(sharing.grounds)
    return {
      none: program.recipients === 'none',
      intro: sharing?.intro && inline(sharing.intro),
      grounds: grounds.map(({ text }, index) => ({ text: inline(text), end: index === grounds.length - 1 ? '.' : ';' })),
      tables: [...recipientRoles, undefined].flatMap((role) => roleTable(context, role) ?? []),
    }
  },
})

const roleTable = (context: ViewContext, role: RecipientRole | undefined): { table: Value } | undefined => {
  const { line, table } = context
  const inRole = items(context.program.recipients).filter((recipient) => recipient.role === role)
  if (inRole.length === 0) return undefined
  const columns = ['name', 'for', 'country', 'safeguard', 'statement'].map((column) => line(`privacy:recipients.column.${column}`))
  return {
    table: table(
      line(`privacy:recipients.caption.${role ?? 'unstated'}`),
      columns,
      inRole.map((recipient) => row(context, recipient)),
    ),
  }
}

const row = (context: ViewContext, recipient: Recipient): readonly (Value | undefined)[] => [
  recipientName(context, recipient),
  recipient.for && context.plain(recipient.for),
  recipient.country === undefined ? undefined : context.country(recipient.country),
  safeguards(context, recipient),
  statementLink(context, recipient),
]
