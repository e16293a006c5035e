import type { DataItem, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { sectionOptions } from '../../model/source/sections.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { type Columns, headed, showEntries } from '../entries.ts'
import { dataName, nameOf } from '../pieces/about.ts'
import { retentionSentences } from '../pieces/retention.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

/** What a retention rule holds for. */
interface Kept {
  readonly name: Value
  readonly entry: Purpose | DataItem
}

export const retention = defineSection({
  id: 'retention',
  namespace: 'privacy',
  law: ['gdpr-13-2-a', 'gdpr-13-2-a-vague', 'xc-ret-min', 'xc-ret-max', 'xc-ret-fiscal-all'],
  needs: '`retention` of a purpose or an item of data',
  shape: { purposes: 'value', data: 'value' },
  view: (context) => {
    const { program, use } = context
    const purposes = kept(shownOf(context, program.purposes), (purpose) => nameOf(context, purpose))
    // Picking purposes picks no items.
    const data = use.only === undefined ? kept(items(program.data), (item) => dataName(context, item)) : []
    if (purposes.length + data.length === 0) return undefined
    const areBoth = purposes.length > 0 && data.length > 0
    return { purposes: show(context, 'purpose', purposes, areBoth), data: show(context, 'item', data, areBoth) }
  },
})

const kept = <T extends Purpose | DataItem>(entries: readonly T[], name: (entry: T) => Value): readonly Kept[] =>
  entries.filter((entry) => items(entry.retention).length > 0).map((entry) => ({ entry, name: name(entry) }))

type Column = (typeof sectionOptions)['retention']['columns'][number]

/** `areBoth`: there is a second list, so each one says what it is about. */
const show = (context: ViewContext, what: 'purpose' | 'item', rows: readonly Kept[], areBoth: boolean): Value | undefined => {
  const columns: Columns<Kept, Column> = {
    purpose: { heading: `privacy:retention.column.${what}`, cell: ({ name }) => name },
    period: {
      heading: 'privacy:retention.column.period',
      bare: true,
      cell: ({ entry }) => context.sentences(items(entry.retention).map((rule) => retentionSentences(context, rule))),
    },
  }
  if (rows.length === 0) return undefined
  const caption = context.line(`privacy:retention.caption.${what}`)
  const entries = showEntries(context, caption, columns, rows)
  return context.use.view === 'definitions' && areBoth ? headed(caption, `of-${what}s`, entries) : entries
}
