import type { Report } from '../diagnostics/diagnostic.ts'
import type { Listed } from '../model/schema/listed.ts'
import type { ParsedFile } from '../model/parsed.ts'
import type { AiUse, PolicySource } from '../model/program.ts'
import { reportDuplicates } from './duplicates.ts'
import { entriesOf } from './resolve.ts'

/** Uses of AI. The ids of their articles and items are parts of addresses. */
export const bindAi = (policy: ParsedFile<PolicySource>, report: Report): Listed<readonly AiUse[]> =>
  entriesOf(policy.value.ai, policy, ['ai'], (use, entry, path): AiUse => {
    const placed = (list: readonly { readonly id: string }[], home: readonly (string | number)[]) =>
      list.map(({ id }, index) => ({ id, place: policy.at([...home, index, 'id']) }))
    const articles = use.articles ?? []
    reportDuplicates(placed(articles, [...path, 'articles']), { thing: 'articles' }, report)
    for (const [index, { items = [] }] of articles.entries())
      reportDuplicates(placed(items, [...path, 'articles', index, 'items']), { thing: 'items of this article' }, report)
    return { ...use, ...entry }
  })
