import type { CookieCategory } from '../../model/source/cookies.ts'
import { items } from '../../model/schema/listed.ts'
import type { sectionOptions } from '../../model/source/sections.ts'
import type { Cookie } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { type Columns, showEntries } from '../entries.ts'
import { cookieName } from '../pieces/about.ts'
import { callName } from '../pieces/organisation.ts'
import { recipientName, statementLink } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'
import { shownOf } from '../shown.ts'
import { categoriesOf } from './cookie-intro.ts'

export const cookieTable = defineSection({
  id: 'cookie-table',
  namespace: 'cookie',
  law: ['tw-11-7a-1-a', 'tw-11-7a-3-b-func', 'tw-11-7a-3-b-analytics', 'planet49-duration', 'edpb-2-2023', 'xc-claim-funconly'],
  needs: 'cookies.yaml',
  shape: {
    none: 'flag',
    categories: [{ id: 'id', name: 'value', entries: 'value', details: [{ id: 'id', name: 'value', text: 'value' }] }],
  },
  view: (context) => {
    const { cookies } = context.program
    return (
      cookies && {
        none: cookies === 'none',
        categories: categoriesOf(shownOf(context, cookies)).map((category) => categoryView(context, category)),
      }
    )
  },
})

const categoryView = (context: ViewContext, category: CookieCategory) => {
  const { line, blocks } = context
  const cookies = shownOf(context, context.program.cookies).filter((cookie) => cookie.category === category)
  return {
    id: category,
    name: line(`cookie:category.${category}.name`),
    entries: showEntries(context, line(`cookie:category.${category}.caption`), columnsOf(context), cookies),
    details: cookies.flatMap((cookie) =>
      cookie.details === undefined
        ? []
        : [{ id: `${category}-${cookie.id}`, name: cookieName(context, cookie), text: blocks(cookie.details) }],
    ),
  }
}

type Column = (typeof sectionOptions)['cookie-table']['columns'][number]

const columnsOf = (context: ViewContext): Columns<Cookie, Column> => ({
  name: { heading: 'cookie:table.column.name', cell: (cookie) => cookieName(context, cookie) },
  stored: { heading: 'cookie:table.column.stored', cell: ({ stored }) => stored?.join(', ') },
  vendor: { heading: 'cookie:table.column.vendor', cell: (cookie) => vendor(context, cookie) },
  purpose: {
    heading: 'cookie:table.column.purpose',
    bare: true,
    cell: ({ purpose, condition }) => context.sentences([context.inline(purpose), condition && context.inline(condition)]),
  },
  lifetime: { heading: 'cookie:table.column.lifetime', cell: (cookie) => lifetime(context, cookie) },
  technique: {
    heading: 'cookie:table.column.technique',
    cell: ({ technique }) =>
      technique === undefined || technique === 'cookie' ? undefined : context.line(`cookie:technique.${technique}`),
  },
  party: { heading: 'cookie:table.column.party', cell: (cookie) => partyOf(context, cookie) },
  consent: { heading: 'cookie:table.column.consent', cell: (cookie) => consent(context, cookie) },
})

/** Where the policy tells own cookies from those of others, a cookie of its own needs no word for it. */
const partyOf = ({ program, line }: ViewContext, { party, vendor: from }: Cookie): Value | undefined => {
  const told = party ?? (from === 'self' && items(program.cookies).some((one) => one.party !== undefined) ? 'first' : undefined)
  return told && line(`cookie:party.${told}`)
}

const consent = ({ line, inline, sentences }: ViewContext, { consent: asked, exemption }: Cookie): Value | undefined => {
  const reason = exemption && inline(exemption)
  if (asked === undefined) return reason
  if (reason === undefined) return line(asked ? 'cookie:consent.asked' : 'cookie:consent.exempt')
  return sentences([line('cookie:consent.exempt-sentence'), reason])
}

const vendor = (context: ViewContext, { vendor: from }: Cookie): Value | undefined => {
  if (from === 'self') return context.line('cookie:vendor.self', { organisation: callName(context.program) })
  const name = recipientName(context, from)
  const country = from.country && context.country(from.country)
  const link = statementLink(context, from)
  if (link === undefined) return country === undefined ? name : context.line('cookie:vendor.only-in-country', { name, country })
  const said =
    country === undefined ? context.line('cookie:vendor.named', { name }) : context.line('cookie:vendor.in-country', { name, country })
  return context.sentences([said, link])
}

const lifetime = ({ line, period }: ViewContext, { lifetime: stays }: Cookie): Value | undefined => {
  if (stays === undefined) return undefined
  if (stays === 'session') return line('cookie:lifetime.session')
  return typeof stays === 'string' ? period(stays) : line('cookie:lifetime.at-most', { period: period(stays['at-most']) })
}
