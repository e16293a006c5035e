import type { Report } from '../diagnostics/diagnostic.ts'
import type { Listed } from '../model/schema/listed.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Basis, Cookie, DataItem, Recipient } from '../model/program.ts'
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

export const bindCookies = (
  parsed: Parsed,
  data: Lookup<DataItem>,
  recipients: Lookup<Recipient>,
  report: Report,
): Listed<readonly Cookie[]> => {
  const file = parsed.files['cookies.yaml']
  if (file === undefined || file.value === 'none') return file === undefined ? undefined : 'none'
  const cookies = entriesOf(file.value, file, [], ({ vendor, collects, ...cookie }, entry, path): Cookie | undefined => {
    const keys = ['consent', 'exemption'] as const
    if (cookie.consent === true && cookie.exemption !== undefined)
      report.add(exactlyOne(file.at([...path, 'exemption'], 'key'), { keys, both: keys }))
    const found = vendor === 'self' ? vendor : recipients.one(vendor, file.at([...path, 'vendor']), ['self'])
    const collected = data.many(collects, (index) => file.at([...path, 'collects', index]))
    return found === undefined ? undefined : { ...cookie, ...entry, vendor: found, collects: collected }
  })
  return cookies === undefined || cookies === 'none' ? cookies : cookies.filter((cookie) => cookie !== undefined)
}
