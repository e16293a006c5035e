import { describe, expect, test } from 'vitest'
import { stringify as written } from 'yaml'
import { purposesRules } from '../src/check/subjects/purposes.ts'
import { saysEnough, stockInterest, stockLanguage, stockPurpose } from '../src/check/words/stock.ts'
import type { Files } from './fixtures/compiling.ts'
import { findingsOf } from './fixtures/rule-pages.ts'

type Keys = Readonly<Record<string, unknown>>

interface Changes {
  readonly organisation?: Keys
  readonly policy?: Keys
  readonly sections?: readonly unknown[]
  readonly covers?: readonly string[]
  readonly purpose?: Keys
  readonly purposes?: Keys | 'none' | 'absent'
  readonly basis?: Keys
  readonly bases?: Keys
  readonly data?: Keys
  readonly day?: string
}

const text = (en: string) => ({ en })
const stringify = (value: unknown) => written(value, { aliasDuplicateObjects: false })

/** A purpose that no rule of the subject finds fault with. */
const whole: Keys = {
  name: text('Delivery'),
  description: text('The miller brings the flour to the door.'),
  data: ['name'],
  basis: ['sale'],
  provision: { needed: 'for-contract', consequence: text('Without a name nothing is delivered.') },
}

const filesOf = ({ organisation, policy, sections, covers, purpose, purposes, basis, bases, data }: Changes): Files => ({
  'policies/molen/policy.yaml': stringify({
    kind: 'policy',
    languages: ['en'],
    voice: 'formal',
    organisation: { name: 'Molen De Test', ...organisation },
    statements: [
      {
        id: 'privacy',
        covers: covers ?? ['privacy'],
        title: text('Statement'),
        sections: sections ?? ['purposes', 'data', 'provision', 'sources'],
      },
    ],
    ...policy,
  }),
  ...(purposes === 'absent' ? {} : { 'policies/molen/purposes.yaml': stringify(purposes ?? { delivery: { ...whole, ...purpose } }) }),
  'policies/molen/bases.yaml': stringify({ sale: { kind: 'contract', ...basis }, ...bases }),
  'policies/molen/data.yaml': stringify({ name: { name: text('name') }, ...data }),
})

const own = new Set(purposesRules.map(({ code }) => code))

/** The codes of the subject that are found, each with its level, in the order of the files. */
const found = async ({ day, ...changes }: Changes): Promise<readonly string[]> =>
  (await findingsOf(filesOf(changes), day)).filter(({ code }) => own.has(code)).map(({ code, severity }) => `${severity} ${code}`)

const consent = { agreed: { kind: 'consent' } }
const interest = (keys: Keys) => ({ basis: { kind: 'legitimate-interests', balancing: text('It weighs more.'), ...keys } })
const law = (keys: Keys) => ({ basis: { kind: 'legal-obligation', ...keys } })
const letters = (keys: Keys, basis = ['sale']) => ({
  purpose: { basis, 'direct-marketing': { channels: ['email'], ...keys } },
  bases: consent,
})
const own4 = { 'similar-products': true, 'from-a-sale': true, 'offered-to-refuse': true }
const from = (origin: string, sources?: unknown, purpose?: Keys) => ({
  data: { name: { name: text('name'), from: origin } },
  policy: sources === undefined ? {} : { sources },
  ...(purpose === undefined ? {} : { purpose }),
})
const register = { name: text('the register'), public: true, data: ['name'], informed: 'within-a-month' }
const unrelated = { name: { name: text('name'), uses: text('To greet people.') } }
const table = (...columns: readonly string[]) => ({ section: 'purposes', view: 'table', columns })

