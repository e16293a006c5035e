import { items } from '../../model/schema/listed.ts'
import type { AiUse } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewOf } from '../../template/shape.ts'
import type { ViewContext } from '../context.ts'
import { nameOf } from '../pieces/about.ts'
import { letter } from '../pieces/letter.ts'
import { recipientName } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'

const useShape = {
  id: 'id',
  name: 'value',
  description: 'value',
  told: 'value',
  data: 'value',
  articles: [{ id: 'id', number: 'value', title: 'value', text: 'value', items: [{ letter: 'value', text: 'value' }] }],
} as const

export const ai = defineSection({
  id: 'ai',
  namespace: 'common',
  law: ['aia-50-1', 'aia-50-2', 'aia-50-3', 'aia-50-4', 'ai-gdpr'],
  needs: '`ai` of policy.yaml',
  shape: { none: 'flag', uses: [useShape] },
  view: (context) => {
    const { ai: uses } = context.program
    return uses && { none: uses === 'none', uses: items(uses).map((use) => useView(context, use)) }
  },
})

const useView = (context: ViewContext, use: AiUse): ViewOf<typeof useShape> => ({
  id: use.id,
  name: context.plain(use.name),
  description: use.description && context.inline(use.description),
  told: told(context, use),
  data: data(context, use),
  articles: (use.articles ?? []).map((article, index) => ({
    id: `${use.id}-${article.id}`,
    number: String(index + 1),
    title: context.plain(article.title),
    text: article.text && context.inline(article.text),
    items: (article.items ?? []).map((item, position) => ({ letter: letter(position), text: context.inline(item.text) })),
  })),
})

/** What it is to us, and how people can tell that it is AI. */
const told = (context: ViewContext, use: AiUse): Value | undefined => {
  const { line, inline, list, sentences } = context
  const talks = use['talks-to-people'] === 'yes' || use['talks-to-people'] === 'obviously'
  const recognised = list((use.recognises ?? []).map((what) => line(`common:ai.recognised.${what}`)))
  const made = list((use.makes ?? []).map((what) => line(`common:ai.made.${what}`)))
  return sentences([
    use.role && line(`common:ai.role.${use.role}`),
    use.disclosure ? inline(use.disclosure) : talks ? line('common:ai.talks') : undefined,
    recognised && line('common:ai.recognises', { recognised }),
    use.notice && inline(use.notice),
    made && line('common:ai.makes', { made }),
    use.labelling && inline(use.labelling),
    use.marking && inline(use.marking),
  ])
}

/** What it does with personal data. */
const data = (context: ViewContext, use: AiUse): Value | undefined => {
  const { line, list, names, sentences } = context
  const purposes = names(items(use.purposes).map((purpose) => nameOf(context, purpose)))
  const recipients = list(items(use.recipients).map((recipient) => recipientName(context, recipient)))
  return sentences([
    use['personal-data'] === false ? line('common:ai.no-personal-data') : undefined,
    purposes && line('common:ai.purposes', { purposes }),
    use.recipients === 'none' ? line('common:ai.no-recipients') : recipients && line('common:ai.recipients', { recipients }),
    use.training && line(`common:ai.training.${use.training}`),
  ])
}
