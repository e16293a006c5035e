import { items } from '../../model/schema/listed.ts'
import { factList } from '../entries.ts'
import { dataName, nameOf } from '../pieces/about.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

export const sources = defineSection({
  id: 'sources',
  namespace: 'privacy',
  law: ['gdpr-14-2-f', 'gdpr-14-3'],
  needs: '`sources` of policy.yaml',
  shape: { none: 'flag', sources: 'value' },
  view: (context) => {
    const { program, inline, list, names, sentences, line } = context
    if (program.sources === undefined) return undefined
    const definitions = shownOf(context, program.sources).map((source) => {
      const uses = items(program.purposes).filter((purpose) => items(purpose.sources).includes(source))
      const purposes = names(uses.map((purpose) => nameOf(context, purpose)))
      const data = list(items(source.data).map((item) => dataName(context, item)))
      const meaning = [
        source.description && inline(source.description),
        sentences([
          data && line('privacy:sources.gives', { data }),
          source.public === undefined ? undefined : line(`privacy:sources.${source.public ? 'public' : 'closed'}`),
        ]),
        source.exemption && inline(source.exemption.reason),
        purposes && line('privacy:sources.used-for', { purposes }),
      ]
      return { term: nameOf(context, source), meaning: meaning.filter((value) => value !== undefined) }
    })
    return { none: program.sources === 'none', sources: definitions.length === 0 ? undefined : factList(definitions) }
  },
})
