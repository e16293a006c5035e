import { entries, exemptCookies, trackingCookies } from './about.ts'
import * as only from './conditions.ts'
import type { DutyGroup } from './duty.ts'

/** Art. 11.7a Tw (art. 5(3) of Directive 2002/58/EC), and what CJEU C-673/17 and the authority ask for. */
export const cookieDuties: DutyGroup = {
  id: 'cookies',
  title: { nl: 'Cookies en vergelijkbare technieken', en: 'Cookies and similar techniques' },
  subject: 'cookie',
  quoted: 2,
  duties: [
    {
      id: 'Tw 11.7a(1)(a)',
      asks: { nl: 'Wat wordt opgeslagen of gelezen, en waarvoor', en: 'What is stored or read, and what for' },
      rules: ['tw-11-7a-1-a', 'edpb-2-2023', 'cookie-scan', 'xc-claim-funconly'],
      about: entries('cookie'),
      unless: only.someCookie,
    },
    {
      id: 'Tw 11.7a(1)(b)',
      asks: { nl: 'Toestemming vooraf', en: 'Consent beforehand' },
      rules: ['tw-11-7a-1-b', 'tw-11-7a-basis', 'planet49-optin', 'ap-cookie-reject', 'tw-11-7a-5'],
      unless: only.someCookieConsent,
    },
    {
      id: 'Tw 11.7a(3)',
      asks: { nl: 'Waarom voor sommige cookies geen toestemming nodig is', en: 'Why some cookies need no consent' },
      rules: ['tw-11-7a-3-b-func', 'tw-11-7a-3-b-analytics', 'ap-ga-4', 'wp194-lifetime'],
      about: exemptCookies,
      unless: only.someExemptCookie,
    },
    {
      id: 'Tw 11.7a(4)',
      asks: { nl: 'Volgcookies: het doel in de privacyverklaring', en: 'Tracking cookies: the purpose in the privacy statement' },
      rules: ['tw-11-7a-4'],
      about: trackingCookies,
      unless: only.someTracking,
    },
    {
      id: 'C-673/17, 13(2)(a)',
      asks: { nl: 'Geldigheidsduur van elke cookie', en: 'Lifetime of each cookie' },
      rules: ['planet49-duration'],
      about: entries('cookie'),
      unless: only.someCookie,
    },
    {
      id: 'C-673/17, 13(1)(e)',
      asks: { nl: 'Of derden toegang hebben', en: 'Whether third parties have access' },
      rules: ['planet49-third', 'cookie-recipient'],
      unless: only.someCookie,
    },
    {
      id: '7(3)',
      asks: { nl: 'De keuze wijzigen of intrekken', en: 'Changing or withdrawing the choice' },
      rules: ['cookie-withdraw'],
      unless: only.someCookieConsent,
    },
  ],
}
