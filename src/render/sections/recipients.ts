import { countriesOutside } from '../../law/eea.ts'
import { recipientRoles } from '../../model/source/processors.ts'
import type { sectionOptions } from '../../model/source/sections.ts'
import type { Recipient } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { type Columns, headed, showEntries } from '../entries.ts'
import { recipientCountry, recipientName, safeguards, statementLink, unnamedRecipient } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

export const recipients = defineSection({
  id: 'recipients',
  namespace: 'privacy',
  law: ['gdpr-13-1-e', 'gdpr-13-1-e-named', 'gdpr-13-1-e-why', 'cookie-recipient', 'xc-proc-unused', 'xc-claim-noshare'],
  needs: 'processors.yaml, or `sharing` of policy.yaml,',
  shape: { none: 'flag', intro: 'value', grounds: [{ text: 'value', end: 'value' }], groups: [{ entries: 'value' }] },
  view: (context) => {
    const { program, inline, use } = context
    // What holds for all recipients is said once in a statement.
    const sharing = use.isFirst ? program.source.sharing : undefined
    if (program.recipients === undefined && sharing === undefined) return undefined
    const grounds = sharing?.grounds === undefined || sharing.grounds === 'none' ? [] : Object.values(sharing.grounds)
    return {
      none: program.recipients === 'none',
      intro: sharing?.intro && inline(sharing.intro),
      grounds: grounds.map(({ text }, index) => ({ text: inline(text), end: index === grounds.length - 1 ? '.' : ';' })),
      groups: groupsOf(context),
    }
  },
})

/** The recipients of a section by their role: in the order of the roles, or of those that it picks. */
const groupsOf = (context: ViewContext): readonly { readonly entries: Value }[] => {
  const shown = shownOf(context, context.program.recipients)
  const roles = context.use.only === undefined ? [...recipientRoles, undefined] : [...new Set(shown.map(({ role }) => role))]
  const groups = roles
    .map((role) => ({ role, group: shown.filter((recipient) => recipient.role === role) }))
    .filter(({ group }) => group.length > 0)
  return groups.map(({ role, group }) => {
    const isAll = role === undefined && groups.length === 1
    const caption = context.line(`privacy:recipients.caption.${isAll ? 'all' : (role ?? 'unstated')}`)
    const entries = showEntries(context, caption, columnsOf(context), group)
    return { entries: context.use.view === 'definitions' && !isAll ? headed(caption, `role-${role ?? 'unstated'}`, entries) : entries }
  })
}

/** The section `transfers` tells safeguards too; once is enough, unless the column was asked for. */
const isApart = ({ statement, use }: ViewContext): boolean =>
  use.columns === undefined && statement.sections.some(({ known }) => known === 'transfers')

/** The section `transfers` lists these and no others. */
const isOutside = (recipient: Recipient): boolean => countriesOutside(recipient).length > 0

type Column = (typeof sectionOptions)['recipients']['columns'][number]

const columnsOf = (context: ViewContext): Columns<Recipient, Column> => ({
  name: { heading: 'privacy:recipients.column.name', cell: (recipient) => recipientName(context, recipient) },
  for: { heading: 'privacy:recipients.column.for', cell: (recipient) => recipient.for && context.plain(recipient.for) },
  details: {
    heading: 'privacy:recipients.column.details',
    bare: true,
    cell: (recipient) => context.sentences([recipient.details && context.inline(recipient.details), unnamedRecipient(context, recipient)]),
  },
  country: { heading: 'privacy:recipients.column.country', cell: (recipient) => recipientCountry(context, recipient) },
  safeguard: {
    heading: 'privacy:recipients.column.safeguard',
    bare: true,
    cell: (recipient) => (isApart(context) && isOutside(recipient) ? undefined : safeguards(context, recipient)),
  },
  statement: { heading: 'privacy:recipients.column.statement', cell: (recipient) => statementLink(context, recipient) },
})