test.each<readonly [string, Changes, readonly string[]]>([
  ['a whole policy', {}, []],
  ['a cookie statement', { covers: ['cookie'], purpose: { description: undefined, basis: 'none' } }, []],

  ['no purposes', { purposes: 'absent' }, ['error gdpr-13-1-c-purpose']],
  ['none, beside data', { purposes: 'none' }, ['error gdpr-13-1-c-purpose']],
  ['a short name alone', { purpose: { description: undefined } }, ['error gdpr-13-1-c-purpose']],
  ['a name that says enough', { purpose: { description: undefined, name: text('Bringing the flour to your door') } }, []],
  ['an example for a description', { purpose: { description: undefined, example: text('The flour comes by boat.') } }, []],
  ['no section', { sections: ['data', 'provision'] }, ['error gdpr-13-1-c-purpose']],
  ['a table of names', { sections: [table('purpose', 'basis'), 'data', 'provision'] }, ['error gdpr-13-1-c-purpose']],
  ['a table without bases', { sections: [table('purpose', 'description'), 'data', 'provision'] }, ['error gdpr-13-1-c-basis']],
  [
    'a second table with them',
    { sections: [table('purpose', 'description'), { ...table('purpose', 'basis'), as: 'more' }, 'data', 'provision'] },
    [],
  ],
  ['a table without data', { sections: [table('purpose', 'description', 'basis'), 'provision'] }, ['warning gdpr-14-1-d']],
  ['a table without provision', { sections: [table('purpose', 'description', 'basis', 'data')] }, ['error gdpr-13-2-e']],

  ['no basis', { purpose: { basis: undefined } }, ['error gdpr-13-1-c-basis']],
  ['no data, so no basis', { purpose: { basis: 'none', data: 'none', provision: undefined }, data: unrelated }, []],
  ['no data, and a basis', { purpose: { data: 'none' }, data: unrelated }, ['error xc-purpose-nodata']],
  ['nobody said which data', { purpose: { data: undefined } }, ['warning gdpr-14-1-d']],

  ['an interest', interest({ interest: text('We want nobody to get the wrong flour.') }), []],
  ['no interest', interest({}), ['error gdpr-13-1-d']],
  ['a stock phrase', interest({ interest: text('It is in our *legitimate* business interest.') }), ['warning gdpr-13-1-d']],
  ['the name of the purpose', interest({ interest: text('Delivery.') }), ['warning gdpr-13-1-d']],
  [
    'no interest of a basis that nothing rests on',
    { bases: { stake: { kind: 'legitimate-interests', balancing: text('It weighs more.') } } },
    [],
  ],
  [
    'no interest of a basis that a text names',
    {
      bases: { stake: { kind: 'legitimate-interests', balancing: text('It weighs more.'), label: text('our stake') } },
      purpose: { description: text('The miller brings the flour to the door: {{basis.stake.label}}.') },
    },
    ['error gdpr-13-1-d'],
  ],
  ['nobody said whose', interest({ interest: text('Nobody gets the wrong flour.') }), ['advice gdpr-13-1-d']],
  ['whose', interest({ interest: text('Nobody gets the wrong flour.'), whose: 'third-party' }), []],
  ['no balancing', interest({ interest: text('We want no mistakes.'), balancing: undefined }), ['advice gdpr-13-1-d-balance']],
  [
    'balancing on request',
    {
      ...interest({ interest: text('We want no mistakes.'), balancing: undefined }),
      policy: { commitment: text('Ask us for the balancing test.') },
    },
    [],
  ],
  [
    'a public body',
    { ...interest({ interest: text('We want no mistakes.') }), organisation: { 'public-body': true } },
    ['warning gdpr-6-1-public'],
  ],
  [
    'outside its task',
    {
      ...interest({ interest: text('We want no mistakes.'), 'outside-public-task': text('Anybody bakes.') }),
      organisation: { 'public-body': true },
    },
    [],
  ],

  ['no law', law({}), ['error gdpr-6-3-statute']],
  ['a law without an article', law({ statute: text('the Mills Act') }), ['warning gdpr-6-3-statute']],
  ['an explanation that names a law', law({ explanation: text('The State Taxes Act asks it of us.') }), ['warning gdpr-6-3-statute']],
  ['an explanation that names none', law({ explanation: text('A law asks it of us.') }), ['error gdpr-6-3-statute']],
  ['a regulation', law({ statute: text('Article 5 of Regulation (EU) 2031/1') }), []],
  ['a part with a Roman number', law({ statute: text('chapter IV of the Mills Act') }), []],
  ['an article in the explanation', law({ explanation: text('Section 2 of the Mills Act says so.') }), []],

  ['nothing on provision', { purpose: { provision: undefined } }, ['error gdpr-13-2-e']],
  ['no consequence', { purpose: { provision: { needed: 'for-contract' } } }, ['error gdpr-13-2-e']],
  ['voluntary, no consequence', { purpose: { provision: { needed: 'voluntary' } } }, ['warning gdpr-13-2-e']],
  [
    'another basis',
    { ...interest({ interest: text('We want no mistakes.') }), purpose: { provision: undefined } },
    ['warning gdpr-13-2-e'],
  ],
  ['data of others', from('third-party', { register }, { provision: undefined }), []],

  [
    'consent by law',
    { purpose: { basis: ['agreed'], provision: { ...(whole.provision as Keys), needed: 'by-law' } }, bases: consent },
    ['error xc-consent-required'],
  ],
  ['consent for a contract', { purpose: { basis: ['agreed'] }, bases: consent }, ['warning xc-consent-required']],
  ['consent beside a contract', { purpose: { basis: ['agreed', 'sale'] }, bases: consent }, ['warning xc-basis-multi']],
  [
    'explicit consent for special data',
    {
      purpose: { basis: ['agreed', 'sale'] },
      bases: { agreed: { kind: 'consent', explicit: true } },
      data: { name: { name: text('name'), special: 'health' } },
    },
    [],
  ],
  [
    'the same twice',
    {
      purposes: { one: whole, two: { ...whole, basis: ['agreed'], provision: { needed: 'voluntary', consequence: text('Then not.') } } },
      bases: consent,
    },
    ['warning xc-basis-multi'],
  ],

  ['an item for nothing', { data: { age: { name: text('age') } } }, ['error xc-data-unused']],
  ['an item with its use', { data: { age: { name: text('age'), uses: text('To pour the beer.') } } }, []],
  ['an item that is printed nowhere', { data: { age: { name: text('age') } }, sections: ['purposes', 'provision'] }, []],
  ['a kind of what is used', { data: { who: { name: text('who'), includes: ['name'] } } }, []],
  ['a kind for nothing', { data: { age: { name: text('age') }, who: { name: text('who'), includes: ['age'] } } }, ['error xc-data-unused']],
  [
    'one of a kind for nothing',
    { data: { age: { name: text('age') }, who: { name: text('who'), includes: ['name', 'age'] } } },
    ['error xc-data-unused'],
  ],

  ['a source', from('public', { register }), []],
  ['no source', from('public'), ['error gdpr-14-2-f']],
  ['a source of the purpose', from('derived', { register: { ...register, data: undefined } }, { sources: ['register'] }), []],
  ['a source of nothing', { policy: { sources: { register: { ...register, data: undefined } } } }, ['warning gdpr-14-2-f']],
  [
    'a source of which nobody said whether it is public',
    from('public', { register: { ...register, public: undefined } }),
    ['warning gdpr-14-2-f'],
  ],
  ['no section of sources', { ...from('public', { register }), sections: ['purposes', 'data', 'provision'] }, ['error gdpr-14-2-f']],
  [
    'a closed source that purposes name',
    {
      ...from('third-party', { register: { ...register, public: false } }, { sources: ['register'] }),
      sections: ['purposes', 'data', 'provision'],
    },
    [],
  ],
  [
    'no section of sources in a statement on other purposes',
    {
      data: { name: { name: text('name'), from: 'public' }, size: { name: text('size') } },
      policy: {
        sources: { register },
        statements: [
          { id: 'privacy', covers: ['privacy'], title: text('Statement'), sections: ['purposes', 'data', 'provision', 'sources'] },
          {
            id: 'second',
            covers: ['privacy'],
            title: text('Second'),
            sections: [{ section: 'purposes', only: ['fitting'] }, 'data', 'provision'],
          },
        ],
      },
      purposes: { delivery: whole, fitting: { ...whole, name: text('Fitting'), data: ['size'] } },
    },
    [],
  ],
  ['nobody said when people are told', from('public', { register: { ...register, informed: undefined } }), ['warning gdpr-14-3']],
  [
    'an exemption',
    from('public', { register: { ...register, informed: undefined, exemption: { point: 'c', reason: text('A law says so.') } } }),
    [],
  ],
  [
    'a purpose with sources and no data',
    { policy: { sources: { register } }, purpose: { data: undefined, sources: ['register'] } },
    ['error gdpr-14-1-d'],
  ],

  ['offers by e-mail', letters({}), ['error xc-newsletter']],
  ['offers by post', letters({ channels: ['post', 'online'] }), []],
  ['offers to own customers', letters({ ground: 'customers', customers: own4 }), []],
  ['offers to own customers without the conditions', letters({ ground: 'customers' }), ['error xc-newsletter']],
  [
    'offers to own customers of something else',
    letters({ ground: 'customers', customers: { ...own4, 'similar-products': false } }),
    ['error xc-newsletter'],
  ],
  ['offers to a published address', letters({ ground: 'published-address' }), []],
  ['offers to donors, also by telephone', letters({ ground: 'donors', channels: ['email', 'telephone'] }), []],
  ['consent that is no basis', letters({ ground: 'consent' }), ['error xc-newsletter']],
  ['calling customers', letters({ ground: 'customers', customers: own4, channels: ['telephone'] }), ['error xc-newsletter']],
  [
    'calling customers, before July 2026',
    { ...letters({ ground: 'customers', customers: own4, channels: ['telephone'] }), day: '2026-06-30' },
    [],
  ],
  ['calling customers of a publisher', letters({ ground: 'publisher-or-lottery', channels: ['telephone'] }), []],
  ['writing to customers of a lottery', letters({ ground: 'publisher-or-lottery' }), ['error xc-newsletter']],
  ['a newsletter without a word on marketing', { purpose: { name: text('Newsletter') } }, ['warning xc-newsletter']],
  ['a newsletter that offers nothing', { purpose: { name: text('Newsletter'), 'direct-marketing': 'none' } }, []],
  ['no newsletter', { purpose: { description: text('We bring flour. We send you no newsletter.') } }, []],
  [
    'an item for a newsletter',
    { data: { email: { name: text('e-mail'), uses: text('We send you our newsletter.') } } },
    ['warning xc-newsletter'],
  ],

  [
    'a purpose of everybody',
    { purpose: { description: text('To improve our services and develop new products.') } },
    ['warning gdpr-12-1-stock'],
  ],
  ['employees', { policy: { people: { staff: { name: text('staff'), kind: 'employees' } } }, purpose: { people: ['staff'] } }, []],
])('%s', async (_name, changes, codes) => {
  expect(await found(changes)).toEqual(codes)
})

