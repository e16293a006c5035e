import { knownTracker, type Tracker } from '../../law/trackers.ts'
import type { Place } from '../../model/place.ts'
import type { Cookie, Program, SectionUse } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { SectionId } from '../../model/source/sections.ts'
import type { Severity } from '../../model/severity.ts'
import { prints } from './purposes.ts'
import { covering } from './statements.ts'

/** Whether the policy takes a cookie for one that needs no consent: by its exemption, or as a functional one. */
export const isExempt = ({ category, consent, 'exempt-as': exemption }: Cookie): boolean =>
  consent !== true && (exemption !== undefined || category === 'functional')

/** That consent for cookies is asked, and the cookie that shows it. */
export interface ConsentAsked {
  readonly cookie: Cookie
  /** As it begins "…, and". */
  readonly what: string
  readonly level: Severity
  readonly related: { readonly message: string; readonly place: Place }
}

/** A cookie says so; or the policy describes consent, and a cookie may need it. Without either, that is what is missing. */
export const consentAsked = ({ cookies, source }: Program): ConsentAsked | undefined => {
  const certain = items(cookies).find(({ consent }) => consent === true)
  if (certain !== undefined) {
    const related = { message: 'This cookie needs consent.', place: certain.place }
    return { cookie: certain, what: 'Some cookies need consent', level: 'error', related }
  }
  const open = items(cookies).find((cookie) => !isExempt(cookie) && cookie.consent !== false)
  if (open === undefined || source['cookie-consent'] === undefined) return undefined
  const related = { message: 'This cookie may need consent.', place: open.place }
  return { cookie: open, what: 'The policy describes consent for cookies', level: 'warning', related }
}

/** What Union law asks of cookies that need consent weighs less for exempt ones (art. 11.7a(3) Tw). */
export const levelFor = (cookie: Cookie): Severity => (isExempt(cookie) ? 'warning' : 'error')

export const isPlainCookie = ({ technique = 'cookie' }: Cookie): boolean => technique === 'cookie'

/** The names by which a browser shows it; its own name may be one. */
export const namesOf = ({ stored, name }: Cookie): readonly string[] => stored ?? (typeof name === 'string' ? [name] : [])

/** The first of its names that a tracker is known by. */
export const trackerOf = (cookie: Cookie): { readonly name: string; readonly tracker: Tracker } | undefined => {
  for (const name of namesOf(cookie)) {
    const tracker = knownTracker(name)
    if (tracker !== undefined) return { name, tracker }
  }
  return undefined
}

export const accessHints = {
  party: 'Write `party: first` if this website sets it, or `party: third` if another one does.',
  'third-party-access': 'Write `third-party-access: none`, or the ids of processors.yaml of others who can read it.',
} as const

/** What must be told of who can read it, and is not; a cookie of our own is a first-party one. */
export const untoldAccess = (cookie: Cookie): readonly (keyof typeof accessHints)[] => [
  ...(cookie.party === undefined && cookie.vendor !== 'self' ? (['party'] as const) : []),
  ...(cookie['third-party-access'] === undefined ? (['third-party-access'] as const) : []),
]

/** The tables of cookies that chose their columns without this one. */
export const tablesWithout = (program: Program, column: string): readonly SectionUse[] =>
  covering(program, 'cookie').flatMap(({ sections }) => sections.filter((use) => use.known === 'cookie-table' && !prints(use, column)))

export const cookieSections: readonly SectionId[] = [
  'cookie-intro',
  'cookie-consent',
  'cookie-table',
  'cookie-third-parties',
  'cookie-withdraw',
]
