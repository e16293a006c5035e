import { items } from '../../model/schema/listed.ts'
import { nameOf } from '../pieces/about.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

export const sources = defineSection({
  id: 'sources',
  namespace: 'privacy',
  law: ['gdpr-14-2-f'],
  needs: '`sources` of policy.yaml',
  shape: { none: 'flag', sources: [{ id: 'id', name: 'value', description: 'value', purposes: 'value' }] },
  view: (context) => {
    const { program, inline, names } = context
    if (program.sources === undefined) return undefined
    return {
      none: program.sources === 'none',
      sources: shownOf(context, program.sources).map((source) => {
        const uses = items(program.purposes).filter((purpose) => items(purpose.sources).includes(source))
        return {
          id: source.id,
          name: nameOf(context, source),
          description: source.description && inline(source.description),
          purposes: names(uses.map((purpose) => nameOf(context, purpose))),
        }
      }),
    }
  },
})
