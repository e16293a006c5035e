import type { Report } from '../diagnostics/diagnostic.ts'
import type { Listed } from '../model/schema/listed.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Basis, Cookie, DataItem, Purpose, Recipient } from '../model/program.ts'
import { exactlyOne } from './problems.ts'
import { entriesOf, type Lookup } from './resolve.ts'

export const bindBases = (parsed: Parsed): Listed<readonly Basis[]> => {
  const file = parsed.files['bases.yaml']
  return entriesOf(file?.value, file, [], (basis, entry): Basis => ({ ...basis, ...entry }))
}

export const bindRecipients = (parsed: Parsed, report: Report): Listed<readonly Recipient[]> => {
  const file = parsed.files['processors.yaml']
  return entriesOf(file?.value, file, [], (recipient, entry): Recipient => {
    if ((recipient.name === undefined) === (recipient.category === undefined)) {
      const keys = ['name', 'category']
      report.add(exactlyOne(entry.place, { keys, ...(recipient.name === undefined ? {} : { both: keys }) }))
    }
    return { ...recipient, ...entry }
  })
}

/** What the references of a cookie can name. */
export interface CookieLookups {
  readonly data: Lookup<DataItem>
  readonly recipients: Lookup<Recipient>
  readonly purposes: Lookup<Purpose>
  readonly bases: Lookup<Basis>
}

export const bindCookies = (parsed: Parsed, lookups: CookieLookups, report: Report): Listed<readonly Cookie[]> => {
  const file = parsed.files['cookies.yaml']
  if (file === undefined || file.value === 'none') return file === undefined ? undefined : 'none'
  const cookies = entriesOf(file.value, file, [], (cookie, entry, path): Cookie | undefined => {
    for (const exempting of ['exempt-as', 'exemption'] as const) {
      const keys = ['consent', exempting]
      if (cookie.consent === true && cookie[exempting] !== undefined)
        report.add(exactlyOne(file.at([...path, exempting], 'key'), { keys, both: keys }))
    }
    const at = (key: string) => (index: number) => file.at([...path, key, index])
    const { vendor } = cookie
    const found = vendor === 'self' ? vendor : lookups.recipients.one(vendor, file.at([...path, 'vendor']), ['self'])
    const bound = {
      collects: lookups.data.many(cookie.collects, at('collects')),
      purposes: lookups.purposes.many(cookie.purposes, at('purposes')),
      basis: cookie.basis === undefined ? undefined : lookups.bases.one(cookie.basis, file.at([...path, 'basis'])),
      'third-party-access': lookups.recipients.many(cookie['third-party-access'], at('third-party-access')),
    }
    return found === undefined ? undefined : { ...cookie, ...entry, ...bound, vendor: found }
  })
  return cookies === undefined || cookies === 'none' ? cookies : cookies.filter((cookie) => cookie !== undefined)
}
