import { isInEea } from '../law/eea.ts'
import type { Program } from '../model/program.ts'
import { items } from '../model/schema/listed.ts'
import type { BasisKind } from '../model/source/bases.ts'
import { isTracking } from './about.ts'
import type { Duty, Words } from './duty.ts'

type Unless = NonNullable<Duty['unless']>

const unless =
  (holds: (program: Program) => boolean, reason: Words): Unless =>
  (program) =>
    holds(program) ? reason : undefined

const restsOn = (program: Program, ...kinds: readonly BasisKind[]): boolean =>
  items(program.purposes).some(({ basis }) => items(basis).some(({ kind }) => kinds.includes(kind)))

const takesFromOthers = ({ data, sources }: Program): boolean =>
  items(sources).length > 0 || items(data).some(({ from }) => from !== undefined && ['third-party', 'public', 'derived'].includes(from))

export const officerIsAppointed = unless(
  ({ source: { officer } }) => officer === 'none' || (officer !== undefined && 'not-required' in officer),
  { nl: 'Er is geen functionaris aangewezen.', en: 'No officer is appointed.' },
)

export const representativeIsNeeded = unless(
  ({ source: { organisation } }) => organisation.address !== undefined && isInEea(organisation.address.country),
  { nl: 'De organisatie is in de EER gevestigd.', en: 'The organisation is established in the EEA.' },
)

export const someInterest = unless((program) => program.purposes !== undefined && !restsOn(program, 'legitimate-interests'), {
  nl: 'Geen doel berust op een gerechtvaardigd belang.',
  en: 'No purpose rests on legitimate interests.',
})

export const someConsent = unless((program) => program.purposes !== undefined && !restsOn(program, 'consent'), {
  nl: 'Geen doel berust op toestemming.',
  en: 'No purpose rests on consent.',
})

export const portabilityHolds = unless((program) => program.purposes !== undefined && !restsOn(program, 'consent', 'contract'), {
  nl: 'Geen doel berust op toestemming of een overeenkomst.',
  en: 'No purpose rests on consent or a contract.',
})

export const objectionHolds = unless(
  (program) => program.purposes !== undefined && !restsOn(program, 'legitimate-interests', 'public-task'),
  {
    nl: 'Geen doel berust op een gerechtvaardigd belang of een publieke taak.',
    en: 'No purpose rests on legitimate interests or a public task.',
  },
)

export const provisionMatters = unless((program) => program.purposes !== undefined && !restsOn(program, 'contract', 'legal-obligation'), {
  nl: 'Geen doel berust op een overeenkomst of een wettelijke verplichting.',
  en: 'No purpose rests on a contract or a legal obligation.',
})

export const someTransfer = unless(
  ({ recipients }) =>
    recipients !== undefined &&
    items(recipients).every(
      ({ country, 'access-from': reached = [] }) => (country === undefined || isInEea(country)) && reached.every(isInEea),
    ),
  { nl: 'Geen ontvanger is buiten de EER.', en: 'No recipient is outside the EEA.' },
)

export const someDerogation = unless(
  ({ recipients }) =>
    recipients !== undefined && !items(recipients).some(({ safeguard }) => items(safeguard).some(({ kind }) => kind === 'derogation')),
  { nl: 'Geen doorgifte berust op een uitzondering van artikel 49.', en: 'No transfer rests on a derogation of article 49.' },
)

export const someDecision = unless(({ automatedDecisions }) => automatedDecisions === 'none', {
  nl: 'Er zijn geen geautomatiseerde besluiten. Dat staat in de verklaring.',
  en: 'There are no automated decisions. The statement says so.',
})

export const someFurtherUse = unless(({ purposes }) => !items(purposes).some((purpose) => items(purpose['further-use-of']).length > 0), {
  nl: 'Bij geen doel is opgegeven dat het gegevens gebruikt die voor een ander doel zijn verzameld.',
  en: 'Of no purpose it is stated that it uses data that were collected for another one.',
})

export const someSource = unless((program) => program.sources === 'none' && !takesFromOthers(program), {
  nl: 'Alle gegevens komen van de betrokkene zelf. Dat staat in de verklaring.',
  en: 'All data come from the person. The statement says so.',
})

export const someCookie = unless(({ cookies }) => cookies === 'none', {
  nl: 'Er zijn geen cookies. Dat staat in de verklaring.',
  en: 'There are no cookies. The statement says so.',
})

export const someCookieConsent = unless(({ cookies }) => cookies !== undefined && !items(cookies).some(({ consent }) => consent === true), {
  nl: 'Geen cookie wacht op toestemming.',
  en: 'No cookie waits for consent.',
})

export const someExemptCookie = unless(({ cookies }) => cookies !== undefined && items(cookies).every(({ consent }) => consent === true), {
  nl: 'Voor elke cookie wordt toestemming gevraagd.',
  en: 'Consent is asked for every cookie.',
})

export const someTracking = unless(({ cookies }) => cookies !== undefined && !items(cookies).some(isTracking), {
  nl: 'Geen cookie volgt bezoekers.',
  en: 'No cookie follows visitors.',
})
