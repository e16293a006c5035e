import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { cookiesRules } from '../src/check/subjects/cookies.ts'
import { type Files, printed } from './fixtures/compiling.ts'
import { findingsOf } from './fixtures/rule-pages.ts'

type Keys = Readonly<Record<string, unknown>>

const sentence = (nl: string) => ({ nl, en: nl })

/** A cookie that no rule finds fault with. */
const whole: Keys = {
  name: 'Teller',
  category: 'functional',
  vendor: 'self',
  purpose: sentence('Hiermee onthouden wij uw keuze.'),
  lifetime: 'session',
  'third-party-access': 'none',
}

const asked: Keys = {
  notice: sentence('U kiest.'),
  'change-url': 'https://molen.example/cookies',
  'refuse-at-once': true,
  'per-purpose': true,
}

interface Changes {
  readonly cookie?: Keys
  readonly consent?: Keys
  readonly policy?: Keys
  readonly sections?: readonly unknown[]
  readonly purpose?: Keys
  readonly scan?: readonly string[]
  readonly covers?: readonly string[]
  readonly noCookies?: 'none' | 'absent'
}

const filesOf = ({ cookie, consent, policy, sections, purpose, scan, covers, noCookies }: Changes): Files => {
  const cookieSections = ['cookie-consent', 'cookie-table', 'cookie-withdraw']
  const texts: Keys = {
    kind: 'policy',
    languages: ['nl', 'en'],
    voice: 'formal',
    organisation: { name: 'Molen De Test' },
    'cookie-consent': { ...asked, ...consent },
    statements: [
      {
        id: 'privacy',
        covers: covers ?? ['privacy', 'cookie'],
        title: sentence('Verklaring'),
        sections: sections ?? ['controller', 'purposes', 'recipients', ...cookieSections],
      },
    ],
    ...policy,
  }
  const cookies = noCookies === 'none' ? 'none\n' : stringify({ teller: { ...whole, ...cookie } })
  return {
    'policies/molen/policy.yaml': stringify(texts),
    'policies/molen/purposes.yaml': stringify({ use: { name: sentence('Gebruik'), ...purpose } }),
    'policies/molen/bases.yaml': stringify({ interest: { kind: 'legitimate-interests' }, yes: { kind: 'consent' } }),
    'policies/molen/data.yaml': stringify({ visit: { name: sentence('bezoek') } }),
    'policies/molen/processors.yaml': stringify({ counter: { name: 'Teller B.V.' }, other: { name: 'Ander B.V.' } }),
    ...(noCookies === 'absent' ? {} : { 'policies/molen/cookies.yaml': cookies }),
    ...(scan === undefined
      ? {}
      : {
          'policies/molen/scan.yaml': stringify({
            date: '2026-10-05',
            pages: ['https://molen.example'],
            found: scan.map((name) => ({ name, domain: 'molen.example' })),
          }),
        }),
  }
}

const codes = new Set(cookiesRules.map(({ code }) => code))

/** What the rules about cookies find: `error tw-11-7a-1-b`. */
const found = async (changes: Changes): Promise<readonly string[]> => {
  const all = await findingsOf(filesOf(changes))
  expect(all.filter(({ severity, code }) => severity === 'error' && /^(?:unknown|missing|invalid|wrong|exactly)-/.test(code))).toEqual([])
  return all.flatMap(({ code, severity }) => (codes.has(code) ? [`${severity} ${code}`] : [])).sort()
}

const conditions = { 'own-service-only': true, 'no-profiling': true, 'no-cross-site-id': true, 'no-different-treatment': true }
const limited: Keys = { category: 'analytics', 'exempt-as': 'limited-analytics', conditions }
const byOther: Keys = { vendor: 'counter', party: 'first' }
const marketing: Keys = { category: 'marketing', consent: true, purposes: ['use'] }
const text = (nl: string): Keys => ({ notice: { nl, en: 'You choose.' } })
const english = (en: string): Keys => ({ notice: { nl: 'U kiest.', en } })

