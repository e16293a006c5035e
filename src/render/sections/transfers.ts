import { countriesOutside } from '../../law/eea.ts'
import { items } from '../../model/schema/listed.ts'
import { recipientCountry, recipientName, safeguards } from '../pieces/recipient.ts'
import { capital, table } from '../entries.ts'
import { defineSection } from '../section.ts'

export const transfers = defineSection({
  id: 'transfers',
  namespace: 'privacy',
  law: [
    'gdpr-44-eea',
    'gdpr-13-1-f-country',
    'gdpr-13-1-f-mech',
    'gdpr-13-1-f-copy',
    'gdpr-45-list',
    'gdpr-45-dpf',
    'gdpr-45-stale',
    'gdpr-47',
    'gdpr-49-1',
    'xc-claim-notransfer',
  ],
  needs: '`sharing.outside-eea` of policy.yaml, or a recipient outside the EEA,',
  shape: { text: 'value', table: 'value' },
  view: (context) => {
    const { program, inline, line } = context
    const text = program.source.sharing?.['outside-eea']
    const outside = items(program.recipients).filter((recipient) => countriesOutside(recipient).length > 0)
    if (text === undefined && outside.length === 0) return undefined
    const columns = ['name', 'country', 'safeguard'].map((column) => line(`privacy:recipients.column.${column}`))
    const rows = outside.map((recipient) => [
      capital(recipientName(context, recipient)),
      recipientCountry(context, recipient),
      safeguards(context, recipient),
    ])
    return { text: text && inline(text), table: rows.length === 0 ? undefined : table(line('privacy:transfers.caption'), columns, rows) }
  },
})
