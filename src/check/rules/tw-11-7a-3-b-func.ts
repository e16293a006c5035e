import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Finding } from '../../diagnostics/rule.ts'
import type { Cookie, Program } from '../../model/program.ts'
import type { Place } from '../../model/place.ts'
import { items } from '../../model/schema/listed.ts'
import { trackerOf } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { isBelow, type Phrases, phrasesIn } from '../words/phrases.ts'

export const tw117a3bFunc = defineRule<CheckInput>({
  code: 'tw-11-7a-3-b-func',
  level: 'error',
  about:
    'Functional means strictly necessary for what the visitor asked for. A known tracker, or a cookie whose purpose speaks of measuring or advertising, appears to be something else. `necessity` answers these two findings, which are warnings. It answers neither another `category` nor use by the vendor.',
  duty: {
    catalogue: 'TW-11.7a-3-b-FUNC',
    law: ['Tw 11.7a(3)(a)', 'Tw 11.7a(3)(b)'],
    documents: ['cookie'],
    section: 'cookie-table',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(3)(b)',
      'die strikt noodzakelijk is om de door de abonnee of gebruiker gevraagde dienst van de informatiemaatschappij te leveren',
    ),
  },
  check: ({ program }, say) => {
    for (const cookie of items(program.cookies)) {
      const isNecessary = cookie.category === 'functional' || cookie['exempt-as'] === 'necessary'
      if (!isNecessary) continue
      const found = byCategory(cookie) ?? byVendor(cookie) ?? (cookie.necessity === undefined ? bySigns(program, cookie) : undefined)
      if (found === undefined) continue
      const { place, ...finding } = found
      say(place, { ...finding, about: cookie.ref })
    }
  },
})

type Found = Pick<Finding, 'message' | 'level' | 'hints'> & { readonly place: Place }

/** What its name or its purpose makes appear; the reason in `necessity` answers it. */
const bySigns = (program: Program, cookie: Cookie): Found | undefined => {
  const found = byName(cookie) ?? byPurpose(program, cookie)
  return (
    found && {
      ...found,
      level: 'warning',
      hints: ['Move it to the right `category`.', 'Or say in `necessity` why the website cannot do without it.'],
    }
  )
}

/** A short name that the website sets itself says too little: `fr` can hold a language. */
const byName = (cookie: Cookie): Found | undefined => {
  const known = trackerOf(cookie)
  if (known === undefined || (cookie.vendor === 'self' && known.name.length < 4)) return undefined
  return {
    place: cookie.at('category'),
    message: `The cookie \`${cookie.id}\` is presented as necessary, and \`${known.name}\` is known as a cookie of ${known.tracker.vendor} for \`${known.tracker.category}\`.`,
  }
}

const byCategory = (cookie: Cookie): Found | undefined =>
  ['analytics', 'social', 'marketing'].includes(cookie.category)
    ? {
        place: cookie.at('exempt-as'),
        message: `The cookie \`${cookie.id}\` is exempt as necessary, and its category is \`${cookie.category}\`.`,
        hints: ['Remove `exempt-as`, and write `consent: true`.', 'Or give it the `category` that fits.'],
      }
    : undefined

const byVendor = (cookie: Cookie): Found | undefined =>
  cookie.conditions?.['no-use-by-vendor'] === false
    ? {
        place: cookie.at('conditions', 'no-use-by-vendor'),
        message: `The cookie \`${cookie.id}\` is presented as necessary, and its vendor uses it for purposes of its own.`,
        hints: ['Give it the `category` that fits without `exempt-as`, and write `consent: true`.'],
      }
    : undefined

/** In the first language only: what one language says, the other one says too. */
const byPurpose = (program: Program, { id }: Cookie): Found | undefined => {
  const isPurpose = isBelow('cookies.yaml', id, 'purpose', program.languages[0] ?? 'nl')
  const [first] = phrasesIn(program, otherPurposes, isPurpose)
  return (
    first && {
      place: first.place,
      message: `The cookie \`${id}\` is presented as necessary, and its purpose speaks of "${first.phrase}".`,
    }
  )
}

/** Words of measuring and advertising in a sentence that denies nothing; not the names of kinds of cookies to choose from. */
const otherPurposes: Phrases = {
  nl: /(?<!\b(?:geen|niet|nooit|zonder)\b[^.!?]{0,200})\b(?:statistie|bezoekersgedrag|klikgedrag|advertenti|reclame|gepersonaliseerd|marketing|prestaties|analys|meten)(?![\w-]{0,20} ?-?cookie)\w*(?![^.!?]{0,200}\b(?:geen|niet|nooit)\b)/i,
  en: /(?<!\b(?:no|not|never|without)\b[^.!?]{0,200})\b(?:statistic|visitor behaviour|click behaviour|advertis|personalised|marketing|performance|analy[sz]|analytic)(?![\w-]{0,20} ?-?cookie)\w*(?![^.!?]{0,200}\b(?:no|not|never)\b)/i,
}
