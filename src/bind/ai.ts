import type { Report } from '../diagnostics/diagnostic.ts'
import type { Listed } from '../model/schema/listed.ts'
import type { ParsedFile } from '../model/parsed.ts'
import type { AiUse, PolicySource, Purpose, Recipient } from '../model/program.ts'
import { reportDuplicates } from './duplicates.ts'
import { checkFormerIds } from './former-ids.ts'
import { entriesOf, type Lookup } from './resolve.ts'

/** Uses of AI. The ids of their articles and items are parts of addresses. */
export const bindAi = (
  policy: ParsedFile<PolicySource>,
  { purposes, recipients }: { readonly purposes: Lookup<Purpose>; readonly recipients: Lookup<Recipient> },
  report: Report,
): Listed<readonly AiUse[]> =>
  entriesOf(policy.value.ai, policy, ['ai'], (use, entry, path): AiUse => {
    const placed = (list: readonly { readonly id: string }[], home: readonly (string | number)[]) =>
      list.map(({ id }, index) => ({ id, place: policy.at([...home, index, 'id']) }))
    const articles = use.articles ?? []
    reportDuplicates(placed(articles, [...path, 'articles']), { thing: 'articles' }, report)
    const placeOf = (index: number) => policy.at([...path, 'articles', index, 'id'])
    const atOf =
      (index: number) =>
      (...inner: readonly (string | number)[]) =>
        policy.at([...path, 'articles', index, ...inner])
    checkFormerIds(
      articles.map((article, index) => ({ ...article, place: placeOf(index), at: atOf(index) })),
      report,
    )
    for (const [index, { items = [] }] of articles.entries())
      reportDuplicates(placed(items, [...path, 'articles', index, 'items']), { thing: 'items of this article' }, report)
    const at = (key: string) => (index: number) => policy.at([...path, key, index])
    return {
      ...use,
      ...entry,
      purposes: purposes.many(use.purposes, at('purposes')),
      recipients: recipients.many(use.recipients, at('recipients')),
    }
  })
