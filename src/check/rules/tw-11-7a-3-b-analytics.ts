import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Finding } from '../../diagnostics/rule.ts'
import type { Cookie, Program } from '../../model/program.ts'
import type { Place } from '../../model/place.ts'
import { items } from '../../model/schema/listed.ts'
import { analyticsConditions } from '../../model/source/cookies.ts'
import { trackerOf } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { keysInWords } from '../facts/several.ts'
import { covering } from '../facts/statements.ts'

export const tw117a3bAnalytics = defineRule<CheckInput>({
  code: 'tw-11-7a-3-b-analytics',
  level: 'error',
  about:
    'Analytics without consent measure the quality or effectiveness of the own service, with no or only minor consequences for privacy. The conditions in which the supervisory authority reads this are warnings.',
  duty: {
    catalogue: 'TW-11.7a-3-b-ANALYTICS',
    law: ['Tw 11.7a(3)(b)', 'Tw 11.7a(4)'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(3)(b)',
      'mits dit geen of geringe gevolgen heeft voor de persoonlijke levenssfeer van de betrokken abonnee of gebruiker',
    ),
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      if (cookie['exempt-as'] !== 'limited-analytics') continue
      const found = otherKind(cookie) ?? otherService(cookie)
      for (const { place, ...finding } of found === undefined ? conditionsOf(program, cookie) : [found])
        say(place, { about: cookie.ref, ...finding })
    }
  },
})

type Found = Finding & { readonly place: Place }

const askConsent = 'Ask for consent: write `consent: true`, and remove `exempt-as`.'

const otherKind = (cookie: Cookie): Found | undefined => {
  const known = trackerOf(cookie)
  const isOther = cookie.category !== 'analytics'
  if (!isOther && (known === undefined || known.tracker.category === 'analytics')) return undefined
  const why = isOther
    ? `its category is \`${cookie.category}\``
    : `\`${known?.name}\` is known as a cookie of ${known?.tracker.vendor} for \`${known?.tracker.category}\``
  return {
    place: cookie.at('exempt-as'),
    message: `The cookie \`${cookie.id}\` is exempt as limited analytics, and ${why}.`,
    hints: [askConsent],
  }
}

const otherService = (cookie: Cookie): Found | undefined =>
  cookie.conditions?.['own-service-only'] === false
    ? {
        place: cookie.at('conditions', 'own-service-only'),
        message: `The cookie \`${cookie.id}\` is exempt as limited analytics, and it measures more than the own service.`,
        hints: [askConsent],
      }
    : undefined

type Condition = keyof typeof analyticsConditions
const conditionKeys = Object.keys(analyticsConditions) as Condition[]
const ofVendors: readonly Condition[] = ['no-use-by-vendor', 'processor-agreement']

const conditionsOf = (program: Program, cookie: Cookie): readonly Found[] => {
  const { id, conditions } = cookie
  const asked = conditionKeys.filter((key) => cookie.vendor !== 'self' || !ofVendors.includes(key))
  const unmet = asked.filter((key) => conditions?.[key] === false)
  const untold = asked.filter((key) => conditions?.[key] === undefined)
  const profiling = items(cookie.purposes).find((purpose) => purpose.profiling === true)
  const found: Found[] = unmet.map((key) => ({
    level: 'warning',
    place: cookie.at('conditions', key),
    message: `The cookie \`${id}\` is exempt as limited analytics, and its condition \`${key}\` is not met.`,
    hints: [askConsent, 'Or change how it is set up, so that the condition is met.'],
  }))
  if (untold.length > 0)
    found.push({
      level: 'warning',
      place: cookie.at(conditions === undefined ? 'exempt-as' : 'conditions'),
      message: `The cookie \`${id}\` is exempt as limited analytics, and the policy does not state ${keysInWords(untold)}.`,
      hints: ['Find out whether they hold, and write each as `true` or `false` under `conditions`.', askConsent],
    })
  if (profiling !== undefined && conditions?.['no-profiling'] === true)
    found.push({
      level: 'warning',
      place: cookie.at('conditions', 'no-profiling'),
      message: `The cookie \`${id}\` is used for no profiles, and its purpose \`${profiling.id}\` makes them.`,
      hints: [askConsent],
      related: [{ message: 'The purpose says that profiles are made.', place: profiling.at('profiling') }],
    })
  if (covering(program, 'privacy').length > 0 && items(cookie.collects).length > 0 && items(cookie.purposes).length === 0)
    found.push({
      level: 'warning',
      place: cookie.at('collects'),
      message: `The cookie \`${id}\` collects data without consent, and no purpose of the privacy statement accounts for it.`,
      hints: ['Add `purposes`, with the ids of purposes.yaml that use what it collects.'],
    })
  return found
}
