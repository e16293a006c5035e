import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { rightsRules } from '../src/check/subjects/rights.ts'
import { lastsLonger } from '../src/locale/periods.ts'
import type { Files } from './fixtures/compiling.ts'
import { findingsOf } from './fixtures/rule-pages.ts'

type Keys = Readonly<Record<string, unknown>>

const sentence = (nl: string, en = nl) => ({ nl, en })

const everyRight = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdraw-consent']
const without = (...rights: readonly string[]) => everyRight.filter((right) => !rights.includes(right))
const inWords = (right: string, nl: string, en = nl) => everyRight.map((one) => (one === right ? { right, text: sentence(nl, en) } : one))

/** A decision that no rule finds fault with. */
const decision: Keys = {
  name: sentence('Besluit'),
  purpose: 'use',
  logic: sentence('Zo gaat het.'),
  significance: sentence('Dit hangt ervan af.'),
  consequences: sentence('Dit volgt eruit.'),
  ground: 'contract',
  'human-review': sentence('Mail ons.'),
}

interface Changes {
  readonly policy?: Keys
  readonly rights?: Keys
  readonly decision?: Keys
  readonly purpose?: Keys
  readonly consent?: Keys
  readonly item?: Keys
  readonly sections?: readonly string[]
  /** What a second statement shows: another purpose, on the contract. */
  readonly second?: readonly unknown[]
}

/** A policy with one purpose, on a contract unless it is changed. */
const filesOf = ({ policy, rights, decision: decided, purpose, consent, item, sections, second }: Changes): Files => {
  const texts: Keys = {
    kind: 'policy',
    languages: ['nl', 'en'],
    voice: 'formal',
    organisation: { name: 'Molen De Test' },
    contact: { email: 'molen@molen.example' },
    rights: { offered: everyRight, term: 'P1M', ...rights },
    'automated-decisions': decided === undefined ? 'none' : { choice: { ...decision, ...decided } },
    statements: [
      {
        id: 'privacy',
        covers: ['privacy'],
        title: sentence('Verklaring'),
        sections: sections ?? ['controller', 'purposes', 'rights', 'objection', 'automated-decisions'],
      },
      ...(second === undefined ? [] : [{ id: 'second', covers: ['privacy'], title: sentence('Nieuwsbrief'), sections: second }]),
    ],
    ...policy,
  }
  const use = { name: sentence('Gebruik'), data: ['note'], basis: ['deal'], ...purpose }
  const bases = {
    deal: { kind: 'contract' },
    interest: { kind: 'legitimate-interests' },
    task: { kind: 'public-task' },
    yes: { kind: 'consent', withdraw: sentence('Mail ons.'), ...consent },
  }
  return {
    'policies/molen/policy.yaml': stringify(texts),
    'policies/molen/purposes.yaml': stringify({
      use,
      ...(second === undefined ? {} : { other: { name: sentence('Ander'), data: ['note'], basis: ['deal'] } }),
    }),
    'policies/molen/bases.yaml': stringify(bases),
    'policies/molen/data.yaml': stringify({ note: { name: sentence('bericht'), ...item } }),
    'policies/molen/processors.yaml': stringify({ other: { name: 'Ander B.V.' } }),
  }
}

const own = new Set(rightsRules.map(({ code }) => code))
const order = { error: 'E', warning: 'W', advice: 'A' } as const

/** What the rules of this subject find: "E gdpr-13-2-b". */
const found = async (changes: Changes): Promise<readonly string[]> => {
  const all = await findingsOf(filesOf(changes))
  expect(all.filter(({ code }) => /^(?:unknown|missing|invalid|wrong|exactly)-/.test(code))).toEqual([])
  return all.flatMap(({ code, severity }) => (own.has(code) ? [`${order[severity]} ${code}`] : [])).sort()
}

const marketing = { channels: ['post'] }
const onConsent = { basis: ['yes'] }

/** Two statements: the second shows the other purpose alone. */
const apart = (purpose: Keys): Changes => ({
  purpose,
  sections: ['rights', 'automated-decisions'],
  second: ['rights', { section: 'purposes', only: ['other'] }],
})

