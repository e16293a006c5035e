import type { Basis, Entry, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { Place } from '../../model/place.ts'
import type { BasisKind } from '../../model/source/bases.ts'

/** Something that rests on a basis, and where it says so. */
export interface Reliance {
  readonly entry: Entry
  readonly place: Place
}

const isOf =
  (kinds: readonly BasisKind[]) =>
  ({ kind }: Basis): boolean =>
    kinds.includes(kind)

/** What rests on a basis of one of these kinds: purposes, and bases that only a text of the policy names. */
export const relianceOn = (program: Program, ...kinds: readonly BasisKind[]): readonly Reliance[] => {
  const purposes = items(program.purposes).flatMap((purpose) => {
    const index = items(purpose.basis).findIndex(isOf(kinds))
    return index < 0 ? [] : [{ entry: purpose, place: purpose.at('basis', index) }]
  })
  if (purposes.length > 0) return purposes
  const named = (basis: Basis) => program.texts.some(({ text }) => text.includes(`{{basis.${basis.id}.`))
  return items(program.bases).flatMap((basis) => (isOf(kinds)(basis) && named(basis) ? [{ entry: basis, place: basis.place }] : []))
}

/** What else of personal data waits for consent: special data, a transfer, keeping data longer, a cookie. */
const otherConsents = (program: Program): readonly Reliance[] => [
  ...items(program.purposes).flatMap((purpose) =>
    purpose['permitted-by']?.['article-9'] === 'a' ? [{ entry: purpose, place: purpose.at('permitted-by', 'article-9') }] : [],
  ),
  ...items(program.recipients).flatMap((recipient) => {
    const index = items(recipient.safeguard).findIndex(({ exception }) => exception === 'a')
    return index < 0 ? [] : [{ entry: recipient, place: recipient.at('safeguard', index, 'exception') }]
  }),
  ...items(program.retention).flatMap((rule) =>
    rule.extension?.basis.kind === 'consent' ? [{ entry: rule, place: rule.at('extension', 'basis') }] : [],
  ),
  ...items(program.cookies).flatMap((cookie) => (cookie.consent === true ? [{ entry: cookie, place: cookie.at('consent') }] : [])),
]

/** What waits for consent; a purpose that does so twice counts once. */
export const consents = (program: Program): readonly Reliance[] => {
  const all = [...relianceOn(program, 'consent'), ...otherConsents(program)]
  return all.filter(({ entry }, index) => all.findIndex((other) => other.entry === entry) === index)
}

/** The bases of consent that something rests on. */
export const consentBases = (program: Program): readonly Basis[] => {
  const used = new Set([
    ...items(program.purposes).flatMap(({ basis }) => items(basis)),
    ...items(program.retention).flatMap(({ extension }) => extension?.basis ?? []),
    ...items(program.cookies).flatMap(({ basis }) => basis ?? []),
  ])
  return [...used].filter(({ kind }) => kind === 'consent')
}