const cases: readonly (readonly [string, Changes, readonly string[]])[] = [
  ['nothing', {}, []],
  ['no cookies', { noCookies: 'none' }, []],
  ['cookies unknown', { noCookies: 'absent', sections: ['controller'] }, ['error tw-11-7a-1-a']],
  ['cookies unknown, and not covered', { noCookies: 'absent', sections: ['controller'], covers: ['privacy'] }, []],
  ['cookies unknown, and told', { noCookies: 'absent', sections: ['cookie-withdraw'], covers: ['privacy'] }, ['error tw-11-7a-1-a']],
  [
    'cookies unknown, functional only',
    { noCookies: 'absent', sections: ['cookie-intro'], policy: { claims: { functional: { kind: 'functional-cookies-only' } } } },
    ['warning tw-11-7a-1-a'],
  ],
  ['not printed, exempt', { sections: ['controller'] }, ['warning tw-11-7a-1-a']],
  ['not printed, with consent', { cookie: marketing, sections: ['controller', 'purposes', 'cookie-withdraw'] }, ['error tw-11-7a-1-a']],
  [
    'a table without purposes',
    { sections: [{ section: 'cookie-table', columns: ['name', 'lifetime', 'party'] }] },
    ['warning tw-11-7a-1-a'],
  ],
  [
    'a table with names only',
    { sections: [{ section: 'cookie-table', columns: ['name', 'purpose'] }] },
    ['warning planet49-duration', 'warning planet49-third'],
  ],
  ['a table that picks it', { cookie: { consent: false }, sections: [{ section: 'cookie-table', only: ['teller'] }] }, []],

  ['analytics, nothing said', { cookie: { category: 'analytics' } }, ['error tw-11-7a-1-b']],
  ['analytics, none', { cookie: { category: 'analytics', consent: false } }, ['error tw-11-7a-1-b']],
  ['analytics on an interest', { cookie: { category: 'analytics', basis: 'interest' } }, ['error tw-11-7a-basis']],
  ['consent on an interest', { cookie: { category: 'analytics', consent: true, basis: 'interest' } }, ['error tw-11-7a-basis']],
  ['consent on consent', { cookie: { category: 'analytics', consent: true, basis: 'yes' } }, []],
  ['functional on an interest', { cookie: { basis: 'interest' } }, []],
  ['a preference, exempt', { cookie: { category: 'preferences', 'exempt-as': 'necessary' } }, []],

  ['a tracker as functional', { cookie: { stored: ['keuze', '_fbp'] } }, ['warning tw-11-7a-3-b-func']],
  ['a tracker by its own name', { cookie: { name: 'IDE', ...byOther } }, ['warning tw-11-7a-3-b-func']],
  ['a short name of our own', { cookie: { name: 'fr' } }, []],
  ['explained', { cookie: { stored: ['_fbp'], necessity: sentence('Zonder lukt het niet.') } }, []],
  [
    'marketing as necessary',
    { cookie: { category: 'marketing', 'exempt-as': 'necessary', purposes: ['use'] } },
    ['error tw-11-7a-3-b-func'],
  ],
  [
    'marketing as necessary, with a reason',
    { cookie: { category: 'marketing', 'exempt-as': 'necessary', purposes: ['use'], necessity: sentence('Wij verdienen eraan.') } },
    ['error tw-11-7a-3-b-func'],
  ],
  [
    'use by the vendor, with a reason',
    { cookie: { conditions: { 'no-use-by-vendor': false }, necessity: sentence('Zo werkt het.') } },
    ['error tw-11-7a-3-b-func'],
  ],
  ['measuring, with a reason', { cookie: { purpose: sentence('Hiermee meten wij.'), necessity: sentence('Anders valt het uit.') } }, []],
  ['use by the vendor', { cookie: { conditions: { 'no-use-by-vendor': false } } }, ['error tw-11-7a-3-b-func']],
  ['measuring', { cookie: { purpose: sentence('Hiermee meten wij de prestaties.') } }, ['warning tw-11-7a-3-b-func']],
  ['denied', { cookie: { purpose: sentence('Hiermee werkt het. Voor reclame is dit niet.') } }, []],
  ['a choice', { cookie: { purpose: sentence('Hiermee onthouden wij of u marketingcookies hebt toegestaan.') } }, []],

  ['limited', { cookie: limited }, []],
  ['limited, by another', { cookie: { ...limited, ...byOther } }, ['warning tw-11-7a-3-b-analytics']],
  [
    'limited, two conditions fail',
    { cookie: { ...limited, conditions: { ...conditions, 'no-profiling': false, 'no-cross-site-id': false }, purposes: ['use'] } },
    ['warning tw-11-7a-3-b-analytics', 'warning tw-11-7a-3-b-analytics'],
  ],
  [
    'limited, other services',
    { cookie: { ...limited, conditions: { ...conditions, 'own-service-only': false } } },
    ['error tw-11-7a-3-b-analytics'],
  ],
  ['limited, a tracker', { cookie: { ...limited, stored: ['_fbp'] } }, ['error tw-11-7a-3-b-analytics']],
  ['limited, functional', { cookie: { ...limited, category: 'functional' } }, ['error tw-11-7a-3-b-analytics']],
  ['limited, profiles', { cookie: { ...limited, purposes: ['use'] }, purpose: { profiling: true } }, ['warning tw-11-7a-3-b-analytics']],
  ['limited, data without a purpose', { cookie: { ...limited, collects: ['visit'] } }, ['warning tw-11-7a-3-b-analytics']],
  ['Google Analytics', { cookie: { ...limited, stored: ['_ga_*'] } }, ['warning ap-ga-4']],
  [
    'Google Analytics, in six steps',
    {
      cookie: {
        ...limited,
        name: 'Google Analytics',
        'google-analytics': {
          'processor-agreement': true,
          'ip-masked': true,
          'data-sharing-off': true,
          'visitors-informed': true,
          'advertising-off': true,
          'user-id-off': true,
        },
      },
    },
    [],
  ],

  ['no lifetime', { cookie: { lifetime: undefined } }, ['warning planet49-duration']],
  ['no lifetime, with consent', { cookie: { ...marketing, lifetime: undefined } }, ['error planet49-duration']],
  ['no access', { cookie: { 'third-party-access': undefined } }, ['warning planet49-third']],
  ['no party', { cookie: { vendor: 'counter' } }, ['warning planet49-third']],
  [
    'a pixel',
    { cookie: { ...marketing, technique: 'pixel', lifetime: undefined, 'third-party-access': undefined } },
    ['error edpb-2-2023'],
  ],
  ['a cookie by name', { cookie: { technique: 'cookie', lifetime: undefined } }, ['warning planet49-duration']],

  ['ticked', { consent: { 'ticked-beforehand': true } }, ['error planet49-optin']],
  ['browsing on', { consent: text('Door verder te gaan op deze site gaat u akkoord met cookies.') }, ['warning planet49-optin']],
  ['using', { consent: text('U gaat akkoord met cookies door onze website te gebruiken.') }, ['warning planet49-optin']],
  ['no consent by using', { consent: text('Door onze website te gebruiken geeft u geen toestemming.') }, []],
  ['two sentences', { consent: text('Als u verder gaat, blijft alles werken. Met de knop gaat u akkoord.') }, []],
  ['browsing on, in English', { consent: english('By continuing to browse, you consent.') }, ['warning planet49-optin']],
  ['using, in English', { consent: english('You accept cookies by using our website.') }, ['warning planet49-optin']],
  ['a button, in English', { consent: english('You accept cookies with the button. By using our website you choose nothing.') }, []],
  ['clicking on', { consent: text('Als u verder klikt op onze website, geeft u toestemming.') }, ['warning planet49-optin']],
  ['clicking a button', { consent: text('Als u verder klikt op de knop Toestaan, geeft u toestemming.') }, []],
  ['clicking what is quoted', { consent: text('Door verder te klikken op ‘Toestaan’ geeft u toestemming.') }, []],
  ['terms', { consent: text('Door onze website te gebruiken gaat u akkoord met onze algemene voorwaarden.') }, []],
  [
    'terms and cookies',
    { consent: text('Door onze website te gebruiken gaat u akkoord met onze voorwaarden en cookies.') },
    ['warning planet49-optin'],
  ],
  ['terms, not cookies', { policy: { commitment: sentence('Door onze website te gebruiken gaat u akkoord.') } }, []],

  ['refusing is harder', { cookie: marketing, consent: { 'refuse-at-once': false } }, ['warning ap-cookie-reject']],
  [
    'refusing untold',
    { cookie: marketing, consent: { 'refuse-at-once': undefined, 'per-purpose': undefined } },
    ['warning ap-cookie-reject'],
  ],
  ['refusing untold, nothing to refuse', { consent: { 'refuse-at-once': undefined } }, []],
  ['no way back', { cookie: marketing, consent: { 'change-url': undefined } }, ['error cookie-withdraw']],
  [
    'no way back, nothing said',
    { cookie: marketing, policy: { 'cookie-consent': undefined }, sections: ['cookie-table'] },
    ['error cookie-withdraw'],
  ],
  ['the way back not printed', { cookie: marketing, sections: ['controller', 'cookie-table'] }, ['error cookie-withdraw']],
  [
    'no way back, and only the policy speaks of consent',
    { cookie: { category: 'analytics' }, consent: { 'change-url': undefined } },
    ['error tw-11-7a-1-b', 'warning cookie-withdraw'],
  ],
  [
    'no way back, and nobody speaks of consent',
    { cookie: { category: 'analytics' }, policy: { 'cookie-consent': undefined }, sections: ['cookie-table'] },
    ['error tw-11-7a-1-b'],
  ],
  ['a wall', { consent: { wall: true } }, ['warning tw-11-7a-5']],
  ['a public wall', { consent: { wall: true }, policy: { organisation: { name: 'Gemeente', 'public-body': true } } }, ['error tw-11-7a-5']],

  ['marketing for nothing', { cookie: { ...marketing, purposes: undefined } }, ['warning tw-11-7a-4']],
  ['marketing for none', { cookie: { ...marketing, purposes: 'none' } }, ['warning tw-11-7a-4']],
  [
    'across websites',
    { cookie: { category: 'analytics', consent: true, conditions: { 'no-cross-site-id': false } } },
    ['error tw-11-7a-4'],
  ],
  ['marketing, no privacy statement', { cookie: { ...marketing, purposes: undefined }, covers: ['cookie'] }, []],

  ['a recipient in the list', { cookie: byOther }, []],
  [
    'a recipient left out',
    { cookie: byOther, sections: [{ section: 'recipients', only: ['other'] }, 'purposes', 'cookie-table'] },
    ['error cookie-recipient'],
  ],
  [
    'a recipient of a purpose',
    {
      cookie: byOther,
      purpose: { 'shared-with': ['counter'] },
      sections: [{ section: 'recipients', only: ['other'] }, 'purposes', 'cookie-table'],
    },
    [],
  ],
  ['a reader left out', { cookie: { 'third-party-access': ['other'], purposes: ['use'] } }, ['warning cookie-recipient']],

  ['fourteen months', { cookie: { lifetime: 'P14M' } }, ['advice wp194-lifetime']],
  ['at most 53 weeks', { cookie: { lifetime: { 'at-most': 'P53W' } } }, ['advice wp194-lifetime']],
  ['twelve months', { cookie: { lifetime: 'P12M' } }, []],
  ['365 days', { cookie: { lifetime: 'P365D' } }, []],
  ['two years, with a reason', { cookie: { lifetime: 'P2Y', 'lifetime-reason': sentence('Daarom.') } }, []],
  ['two years, with consent', { cookie: { category: 'analytics', consent: true, lifetime: 'P2Y' } }, []],

  ['a scan that fits', { cookie: { stored: ['keuze_*'] }, scan: ['keuze_1', 'keuze_2'] }, []],
  ['a scan that found more', { cookie: { stored: ['keuze'] }, scan: ['keuze', 'keuze2'] }, ['error cookie-scan']],
  ['a scan that found less', { cookie: { stored: ['keuze', 'taal'] }, scan: ['keuze'] }, ['warning cookie-scan']],
  ['less, on a condition', { cookie: { stored: ['keuze'], condition: sentence('Als u kiest.') }, scan: [] }, []],
  ['a scan and no cookies', { noCookies: 'none', scan: ['_ga'] }, ['error cookie-scan']],
]

