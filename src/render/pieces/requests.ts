import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { addressLine, mailLink, phoneLink, webLink } from './organisation.ts'

type Ways = { readonly [Way in 'email' | 'form' | 'phone' | 'address']: Value | undefined }

const none: Ways = { email: undefined, form: undefined, phone: undefined, address: undefined }

/** Where requests go: what the policy says of requests, else what it says of contact, else how it can be reached at all. */
export const requestWays = (context: ViewContext): Ways => {
  const { rights, contact, organisation } = context.program.source
  const ways = rights?.email !== undefined || rights?.form !== undefined ? rights : contact
  if (ways?.email !== undefined || ways?.form !== undefined)
    return { ...none, email: ways.email && mailLink(ways.email), form: ways.form && webLink(ways.form) }
  if (contact?.phone !== undefined) return { ...none, phone: phoneLink(contact.phone) }
  return { ...none, address: organisation.address && addressLine(context, organisation.address) }
}
