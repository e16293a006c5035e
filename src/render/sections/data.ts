import { items } from '../../model/schema/listed.ts'
import { defineSection } from '../section.ts'

export const data = defineSection({
  id: 'data',
  namespace: 'privacy',
  law: ['gdpr-14-1-d', 'xc-data-unused'],
  needs: 'data.yaml',
  shape: { none: 'flag', table: 'value' },
  view: (context) => {
    const { program, plain, inline, line, names, sentences, table } = context
    if (program.data === undefined) return undefined
    if (program.data === 'none') return { none: true, table: undefined }
    const rows = program.data.map((item) => {
      const uses = items(program.purposes).filter((purpose) => items(purpose.data).some((use) => use.item === item))
      return [plain(item.name), item.description && inline(item.description), names(uses.map(({ name }) => plain(name)))]
    })
    const columns = ['item', 'description', 'purposes'].map((column) => line(`privacy:data.column.${column}`))
    return {
      none: false,
      table: table(
        line('privacy:data.caption'),
        columns,
        rows.map(([name, ...rest]) => [name && sentences([name]), ...rest]),
      ),
    }
  },
})