test.each(cases)('cookies: %s', async (_what, changes, expected) => {
  expect(await found(changes)).toEqual(expected)
})

/** What the cookie table says of consent and of access. */
const rowOf = async (cookie: Keys): Promise<string> => {
  const { out } = await printed(filesOf({ cookie, consent: { change: sentence('Klik.') } }))
  return out['molen/privacy/nl/statement.md']?.match(/^\| Teller \|.*/m)?.[0] ?? ''
}

test.each<readonly [Keys, string]>([
  [{ 'exempt-as': 'necessary' }, '| Toestemming is niet nodig: zonder deze cookie kunnen wij niet doen wat u vraagt. |'],
  [{ 'exempt-as': 'necessary', necessity: sentence('Zo werkt het.') }, '| Toestemming is niet nodig. Zo werkt het. |'],
  [{ consent: false, exemption: sentence('Toestemming is niet nodig: u vraagt erom.') }, '| Toestemming is niet nodig: u vraagt erom. |'],
  [{ consent: false }, '| niet nodig |'],
  [{ consent: true }, '| nodig |'],
  [{ 'third-party-access': ['counter', 'other'] }, '| eigen cookie; ook leesbaar voor Teller B.V. en Ander B.V. |'],
  [{ vendor: 'counter', party: 'third' }, '| cookie van derden; voor niemand anders leesbaar |'],
  [{ lifetime: 'P2Y', 'lifetime-reason': sentence('Daarom.') }, '| 2 jaar. Daarom. |'],
  [{ purposes: ['use'] }, 'Hiermee onthouden wij uw keuze. Zie ook bij onze doelen: Gebruik. |'],
])('a row of the cookie table: %j', async (cookie, cell) => {
  expect(await rowOf(cookie)).toContain(cell)
})
