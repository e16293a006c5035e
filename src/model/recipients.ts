import type { Program, Recipient } from './program.ts'
import { items } from './schema/listed.ts'

/** The recipients that something else of the policy refers to: purposes, cookies, uses of AI, social networks and texts. */
export const recipientsInUse = ({ purposes, cookies, ai, socialMedia, recipients, facts }: Program): ReadonlySet<Recipient> => {
  const told = new Set([...facts.keys()].map((path) => path.split('.').slice(0, 2).join('.')))
  return new Set([
    ...items(purposes).flatMap((purpose) => items(purpose['shared-with'])),
    ...items(cookies).flatMap(({ vendor, 'third-party-access': access }) => [...(vendor === 'self' ? [] : [vendor]), ...items(access)]),
    ...items(ai).flatMap((use) => items(use.recipients)),
    ...items(socialMedia).map(({ network }) => network),
    ...items(recipients).filter(({ ref }) => told.has(ref)),
  ])
}
