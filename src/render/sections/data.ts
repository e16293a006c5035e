import type { DataItem } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { sectionOptions } from '../../model/source/sections.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { type Columns, paragraphs, showEntries } from '../entries.ts'
import { dataName, nameOf } from '../pieces/about.ts'
import { type Marks, marksOf } from '../pieces/marks.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

export const data = defineSection({
  id: 'data',
  namespace: 'privacy',
  law: ['gdpr-14-1-d', 'xc-data-unused'],
  needs: 'data.yaml',
  shape: { none: 'flag', notes: 'value', entries: 'value' },
  view: (context) => {
    const { program, use, line } = context
    if (program.data === undefined) return undefined
    const shown = shownOf(context, program.data).filter((item) => use.only !== undefined || !isOnlyPart(context, item))
    const marks = marksOf(context, shown)
    return {
      none: program.data === 'none',
      notes: marks.notes,
      entries: shown.length === 0 ? undefined : showEntries(context, line('privacy:data.caption'), columnsOf(context, marks), shown),
    }
  },
})

/** An item of which nothing is told but that a kind of data includes it stands there, and needs no row of its own. */
const isOnlyPart = (context: ViewContext, item: DataItem): boolean => {
  const { description, uses: told, right, includes, people, retention } = item
  const isIncluded = items(context.program.data).some((kind) => items(kind.includes).includes(item))
  return (
    isIncluded && [description, told, right, includes, people, retention, purposes(context, item)].every((value) => value === undefined)
  )
}

type Column = (typeof sectionOptions)['data']['columns'][number]

const columnsOf = (context: ViewContext, marks: Marks): Columns<DataItem, Column> => ({
  item: { heading: 'privacy:data.column.item', cell: (item) => marks.named(dataName(context, item), item.retention) },
  description: {
    heading: 'privacy:data.column.description',
    bare: true,
    cell: ({ description }) => description && context.inline(description),
  },
  includes: {
    heading: 'privacy:data.column.includes',
    bare: true,
    cell: ({ includes }) => context.list(items(includes).map((item) => dataName(context, item))),
  },
  uses: { heading: 'privacy:data.column.uses', bare: true, cell: (item) => uses(context, item) },
  people: {
    heading: 'privacy:data.column.people',
    cell: ({ people }) => context.list(items(people).map((group) => nameOf(context, group))),
  },
  purposes: { heading: 'privacy:data.column.purposes', cell: (item) => purposes(context, item) },
  retention: { heading: 'privacy:data.column.retention', bare: true, cell: ({ retention }) => marks.inPlace(retention) },
})

const uses = ({ blocks, inline }: ViewContext, item: DataItem): Value | undefined =>
  paragraphs([item.uses && blocks(item.uses), item.right && inline(item.right)])

/** The purposes that use an item, and whether cookies collect it. */
const purposes = (context: ViewContext, item: DataItem): Value | undefined => {
  const { program, names, line } = context
  const uses = items(program.purposes).filter((purpose) => items(purpose.data).some((use) => use.item === item))
  const isCollected = items(program.cookies).some((cookie) => items(cookie.collects).includes(item))
  return names([...uses.map((purpose) => nameOf(context, purpose)), ...(isCollected ? [line('privacy:data.cookies')] : [])])
}
