import type { Cookie } from '../model/program.ts'
import { items } from '../model/schema/listed.ts'
import type { BasisKind } from '../model/source/bases.ts'
import type { RightKind } from '../model/source/rights.ts'
import type { Duty } from './duty.ts'

type About = NonNullable<Duty['about']>

/** All entries of a register, by what a text calls them: `purpose`. */
export const entries =
  (name: string): About =>
  () => [`${name}.`]

/** The legal bases of a kind. */
export const bases =
  (kind: BasisKind): About =>
  (program) =>
    items(program.bases)
      .filter((basis) => basis.kind === kind)
      .map(({ ref }) => ref)

/** A right of the law. */
export const right =
  (kind: RightKind): About =>
  () => [`right.${kind}`]

/** A link: of an authority, its own page. */
export const link: About = () => ['link']

/** The cookies that say why they need no consent. */
export const exemptCookies: About = ({ cookies }) =>
  items(cookies)
    .filter((cookie) => cookie['exempt-as'] !== undefined || cookie.exemption !== undefined || cookie.necessity !== undefined)
    .map(({ ref }) => ref)

/** Whether a cookie follows people, by its category. */
export const isTracking = ({ category }: Cookie): boolean => category === 'marketing' || category === 'social'

/** The cookies that follow people. */
export const trackingCookies: About = ({ cookies }) =>
  items(cookies)
    .filter(isTracking)
    .map(({ ref }) => ref)
