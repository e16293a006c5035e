import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Finding, type Say } from '../../diagnostics/rule.ts'
import { inForce } from '../../law/dated.ts'
import { telephoneConsent } from '../../law/telephone.ts'
import type { Place } from '../../model/place.ts'
import type { Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { IsoDate } from '../../model/schema/scalars.ts'
import type { Text } from '../../model/schema/text.ts'
import type { MarketingGround } from '../../model/source/purposes.ts'
import { restsOn } from '../facts/bases.ts'
import type { CheckInput } from '../input.ts'

export const xcNewsletter = defineRule<CheckInput>({
  code: 'xc-newsletter',
  level: 'error',
  about:
    'Messages with offers that nobody asked for need consent or one of the exceptions of art. 11.7 Tw: a published address of a business, own customers, donors. Calling needs consent of own customers too.',
  duty: {
    catalogue: 'XC-NEWSLETTER',
    law: ['Tw 11.7(1)', 'Tw 11.7(2)', 'Tw 11.7(3)', 'Tw 11.7(4)', 'Tw 11.7(5)', 'Tw 11.7(6)', 'GDPR 21(2)'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-21',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7(1)-(11)',
      'elektronische contactgegevens die hij heeft verkregen van zijn klanten in het kader van de verkoop van een product of dienst',
    ),
  },
  check: ({ program, asOf }, say) => {
    for (const purpose of items(program.purposes)) {
      const fault = faultOf(purpose, asOf)
      if (fault !== undefined) say(fault.place, { ...fault, about: purpose.ref })
    }
    checkUses(program, say)
  },
})

type Fault = Finding & { readonly place: Place }
type Marketing = Exclude<NonNullable<Purpose['direct-marketing']>, 'none'>

const faultOf = (purpose: Purpose, asOf: IsoDate): Fault | undefined => {
  const marketing = purpose['direct-marketing']
  if (marketing === 'none' || restsOn(purpose, 'consent')) return undefined
  if (marketing === undefined) return unsaid(purpose)
  const { channels, ground = 'consent' } = marketing
  const isElectronic = channels.some((channel) => channel === 'email' || channel === 'sms' || channel === 'app')
  const isCalled = channels.includes('telephone') && inForce(telephoneConsent, asOf)
  return isElectronic || isCalled ? faults[ground](purpose, marketing, isElectronic, isCalled) : undefined
}

/** What is wrong with a ground. `isElectronic`: messages are sent. `isCalled`: people are called, under the rules for calling. */
type Judge = (purpose: Purpose, marketing: Marketing, isElectronic: boolean, isCalled: boolean) => Fault | undefined

const noConsent: Judge = (purpose, { ground }, isElectronic) => ({
  place: purpose.at('direct-marketing', 'ground'),
  message:
    ground === undefined
      ? `The purpose \`${purpose.id}\` sends people offers, and rests on neither consent nor an exception.`
      : `The purpose \`${purpose.id}\` names consent as the ground for its offers, and does not rest on it.`,
  hints: [
    `Let the purpose rest on a basis of the kind \`consent\`, or name the exception that applies under \`ground\`: ${isElectronic ? '`customers`, `published-address` or `donors`' : '`published-address`, `donors` or `publisher-or-lottery`'}.`,
  ],
})

const ownCustomers: Judge = (purpose, { customers }, isElectronic, isCalled) => {
  const missing = conditions.filter((condition) => customers?.[condition] !== true)
  if (isElectronic && missing.length > 0) {
    return {
      place: purpose.at('direct-marketing', 'customers'),
      message: `The purpose \`${purpose.id}\` does not appear to meet the conditions of the exception for own customers.`,
      hints: [`Under \`customers\` these must be \`true\`: ${missing.map((one) => `\`${one}\``).join(', ')}. Otherwise ask for consent.`],
    }
  }
  if (!isCalled) return undefined
  return {
    place: purpose.at('direct-marketing', 'channels'),
    message: `The purpose \`${purpose.id}\` calls customers, which appears to need their consent since ${telephoneConsent.from}.`,
    hints: ['Take `telephone` out of `channels`, or make calling a purpose of its own that rests on consent.'],
  }
}

const callersOnly: Judge = (purpose, _marketing, isElectronic) =>
  isElectronic
    ? {
        place: purpose.at('direct-marketing', 'ground'),
        message: `The exception for publishers and lotteries is for calling, and the purpose \`${purpose.id}\` sends messages too.`,
        hints: ['Make the messages a purpose of their own, with consent or with the ground `customers`.'],
      }
    : undefined

const permitted: Judge = () => undefined

const faults: Readonly<Record<MarketingGround, Judge>> = {
  consent: noConsent,
  customers: ownCustomers,
  'publisher-or-lottery': callersOnly,
  'published-address': permitted,
  donors: permitted,
}

const conditions = ['similar-products', 'from-a-sale', 'offered-to-refuse'] as const

/** What can hardly be anything else than offers that people receive. */
const offers: Readonly<Record<'nl' | 'en', RegExp>> = {
  nl: /nieuwsbrie|direct[ -]?marketing|marketingbericht|e-mailmarketing|mailing/i,
  en: /newsletter|direct marketing|marketing (?:message|e-?mail)|e-?mail marketing|mailing/i,
}
const negation = /\b(?:geen|niet|nooit|no|not|never)\b/i

/** The sentences of a text speak of newsletters or the like, and do not deny it. */
const speaksOfOffers = (text: Text | undefined): boolean =>
  (['nl', 'en'] as const).some((language) =>
    (text?.[language] ?? '').split(/(?<=[.!?])\s/).some((sentence) => offers[language].test(sentence) && !negation.test(sentence)),
  )

/** A right to be taken off a list. */
const isToStop = (right: Text | undefined): boolean =>
  /afmeld|uitschrijv|\bmeld (?:u|je) [^.]{0,40}\baf\b/i.test(right?.nl ?? '') || /unsubscrib|opt out/i.test(right?.en ?? '')

/** A purpose that is called a newsletter and says nothing of direct marketing. Without a basis, that is what is missing. */
const unsaid = (purpose: Purpose): Fault | undefined => {
  const { id, name, description, basis } = purpose
  if (items(basis).length === 0 || ![name, description].some(speaksOfOffers)) return undefined
  return {
    place: purpose.at('direct-marketing'),
    message: `The purpose \`${id}\` appears to send people offers without consent, and does not say what permits that.`,
    hints: ['Add `direct-marketing` with `channels` and `ground`, or `direct-marketing: none` if nothing is offered.'],
    level: 'warning',
  }
}

/** An item of data that is said to be used for a newsletter, where no purpose speaks of one. */
const checkUses = ({ data, purposes }: Program, say: Say): void => {
  const isTold = items(purposes).some(
    ({ name, description, 'direct-marketing': marketing }) =>
      (marketing !== undefined && marketing !== 'none' && marketing.channels.some((channel) => channel !== 'online')) ||
      [name, description].some(speaksOfOffers),
  )
  if (isTold) return
  for (const item of items(data).filter(({ uses, right }) => speaksOfOffers(uses) || (uses !== undefined && isToStop(right)))) {
    say(item.at('uses'), {
      message: `The item of data \`${item.id}\` is used to send people offers, and no purpose says what permits that.`,
      hints: ['Add a purpose with `direct-marketing` and the basis it rests on, and take the sentence out of `uses`.'],
      about: item.ref,
      level: 'warning',
    })
  }
}
