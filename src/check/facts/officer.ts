import { items } from '../../model/schema/listed.ts'
import type { DataItem, PolicySource, Program, Purpose } from '../../model/program.ts'

/** How to reach the data protection officer, where there is one. */
export const appointedOfficer = ({ officer }: PolicySource) =>
  officer === undefined || officer === 'none' || 'not-required' in officer ? undefined : officer

/** What art. 37(1) GDPR asks an officer for: point (a), (b) or (c). */
export type OfficerReason = { readonly point: 'a' } | { readonly point: 'b' | 'c'; readonly purpose: Purpose }

/** Why the policy seems to need an officer. Whether a purpose belongs to the core activities counts unless it is said not to. */
export const officerReasons = ({ source, purposes }: Program): readonly OfficerReason[] => [
  ...(source.organisation['public-body'] === true ? [{ point: 'a' } as const] : []),
  ...items(purposes)
    .filter((purpose) => purpose['large-scale'] === true && purpose['core-activity'] !== false)
    .flatMap((purpose): readonly OfficerReason[] => {
      if (purpose.monitoring === true) return [{ point: 'b', purpose }]
      return usesProtectedData(purpose) ? [{ point: 'c', purpose }] : []
    }),
]

/** Whether a purpose uses special categories of data, or data about criminal offences (art. 9 and 10 GDPR). */
export const usesProtectedData = ({ data }: Purpose): boolean => items(data).some(({ item }) => isProtected(item))

const isProtected = ({ special, criminal, includes }: DataItem): boolean =>
  (special !== undefined && special !== 'none') || criminal === true || items(includes).some(isProtected)
