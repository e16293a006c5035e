import type { CookieCategory } from '../../model/source/cookies.ts'
import { items } from '../../model/schema/listed.ts'
import type { Cookie } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { callName } from '../pieces/organisation.ts'
import { recipientName, statementLink } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'
import { presentCategories } from './cookie-intro.ts'

export const cookieTable = defineSection({
  id: 'cookie-table',
  namespace: 'cookie',
  law: ['tw-11-7a-1-a', 'tw-11-7a-3-b-func', 'tw-11-7a-3-b-analytics', 'planet49-duration', 'edpb-2-2023', 'xc-claim-funconly'],
  needs: 'cookies.yaml',
  shape: {
    none: 'flag',
    categories: [{ id: 'id', name: 'value', table: 'value', details: [{ id: 'id', name: 'value', text: 'value' }] }],
  },
  view: (context) => {
    const { cookies } = context.program
    return (
      cookies && { none: cookies === 'none', categories: presentCategories(context).map((category) => categoryView(context, category)) }
    )
  },
})

const categoryView = (context: ViewContext, category: CookieCategory) => {
  const { program, line, table, blocks } = context
  const cookies = items(program.cookies).filter((cookie) => cookie.category === category)
  const columns = ['name', 'stored', 'vendor', 'purpose', 'lifetime', 'technique', 'consent'].map((column) =>
    line(`cookie:table.column.${column}`),
  )
  return {
    id: category,
    name: line(`cookie:category.${category}.name`),
    table: table(
      line(`cookie:category.${category}.caption`),
      columns,
      cookies.map((cookie) => row(context, cookie)),
    ),
    details: cookies.flatMap(({ id, name, details }) =>
      details === undefined ? [] : [{ id: `${category}-${id}`, name, text: blocks(details) }],
    ),
  }
}

const row = (context: ViewContext, cookie: Cookie): readonly (Value | undefined)[] => [
  cookie.name,
  cookie.stored?.join(', '),
  vendor(context, cookie),
  context.inline(cookie.purpose),
  lifetime(context, cookie),
  cookie.technique === undefined || cookie.technique === 'cookie' ? undefined : context.line(`cookie:technique.${cookie.technique}`),
  cookie.consent === undefined ? undefined : context.line(cookie.consent ? 'cookie:consent.asked' : 'cookie:consent.exempt'),
]

const vendor = (context: ViewContext, { vendor: from }: Cookie): Value | undefined => {
  if (from === 'self') return context.line('cookie:vendor.self', { organisation: callName(context.program.source) })
  const name = recipientName(context, from)
  return context.sentences([
    from.country === undefined
      ? context.line('cookie:vendor.named', { name })
      : context.line('cookie:vendor.in-country', { name, country: context.country(from.country) }),
    statementLink(context, from),
  ])
}

const lifetime = ({ line, period }: ViewContext, { lifetime: stays }: Cookie): Value => {
  if (stays === 'session') return line('cookie:lifetime.session')
  return typeof stays === 'string' ? period(stays) : line('cookie:lifetime.at-most', { period: period(stays['at-most']) })
}
