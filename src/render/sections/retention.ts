import { items } from '../../model/schema/listed.ts'
import { retentionSentences } from '../pieces/retention.ts'
import { defineSection } from '../section.ts'

export const retention = defineSection({
  id: 'retention',
  namespace: 'privacy',
  law: ['gdpr-13-2-a', 'gdpr-13-2-a-vague', 'xc-ret-min', 'xc-ret-max'],
  needs: '`retention` of a purpose',
  shape: { table: 'value' },
  view: (context) => {
    const { program, plain, line, sentences, table } = context
    const rows = items(program.purposes).flatMap((purpose) => {
      const said = sentences(items(purpose.retention).map((rule) => retentionSentences(context, rule)))
      return said === undefined ? [] : [[plain(purpose.name), said]]
    })
    if (rows.length === 0) return undefined
    const columns = ['purpose', 'period'].map((column) => line(`privacy:retention.column.${column}`))
    return { table: table(line('privacy:retention.caption'), columns, rows) }
  },
})
