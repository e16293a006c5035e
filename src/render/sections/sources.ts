import { items } from '../../model/schema/listed.ts'
import { defineSection } from '../section.ts'

export const sources = defineSection({
  id: 'sources',
  namespace: 'privacy',
  law: ['gdpr-14-2-f'],
  needs: '`sources` of policy.yaml',
  shape: { none: 'flag', sources: [{ id: 'id', name: 'value', description: 'value', purposes: 'value' }] },
  view: ({ program, plain, inline, names }) => {
    if (program.sources === undefined) return undefined
    return {
      none: program.sources === 'none',
      sources: items(program.sources).map((source) => {
        const uses = items(program.purposes).filter((purpose) => items(purpose.sources).includes(source))
        return {
          id: source.id,
          name: plain(source.name),
          description: source.description && inline(source.description),
          purposes: names(uses.map(({ name }) => plain(name))),
        }
      }),
    }
  },
})
