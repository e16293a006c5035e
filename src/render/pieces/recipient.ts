import { adequacyOf } from '../../law/adequacy.ts'
import { dataPrivacyFramework } from '../../law/dpf.ts'
import { countriesOutside } from '../../law/eea.ts'
import type { Recipient } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { about } from './about.ts'
import { link, mailLink } from './organisation.ts'

type Safeguard = Exclude<NonNullable<Recipient['safeguard']>, 'none'>[number]

/** The name of a recipient, or its category where no name is given. */
export const recipientName = (context: ViewContext, recipient: Recipient): Value => {
  const name = recipient.name ?? recipient.category ?? ''
  return about(recipient, typeof name === 'string' ? name : context.plain(name))
}

/** Where a recipient is, and from where else it can reach the data. */
export const recipientCountry = (context: ViewContext, { country, 'access-from': access }: Recipient): Value | undefined => {
  const from = context.list((access ?? []).map(context.country))
  if (from === undefined) return country && context.country(country)
  if (country === undefined) return context.line('privacy:recipients.access', { from })
  return context.line('privacy:recipients.country-and-access', { country: context.country(country), from })
}

/** What is told of a recipient without a name. */
export const unnamedRecipient = (context: ViewContext, { unnamed }: Recipient): Value | undefined =>
  unnamed &&
  context.sentences([
    context.line('privacy:recipients.unnamed', { sector: context.plain(unnamed.sector), location: context.plain(unnamed.location) }),
    context.inline(unnamed.reason),
  ])

/** A link to the recipient's own statement, in words that say where it goes; the words alone where its address is not known. */
export const statementLink = (
  context: ViewContext,
  { statement }: Recipient,
  message: 'statement' | 'statement-in-line' = 'statement',
): Value | undefined => {
  if (statement === undefined) return undefined
  const { nodes } = context.line(`common:recipient.${message}`, { name: statement.name })
  const label = nodes.map((node) => ('value' in node ? node.value : '')).join('')
  return statement.url === undefined ? label : link(label, statement.url)
}

/** What protects data at a recipient outside the EEA, or keeps them within it. */
export const safeguards = (context: ViewContext, recipient: Recipient): Value | undefined => {
  const { safeguard, 'eea-only': kept } = recipient
  if (safeguard === 'none') return context.line('privacy:safeguard.none')
  return context.sentences([
    kept && context.inline(kept),
    ...items(safeguard).flatMap((one) => safeguardSentences(context, recipient, one)),
    ...(items(safeguard).length === 0 ? [] : otherCountries(context, recipient)),
  ])
}

const safeguardSentences = (context: ViewContext, recipient: Recipient, safeguard: Safeguard): readonly (Value | undefined)[] => {
  const { kind, copy, entity, exception, risks, note } = safeguard
  const protectedBy =
    kind === 'adequacy'
      ? ofCountries(context, recipient, kind, adequate(context, recipient))
      : context.line(`privacy:safeguard.${kind}${exception === undefined ? '' : `-${exception}`}`)
  return [
    protectedBy ?? context.line('privacy:safeguard.adequacy'),
    entity === undefined ? undefined : context.line('privacy:safeguard.entity', { entity }),
    safeguard['checked-on'] && context.line('privacy:safeguard.checked', { date: context.date(safeguard['checked-on']) }),
    risks && context.inline(risks),
    copy === undefined ? undefined : context.line('privacy:safeguard.copy', { url: copy }),
    safeguard['copy-on-request'] && copyOnRequest(context),
    note && context.inline(note),
  ]
}

const copyOnRequest = (context: ViewContext): Value => {
  const email = context.program.source.contact?.email
  return email === undefined
    ? context.line('privacy:safeguard.copy-on-request')
    : context.line('privacy:safeguard.copy-by-email', { email: mailLink(email) })
}

/** The countries outside the EEA on which the Commission has decided. */
const adequate = ({ dates }: ViewContext, recipient: Recipient): readonly string[] =>
  countriesOutside(recipient).filter((country) => adequacyOf(country, dates.asOf) !== undefined)

/** Whether the Commission has decided on the countries for which no safeguard says so (art. 13(1)(f) GDPR). */
const otherCountries = (context: ViewContext, recipient: Recipient): readonly (Value | undefined)[] => {
  const kinds = items(recipient.safeguard).map(({ kind }) => kind)
  const decided = adequate(context, recipient)
  const told = [...(kinds.includes('adequacy') ? decided : []), ...(kinds.includes('dpf') ? [dataPrivacyFramework.territory] : [])]
  const others = countriesOutside(recipient).filter((country) => !told.includes(country))
  const isPart = (country: string) => adequacyOf(country, context.dates.asOf)?.scope !== undefined
  const unused = others.filter((country) => decided.includes(country))
  return [
    ofCountries(
      context,
      recipient,
      'undecided',
      others.filter((country) => !decided.includes(country)),
    ),
    ofCountries(
      context,
      recipient,
      'unused',
      unused.filter((country) => !isPart(country)),
    ),
    ofCountries(context, recipient, 'unused-part', unused.filter(isPart)),
  ]
}

/** Says something of "this country", or of countries by name where there are more. */
const ofCountries = (
  context: ViewContext,
  recipient: Recipient,
  key: 'adequacy' | 'undecided' | 'unused' | 'unused-part',
  countries: readonly string[],
): Value | undefined => {
  const named = context.list(countries.map(context.country))
  if (named === undefined) return undefined
  const isThis = countriesOutside(recipient).length === 1 && recipient.country === countries[0]
  return isThis ? context.line(`privacy:safeguard.${key}`) : context.line(`privacy:safeguard.${key}-for`, { countries: named })
}