describe('what is found', () => {
  test.each<[string, Changes, ...string[]]>([
    ['nothing', {}],
    // Which rights there are.
    ['no rights at all', { policy: { rights: undefined } }, 'E gdpr-13-2-b'],
    ['no rights, and consent', { policy: { rights: undefined }, purpose: onConsent }, 'E gdpr-13-2-b', 'E gdpr-13-2-c'],
    ['no rights, and an interest', { policy: { rights: undefined }, purpose: { basis: ['interest'] } }, 'E gdpr-13-2-b'],
    ['rights that no statement prints', { sections: ['controller', 'objection', 'automated-decisions'] }, 'E gdpr-13-2-b'],
    ['no erasure', { rights: { offered: without('erasure') } }, 'E gdpr-13-2-b'],
    ['erasure in own words', { rights: { offered: inWords('erasure', 'Wij wissen.') } }],
    ['no objection to a contract', { rights: { offered: without('objection') } }],
    [
      'no objection to an interest',
      { rights: { offered: without('objection') }, purpose: { basis: ['interest'] } },
      'A gdpr-20-1',
      'E gdpr-21-1',
    ],
    ['no objection to a task', { rights: { offered: without('objection', 'portability') }, purpose: { basis: ['task'] } }, 'E gdpr-21-1'],
    ['no withdrawal of no consent', { rights: { offered: without('withdraw-consent') } }],
    ['no withdrawal', { rights: { offered: without('withdraw-consent') }, purpose: onConsent }, 'E gdpr-13-2-c'],
    [
      'consent for special data',
      { rights: { offered: without('withdraw-consent') }, purpose: { 'permitted-by': { 'article-9': 'a' } } },
      'E gdpr-13-2-c',
    ],
    [
      'another ground for special data',
      { rights: { offered: without('withdraw-consent') }, purpose: { 'permitted-by': { 'article-9': 'c' } } },
    ],
    // Portability.
    ['no portability', { rights: { offered: without('portability') } }, 'E gdpr-20-1'],
    ['no portability of paper', { rights: { offered: without('portability') }, purpose: { automated: false } }],
    ['no portability of what others gave', { rights: { offered: without('portability') }, item: { from: 'third-party' } }],
    ['no portability of what was observed', { rights: { offered: without('portability') }, item: { from: 'observed' } }, 'E gdpr-20-1'],
    ['no portability in a public task', { rights: { offered: without('portability') }, purpose: { basis: ['deal', 'task'] } }],
    ['portability where none rests on it', { purpose: { basis: ['task'] } }, 'A gdpr-20-1'],
    ['portability where nobody says on what it rests', { purpose: { basis: undefined } }],
    [
      'portability of all data',
      { rights: { offered: inWords('portability', 'Neem alle gegevens mee.', 'Take your data.') } },
      'A gdpr-20-1',
    ],
    [
      'portability within limits',
      { rights: { offered: inWords('portability', 'Neem alles mee uit uw overeenkomst.', 'Take all of your contract.') } },
    ],
    // Withdrawal in own words.
    [
      'withdrawal without the past',
      { rights: { offered: inWords('withdraw-consent', 'Trek het in.', 'Withdraw it.') }, purpose: onConsent },
      'W gdpr-13-2-c',
    ],
    [
      'the past in one language',
      { rights: { offered: inWords('withdraw-consent', 'Wat eerder gebeurde, blijft rechtmatig.', 'Withdraw it.') }, purpose: onConsent },
      'W gdpr-13-2-c',
    ],
    [
      'the past in both',
      {
        rights: { offered: inWords('withdraw-consent', 'Wat al gedaan is, blijft.', 'What we did before stays lawful.') },
        purpose: onConsent,
      },
    ],
    ['no way to withdraw', { purpose: onConsent, consent: { withdraw: undefined } }, 'W gdpr-13-2-c'],
    ['a way without words', { purpose: onConsent, consent: { withdraw: undefined, 'withdrawn-by': ['link'] } }],
    ['no way to withdraw what nothing rests on', { consent: { withdraw: undefined } }],
    // As easy.
    ['a click and a letter', { purpose: onConsent, consent: { 'given-by': 'click', 'withdrawn-by': ['letter', 'email'] } }, 'W gdpr-7-3'],
    ['a click and a form', { purpose: onConsent, consent: { 'given-by': 'click', 'withdrawn-by': ['letter', 'form'] } }],
    ['a form and an e-mail', { purpose: onConsent, consent: { 'given-by': 'form', 'withdrawn-by': ['email'] } }],
    ['a form and a letter', { purpose: onConsent, consent: { 'given-by': 'form', 'withdrawn-by': ['letter'] } }, 'W gdpr-7-3'],
    ['two letters', { purpose: onConsent, consent: { 'given-by': 'letter', 'withdrawn-by': ['letter'] } }],
    ['a click that nothing rests on', { consent: { 'given-by': 'click', 'withdrawn-by': ['letter'] } }],
    // Requests.
    ['no term', { rights: { term: undefined } }, 'A gdpr-12-3'],
    ['a term of 28 days', { rights: { term: 'P28D' } }],
    ['a term of 30 days', { rights: { term: 'P30D' } }, 'W gdpr-12-3'],
    ['a term of 5 weeks', { rights: { term: 'P5W' } }, 'E gdpr-12-3'],
    ['an extension of 60 days', { rights: { extension: 'P60D' } }, 'W gdpr-12-3'],
    ['an extension of 3 months', { rights: { extension: 'P3M' } }, 'E gdpr-12-3'],
    ['a fee', { rights: { fee: sentence('Een verzoek kost 5 euro.', 'A request costs 5 euros.') } }, 'E gdpr-12-5'],
    ['a fee in one language', { rights: { fee: sentence('Een verzoek kost niets.', 'A request costs 5 euros.') } }, 'E gdpr-12-5'],
    ['a fee for a further copy', { rights: { fee: sentence('Een extra kopie kost 5 euro.', 'An additional copy costs 5 euros.') } }],
    ['no fee', { rights: { fee: 'none' } }],
    ['not free', { rights: { fee: sentence('Een verzoek is niet gratis. U betaalt € 25 per verzoek.', 'Free.') } }, 'E gdpr-12-5'],
    ['not free, in English', { rights: { fee: sentence('Gratis.', 'A request is not free.') } }, 'E gdpr-12-5'],
    [
      'a fee beside one for a further copy',
      { rights: { fee: sentence('Een verzoek kost € 25. Een extra kopie kost € 5.', 'Free of charge.') } },
      'E gdpr-12-5',
    ],
    [
      'a fee for repeated requests',
      {
        rights: {
          fee: sentence('Alleen voor herhaalde verzoeken vragen wij een redelijke vergoeding.', 'We charge for repetitive requests only.'),
        },
      },
    ],
    [
      'a fee for a second copy',
      { rights: { fee: sentence('Een tweede exemplaar kost € 5. Dat betaalt u vooraf.', 'A second copy costs € 5.') } },
    ],
    [
      'copies that are not free',
      { rights: { fee: sentence('Verzoeken zijn gratis. Een extra kopie is niet gratis.', 'Requests are free.') } },
    ],
    ['a fee for something', { rights: { fee: sentence('Soms vragen wij een vergoeding.', 'Free.') } }, 'W gdpr-12-5'],
    ['an account', { rights: { 'identity-check': 'account' } }, 'W gdpr-12-2'],
    ['an account, and what else', { rights: { 'identity-check': 'account', identification: sentence('Of bel ons.') } }],
    ['a copy', { rights: { 'identity-check': 'id-copy' } }, 'W gdpr-12-6'],
    ['a copy in doubt', { rights: { 'identity-check': 'id-copy-in-doubt' } }],
    [
      'a copy in own words',
      { rights: { 'identity-check': 'id-copy-in-doubt', identification: sentence('Stuur een kopie.') } },
      'W gdpr-12-6',
    ],
    [
      'a masked copy',
      { rights: { 'identity-check': 'id-copy-in-doubt', identification: sentence('Maak uw foto onleesbaar.', 'Cover your photo.') } },
    ],
    // Objection.
    [
      'no section for an interest',
      { rights: { offered: without('portability') }, purpose: { basis: ['interest'] }, sections: ['rights', 'automated-decisions'] },
      'E gdpr-21-4',
    ],
    ['no section for a contract', { sections: ['rights', 'automated-decisions'] }],
    ['marketing without a way to stop', { purpose: { 'direct-marketing': marketing } }, 'W gdpr-21-2'],
    ['marketing with one', { purpose: { 'direct-marketing': { ...marketing, stop: sentence('Bel ons.') } } }],
    ['marketing on consent', { purpose: { ...onConsent, 'direct-marketing': marketing } }],
    [
      'marketing without the right',
      { purpose: { ...onConsent, 'direct-marketing': marketing }, rights: { offered: without('objection') } },
      'E gdpr-21-2',
    ],
    [
      'no marketing',
      { purpose: { 'direct-marketing': 'none' }, rights: { offered: without('objection') }, sections: ['rights', 'automated-decisions'] },
    ],
    // Decisions.
    // A statement for one group, which shows other purposes.
    [
      'an interest that only the other statement shows',
      { ...apart({ basis: ['interest'] }), sections: ['rights', 'objection', 'automated-decisions'] },
    ],
    ['an interest that no statement shows apart', apart({ basis: ['interest'] }), 'E gdpr-21-4'],
    [
      'a decision for a purpose that only the other statement shows',
      { ...apart({}), decision: {}, sections: ['rights', 'objection', 'automated-decisions'] },
    ],
    [
      'a decision for any purpose',
      { ...apart({}), decision: { purpose: undefined }, sections: ['rights', 'objection', 'automated-decisions'] },
      'E gdpr-13-2-f',
    ],
    ['silence about decisions', { policy: { 'automated-decisions': undefined }, sections: ['rights', 'objection'] }, 'W gdpr-13-2-f-decl'],
    ['a decision', { decision: {} }],
    ['one without its logic', { decision: { logic: undefined } }, 'E gdpr-13-2-f'],
    ['one by a person', { decision: { 'solely-automated': false, logic: undefined, ground: undefined, 'human-review': undefined } }],
    ['one of no weight', { decision: { effect: 'none', logic: undefined, ground: undefined } }],
    ['one that is not printed', { decision: {}, sections: ['rights', 'objection'] }, 'E gdpr-13-2-f'],
    ['one without a ground', { decision: { ground: undefined } }, 'E gdpr-22-2'],
    ['one by an unnamed law', { decision: { ground: 'law' } }, 'W gdpr-22-2'],
    ['one by another law', { decision: { ground: 'law', statute: sentence('artikel 40 AWR') }, purpose: { profiling: true } }],
    ['one by art. 40 UAVG on a contract', { decision: { ground: 'law', statute: sentence('artikel 40 UAVG') } }, 'E gdpr-22-2'],
    [
      'one by art. 40 UAVG in a task',
      {
        decision: { ground: 'law', statute: sentence('artikel 40 UAVG') },
        purpose: { basis: ['task'] },
        rights: { offered: without('portability') },
      },
    ],
    [
      'one by art. 40 UAVG with profiles',
      {
        decision: { ground: 'law', statute: sentence('UAVG, artikel 40') },
        purpose: { basis: ['task'], profiling: true },
        rights: { offered: without('portability') },
      },
      'E gdpr-22-2',
    ],
    ['one that nobody reviews', { decision: { 'human-review': undefined } }, 'E gdpr-22-3'],
    [
      'one by a law that nobody reviews',
      { decision: { ground: 'law', statute: sentence('artikel 4 van de wet'), 'human-review': undefined } },
    ],
    [
      'one by art. 40 UAVG that nobody reviews',
      {
        decision: { ground: 'law', statute: sentence('artikel 40 UAVG'), 'human-review': undefined },
        purpose: { basis: ['task'] },
        rights: { offered: without('portability') },
      },
      'W gdpr-22-3',
    ],
    [
      'the same of a public body',
      {
        decision: { ground: 'law', statute: sentence('artikel 40 UAVG'), 'human-review': undefined },
        purpose: { basis: ['task'] },
        rights: { offered: without('portability') },
        policy: { organisation: { name: 'Molen', 'public-body': true } },
      },
    ],
    [
      'special data on point c',
      { decision: {}, item: { special: 'health' }, purpose: { 'permitted-by': { 'article-9': 'c' } } },
      'E gdpr-22-4',
    ],
    ['special data on point g', { decision: {}, item: { special: 'health' }, purpose: { 'permitted-by': { 'article-9': 'g' } } }],
    ['plain data', { decision: {}, item: { special: 'none' }, purpose: { 'permitted-by': { 'article-9': 'c' } } }],
  ])('%s', async (_what, changes, ...expected) => {
    expect(await found(changes)).toEqual(expected)
  })
})

describe('one period is longer than another', () => {
  test.each([
    ['P1M', 'P1M', 'never'],
    ['P28D', 'P1M', 'never'],
    ['P4W', 'P1M', 'never'],
    ['P29D', 'P1M', 'sometimes'],
    ['P30D', 'P1M', 'sometimes'],
    ['P31D', 'P1M', 'sometimes'],
    ['P32D', 'P1M', 'always'],
    ['P5W', 'P1M', 'always'],
    ['P59D', 'P2M', 'never'],
    ['P62D', 'P2M', 'sometimes'],
    ['P12M', 'P1Y', 'never'],
    ['P1Y', 'P12M', 'never'],
  ])('%s than %s: %s', (period, than, expected) => {
    expect(lastsLonger(period, than)).toBe(expected)
  })
})