describe('stock phrases', () => {
  const isStock = (nl: string, en: string, stock = stockPurpose) => stockLanguage([{ nl, en }], ['nl', 'en'], stock) !== undefined

  test.each([
    ['Onze diensten verbeteren', 'Improving our services'],
    ['Wij gebruiken uw gegevens voor onderzoeksdoeleinden.', 'We use your data for research purposes.'],
    ['Gepersonaliseerde diensten', 'Personalised services'],
    ['Nieuwe diensten ontwikkelen', 'Developing new services'],
    ['Zakelijke doeleinden', 'Business purposes'],
    ['Voldoen aan onze wettelijke verplichtingen', 'Meeting our legal obligations'],
  ])('%s', (nl, en) => {
    expect([isStock(nl, nl), isStock(en, en)]).toEqual([true, true])
  })

  test.each([
    ['Onze bezorging verbeteren door uw route te onthouden', 'Improving our delivery by remembering your route'],
    ['Wij doen aangifte voor de omzetbelasting.', 'We file our VAT return.'],
    ['Wij gebruiken uw gegevens.', 'We use your data.'],
    ['', ''],
  ])('not: %s', (nl, en) => {
    expect([isStock(nl, nl), isStock(en, en)]).toEqual([false, false])
  })

  test.each([
    ['Wij hebben daar een gerechtvaardigd belang bij.', 'We have a legitimate interest in that.', true],
    ['Dat is in ons commerciële belang en dat van derden.', 'It is in our commercial interest and that of third parties.', true],
    ['Wij hebben er belang bij fraude te voorkomen.', 'We have an interest in preventing fraud.', false],
  ])('interest: %s', (nl, en, is) => {
    expect([isStock(nl, nl, stockInterest), isStock(en, en, stockInterest)]).toEqual([is, is])
  })

  test('a name says enough from five words in every language', () => {
    expect(saysEnough({ nl: 'Klachten over de dienst behandelen', en: 'Dealing with complaints about it' }, ['nl', 'en'])).toBe(true)
    expect(saysEnough({ nl: 'Klachten over de dienst behandelen', en: 'Complaints' }, ['nl', 'en'])).toBe(false)
    expect(saysEnough({ nl: 'Klachten over de dienst behandelen' }, ['nl'])).toBe(true)
  })
})
