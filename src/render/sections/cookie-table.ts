import type { CookieCategory } from '../../model/source/cookies.ts'
import { items } from '../../model/schema/listed.ts'
import type { sectionOptions } from '../../model/source/sections.ts'
import type { Cookie, Program, Statement } from '../../model/program.ts'
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
  law: [
    'tw-11-7a-1-a',
    'tw-11-7a-3-b-func',
    'tw-11-7a-3-b-analytics',
    'ap-ga-4',
    'planet49-duration',
    'planet49-third',
    'edpb-2-2023',
    'wp194-lifetime',
    'cookie-scan',
    'xc-claim-funconly',
  ],
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
    cell: (cookie) =>
      context.sentences([
        context.inline(cookie.purpose),
        cookie.condition && context.inline(cookie.condition),
        purposesOf(context, cookie),
      ]),
  },
  lifetime: { heading: 'cookie:table.column.lifetime', cell: (cookie) => lifetime(context, cookie) },
  technique: {
    heading: 'cookie:table.column.technique',
    cell: ({ technique }) =>
      technique === undefined || technique === 'cookie' ? undefined : context.line(`cookie:technique.${technique}`),
  },
  party: { heading: 'cookie:table.column.party', cell: (cookie) => context.names(partyOf(context, cookie)) },
  consent: { heading: 'cookie:table.column.consent', cell: (cookie) => consent(context, cookie) },
})

/** The purposes that use what it collects, here or in the statement that prints them. */
const purposesOf = (context: ViewContext, { purposes: uses }: Cookie): Value | undefined => {
  const { program, statement, line, names, plain } = context
  const purposes = names(items(uses).map(({ name }) => plain(name)))
  if (purposes === undefined) return undefined
  if (printsPurposes(statement)) return line('cookie:table.see-purposes', { purposes })
  const other = program.statements.find(printsPurposes)
  return other && line('cookie:table.see-statement', { title: plain(other.title), purposes })
}

const printsPurposes = ({ sections }: Statement): boolean => sections.some(({ known }) => known === 'purposes')

/** Whether some cookie says who sets it or who else can read it. */
const tellsAccess = ({ cookies }: Program): boolean => items(cookies).some((one) => (one.party ?? one['third-party-access']) !== undefined)

/** Who sets it and who else can read it. Where the policy tells own cookies from those of others, one of its own needs no word for it. */
const partyOf = (context: ViewContext, { party, vendor: from, 'third-party-access': others }: Cookie): readonly Value[] => {
  const { program, line, list } = context
  const told = party ?? (from === 'self' && tellsAccess(program) ? 'first' : undefined)
  const names = list(items(others).map((recipient) => recipientName(context, recipient)))
  const access = names === undefined ? others && line('cookie:access.none') : line('cookie:access.others', { recipients: names })
  return [told && line(`cookie:party.${told}`), access].filter((value) => value !== undefined)
}

/** Words of the policy's own stand instead of ours; a necessity is the reason after ours. */
const consent = ({ line, inline, sentences }: ViewContext, cookie: Cookie): Value | undefined => {
  const { consent: asked, exemption, 'exempt-as': exemptAs, necessity } = cookie
  if (exemption !== undefined) return inline(exemption)
  const isExempt = exemptAs !== undefined || asked === false
  const reason = necessity && inline(necessity)
  if (reason !== undefined) return sentences([isExempt ? line('cookie:consent.exempt-sentence') : undefined, reason])
  if (exemptAs !== undefined) return line(`cookie:consent.${exemptAs}`)
  return asked === undefined ? undefined : line(asked ? 'cookie:consent.asked' : 'cookie:consent.exempt')
}

const vendor = (context: ViewContext, { vendor: from }: Cookie): Value | undefined => {
  if (from === 'self') return context.line('cookie:vendor.self', { organisation: callName(context) })
  const name = recipientName(context, from)
  const country = from.country && context.country(from.country)
  const link = statementLink(context, from)
  if (link === undefined) return country === undefined ? name : context.line('cookie:vendor.only-in-country', { name, country })
  const said =
    country === undefined ? context.line('cookie:vendor.named', { name }) : context.line('cookie:vendor.in-country', { name, country })
  return context.sentences([said, link])
}

const lifetime = (context: ViewContext, cookie: Cookie): Value | undefined => {
  const why = cookie['lifetime-reason']
  const long = howLong(context, cookie)
  if (why === undefined) return long
  return context.sentences([long && context.line('cookie:lifetime.with-reason', { lifetime: long }), context.inline(why)])
}

const howLong = ({ line, period }: ViewContext, { lifetime: stays }: Cookie): Value | undefined => {
  if (stays === undefined) return undefined
  if (stays === 'session') return line('cookie:lifetime.session')
  return typeof stays === 'string' ? period(stays) : line('cookie:lifetime.at-most', { period: period(stays['at-most']) })
}
