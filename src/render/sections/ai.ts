import { items } from '../../model/schema/listed.ts'
import type { AiUse } from '../../model/program.ts'
import type { ViewOf } from '../../template/shape.ts'
import type { ViewContext } from '../context.ts'
import { letter } from '../pieces/letter.ts'
import { defineSection } from '../section.ts'

const useShape = {
  id: 'id',
  name: 'value',
  description: 'value',
  articles: [{ id: 'id', number: 'value', title: 'value', text: 'value', items: [{ letter: 'value', text: 'value' }] }],
} as const

export const ai = defineSection({
  id: 'ai',
  namespace: 'common',
  law: ['aia-50-1', 'ai-gdpr'],
  needs: '`ai` of policy.yaml',
  shape: { none: 'flag', uses: [useShape] },
  view: (context) => {
    const { ai: uses } = context.program
    return uses && { none: uses === 'none', uses: items(uses).map((use) => useView(context, use)) }
  },
})

const useView = ({ plain, inline }: ViewContext, use: AiUse): ViewOf<typeof useShape> => ({
  id: use.id,
  name: plain(use.name),
  description: use.description && inline(use.description),
  articles: (use.articles ?? []).map((article, index) => ({
    id: `${use.id}-${article.id}`,
    number: String(index + 1),
    title: plain(article.title),
    text: article.text && inline(article.text),
    items: (article.items ?? []).map((item, position) => ({ letter: letter(position), text: inline(item.text) })),
  })),
})
