import { items } from '../../model/schema/listed.ts'
import type { Recipient } from '../../model/program.ts'
import { about } from './about.ts'
import { link } from './organisation.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'

/** The name of a recipient, or its category where no name is given. */
export const recipientName = (context: ViewContext, recipient: Recipient): Value => {
  const { name, category } = recipient
  return about(recipient, name ?? (category === undefined ? '' : context.plain(category)))
}

/** A link to the recipient's own statement, in words that say where it goes; the words alone where its address is not known. */
export const statementLink = (
  context: ViewContext,
  { statement }: Recipient,
  message: 'statement' | 'statement-in-line' = 'statement',
): Value | undefined => {
  if (statement === undefined) return undefined
  const { nodes } = context.line(`common:recipient.${message}`, { name: statement.name })
  const label = nodes.map((node) => ('value' in node ? node.value : '')).join('')
  return statement.url === undefined ? label : link(label, statement.url)
}

/** What protects data at a recipient outside the EEA, one after the other. */
export const safeguards = (context: ViewContext, { safeguard }: Recipient): Value | undefined => {
  if (safeguard === 'none') return context.line('privacy:safeguard.none')
  return context.sentences(
    items(safeguard).flatMap(({ kind, copy, note }) => [
      context.line(`privacy:safeguard.${kind}`),
      copy === undefined ? undefined : context.line('privacy:safeguard.copy', { url: copy }),
      note && context.inline(note),
    ]),
  )
}
