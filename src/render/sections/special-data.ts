import type { Purpose } from '../../model/program.ts'
import { protectedDataOf } from '../../model/protected-data.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { type Definition, factList } from '../entries.ts'
import { dataName, nameOf } from '../pieces/about.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'

export const specialData = defineSection({
  id: 'special-data',
  namespace: 'privacy',
  law: ['gdpr-9-2', 'uavg-22-30', 'gdpr-9-2-a-expl', 'gdpr-10', 'uavg-46', 'xc-special-flag'],
  needs: 'a purpose whose data have `special`, `criminal` or `national-id`',
  shape: { purposes: 'value' },
  view: (context) => {
    const told = shownOf(context, context.program.purposes).flatMap((purpose) => definitionOf(context, purpose) ?? [])
    return told.length === 0 ? undefined : { purposes: factList(told) }
  },
})

const definitionOf = (context: ViewContext, purpose: Purpose): Definition | undefined => {
  const data = context.sentences([special(context, purpose), criminal(context, purpose), nationalNumber(context, purpose)])
  const ground = permission(context, purpose)
  if (data === undefined) return undefined
  return { term: nameOf(context, purpose), meaning: ground === undefined ? [data] : [data, ground] }
}

const special = (context: ViewContext, purpose: Purpose): Value | undefined => {
  const items = protectedDataOf(purpose, 'special')
  const kinds = [...new Set(items.map((item) => item.special))]
  const kindList = context.list(kinds.map((kind) => context.line(`privacy:special-data.kind.${kind}`)))
  const itemList = context.list(items.map((item) => dataName(context, item)))
  return kindList && itemList && context.line('privacy:special-data.special', { kinds: kindList, items: itemList })
}

const criminal = (context: ViewContext, purpose: Purpose): Value | undefined => {
  const items = context.list(protectedDataOf(purpose, 'criminal').map((item) => dataName(context, item)))
  return items && context.line('privacy:special-data.criminal', { items })
}

const nationalNumber = (context: ViewContext, purpose: Purpose): Value | undefined => {
  const items = context.list(protectedDataOf(purpose, 'national-id').map((item) => dataName(context, item)))
  return items && context.line('privacy:special-data.national-id', { items })
}

/** What permits it, in the words of art. 9(2) GDPR and with the articles of other laws. */
const permission = (context: ViewContext, { 'permitted-by': ground }: Purpose): Value | undefined => {
  if (ground === undefined) return undefined
  const { 'article-9': point, uavg = [], law } = ground
  const articles = context.list(uavg.map((article) => articleOf(context, article)))
  return context.sentences([
    point && context.line(`privacy:special-data.article-9.${point}`),
    articles && context.line('privacy:special-data.uavg', { articles }, uavg.length),
    law && context.line('privacy:special-data.law', { law: context.plain(law) }),
  ])
}

/** An article as a sentence names it: `30(3)` is "30 lid 3" in Dutch. */
const articleOf = (context: ViewContext, cited: string): Value => {
  const [, article = cited, paragraph] = /^(\w+)\((\d)\)$/.exec(cited) ?? []
  return paragraph === undefined ? article : context.line('privacy:special-data.paragraph', { article, paragraph })
}
