import { describe, expect, test } from 'vitest'
import { isToldAsPast } from '../src/check/words/past.ts'
import { hasEnded } from '../src/law/dated.ts'
import { vagueRetention } from '../src/check/words/vague-retention.ts'
import { retentionTerm, retentionTerms } from '../src/law/retention.ts'
import { daysOf, dayAfter } from '../src/locale/periods.ts'
import type { Language } from '../src/model/schema/text.ts'
import { recordKinds } from '../src/model/source/data.ts'
import { asOf, compile } from './fixtures/compiling.ts'

const both = (words: string) => ({ nl: words, en: words })
const order = { name: both('order') }
const basis = { deal: { kind: 'contract' }, agreed: { kind: 'consent', explicit: true } }

interface Registers {
  readonly processors?: object
  readonly retention?: object
  readonly data?: object
  readonly purposes?: object
  readonly policy?: object
  readonly bases?: object
  readonly sections?: readonly unknown[]
}

/** What the rules with this beginning find in a policy of these registers: code and line of the place. */
const found = async (
  rules: RegExp,
  { policy, sections = ['recipients', 'transfers', 'retention'], ...registers }: Registers,
  day = asOf,
) => {
  const own = {
    kind: 'policy',
    languages: ['nl', 'en'],
    voice: 'formal',
    organisation: { name: 'A' },
    statements: [{ id: 'privacy', covers: ['privacy'], title: both('Privacy'), sections }],
    ...policy,
  }
  const files = { policy: own, bases: basis, ...registers }
  const { diagnostics } = await compile(
    Object.fromEntries(Object.entries(files).map(([name, value]) => [`policies/a/${name}.yaml`, JSON.stringify(value)])),
    day,
  )
  return diagnostics
    .filter(({ code }) => rules.test(code))
    .map(({ code, severity, place }) => `${code} ${severity} ${place?.file.split('/')[2]}`)
}

describe('periods', () => {
  test.each([
    ['P4W', 'P1M'],
    ['P52W', 'P1Y'],
    ['P2555D', 'P7Y'],
    ['P1Y', 'P13M'],
  ])('%s is shorter than %s', (one, other) => {
    expect(daysOf(one)).toBeLessThan(daysOf(other))
  })

  test.each([
    [['P12M'], ['P1Y']],
    [['P4W'], ['P28D']],
    [['P6M', 'P6M'], ['P1Y']],
  ])('%s is as long as %s', (one, other) => {
    expect(daysOf(...one)).toBe(daysOf(...other))
  })

  test('a year after a day ends on the same day', () => {
    expect(dayAfter('2026-10-01', 'P12M')).toBe('2027-10-01')
    expect(dayAfter('2028-02-29', 'P1Y')).toBe('2029-02-28')
  })
})

describe('words that tell nothing of how long', () => {
  test.each<[Language, string]>([
    ['nl', 'Wij bewaren gegevens zo lang als nodig is.'],
    ['nl', 'Niet langer dan strikt noodzakelijk voor onze dienstverlening.'],
    ['nl', 'Zolang de wet dat vereist. Daarna wissen wij ze.'],
    ['nl', 'Zolang het nodig is om onze doelen te bereiken.'],
    ['nl', 'Zo lang als nodig om de dienst te leveren.'],
    ['nl', 'wij ze niet meer nodig hebben'],
    ['en', 'We keep data as long as necessary.'],
    ['en', 'No longer than we strictly need it for our services.'],
    ['en', 'For no longer than is legally required. After that we erase it.'],
    ['en', 'until it is no longer needed'],
    ['en', 'As long as necessary to fulfil the purposes for which we have it.'],
  ])('%s: %s', (language, text) => {
    expect(vagueRetention(text, language)).toBeDefined()
  })

  test.each<[Language, string]>([
    ['nl', 'Zolang u in de gemeente bent ingeschreven.'],
    ['nl', 'Zolang u onze diensten nodig hebt.'],
    ['nl', 'Zo lang als nodig is, en ten hoogste twee jaar.'],
    ['nl', 'Niet langer dan nodig: wij wissen ze na afloop van het jaar.'],
    ['nl', 'zolang als nodig voor de boekhouding: {{retention.books.period}}'],
    ['nl', 'Zolang het nodig is om uw klacht af te handelen.'],
    ['nl', 'Zolang de Archiefwet ons verplicht.'],
    ['en', 'As long as necessary to deal with your complaint.'],
    ['en', 'As long as the Archives Act requires.'],
    ['en', 'For as long as you are a member.'],
    ['en', 'As long as necessary, with a maximum of 18 months.'],
    ['en', 'No longer than needed: until the day of the race.'],
    ['en', 'The clock is needed for as long as it ticks.'],
  ])('not in %s: %s', (language, text) => {
    expect(vagueRetention(text, language)).toBeUndefined()
  })
})

test('what is told as past, is history', () => {
  const shield = (text: string) => isToldAsPast(text, 'Privacy Shield')
  expect(shield('The Privacy Shield is no longer valid.')).toBe(true)
  expect(shield('Het Privacy Shield is in 2020 ongeldig verklaard.')).toBe(true)
  expect(shield('The company takes part in the Privacy Shield. Our old website no longer exists.')).toBe(false)
  expect(shield('Het Hof heeft het Privacy Shield nietig verklaard.')).toBe(true)
  expect(shield('The Privacy Shield was annulled.')).toBe(true)
  expect(shield('Het Privacy Shield beschermt uw gegevens niet.')).toBe(true)
  expect(shield('Het Privacy Shield gebruiken wij niet.')).toBe(true)
  expect(shield('They took part in the Privacy Shield. That ended in 2020.')).toBe(true)
  expect(shield('Wij doen mee aan het Privacy Shield. Wij verkopen uw gegevens niet.')).toBe(false)
  expect(shield('The Privacy Shield helps us to avoid risks.')).toBe(false)
  expect(shield('The Privacy Shield has lapsed: it was invalid. We rely on the Privacy Shield.')).toBe(false)
})

test('each kind of records has one time of the law', () => {
  expect(retentionTerms.map(({ id }) => id)).toEqual([...recordKinds])
  expect(recordKinds.map((record) => retentionTerm(record).id)).toEqual([...recordKinds])
})

describe('the least and the longest time for records', () => {
  const rules = /^xc-ret-/
  const kept = (rule: object, more: Record<string, object> = {}, item: object = order) => ({
    data: { order: item },
    purposes: { sale: { name: both('Sale'), data: ['order'], basis: ['deal'], retention: ['rule'] } },
    retention: { rule, ...more },
  })
  const fiscal = { ...order, records: ['fiscal'] }

  test.each<[string, object, readonly string[]]>([
    ['seven years', { period: 'P7Y', records: ['fiscal'] }, []],
    ['84 months', { period: 'P84M', records: ['fiscal'] }, []],
    ['six years', { period: 'P6Y', records: ['fiscal'] }, ['xc-ret-min error retention.yaml']],
    ['six years, and longer by law', { period: 'P6Y', records: ['fiscal'], 'longer-by-law': [{ name: both('a law'), period: 'P7Y' }] }, []],
    [
      'six years, and five by law',
      { period: 'P6Y', records: ['fiscal'], 'longer-by-law': [{ name: both('a law'), period: 'P5Y' }] },
      ['xc-ret-min error retention.yaml'],
    ],
    ['an event', { until: both('you leave'), records: ['fiscal'] }, []],
    ['payroll, which was not read', { period: 'P4Y', records: ['payroll'] }, ['xc-ret-min warning retention.yaml']],
    ['a medical file', { period: 'P10Y', records: ['medical'] }, ['xc-ret-min warning retention.yaml']],
    ['a medical file, long enough', { period: 'P20Y', records: ['medical'] }, []],
    ['the one-stop shop', { period: 'P9Y', records: ['oss'] }, ['xc-ret-min error retention.yaml']],
    ['money laundering, too short', { period: 'P4Y', records: ['aml'] }, ['xc-ret-min error retention.yaml']],
    [
      'money laundering, too long with a reason',
      { period: 'P6Y', reason: both('So.'), records: ['aml'] },
      ['xc-ret-max warning retention.yaml'],
    ],
    ['applicants four weeks', { period: 'P4W', records: ['applicant'] }, []],
    ['applicants a month', { period: 'P1M', records: ['applicant'] }, ['xc-ret-max warning retention.yaml']],
    ['applicants a month with a reason', { period: 'P1M', reason: both('So.'), records: ['applicant'] }, []],
    [
      'applicants within a year with consent',
      { period: 'P4W', extension: { period: 'P11M', basis: 'agreed' }, records: ['applicant'] },
      [],
    ],
    [
      'applicants more than a year with consent',
      { period: 'P4W', extension: { period: 'P1Y', basis: 'agreed' }, records: ['applicant'] },
      ['xc-ret-max warning retention.yaml'],
    ],
    ['staff', { period: 'P3Y', records: ['personnel'] }, ['xc-ret-max advice retention.yaml']],
  ])('%s', async (_name, rule, codes) => {
    expect(await found(rules, kept(rule))).toEqual(codes)
  })

  test('a branch counts for the least time, and an incident not for the longest', async () => {
    const branches = [{ if: both('it rains'), keep: 'other' }]
    expect(await found(rules, kept({ period: 'P7Y', branches, records: ['fiscal'] }, { other: { period: 'P1Y' } }))).toEqual([
      'xc-ret-min error retention.yaml',
    ])
    expect(await found(rules, kept({ period: 'P4W', branches, records: ['camera'] }, { other: { period: 'P1Y' } }))).toEqual([])
    expect(await found(rules, kept({ period: 'P4W', branches, records: ['applicant'] }, { other: { period: 'P2Y' } }))).toEqual([
      'xc-ret-max warning retention.yaml',
    ])
  })

  test('an item is kept by every rule that holds for it', async () => {
    expect(await found(rules, kept({ period: 'P1Y' }, {}, fiscal))).toEqual(['xc-ret-min error retention.yaml'])
    const both7 = kept({ period: 'P1Y' }, { books: { period: 'P7Y' } }, { ...fiscal, retention: ['books'] })
    expect(await found(rules, both7)).toEqual([])
  })

  test.each<[string, object, object, readonly string[]]>([
    ['marketing', { 'direct-marketing': { channels: ['email'] } }, fiscal, ['xc-ret-fiscal-all warning purposes.yaml']],
    ['no marketing', { 'direct-marketing': 'none' }, fiscal, []],
    ['profiles', { profiling: true }, fiscal, ['xc-ret-fiscal-all warning purposes.yaml']],
    ['visits', {}, { ...order, from: 'observed' }, ['xc-ret-fiscal-all warning purposes.yaml']],
    ['nothing known', {}, order, []],
  ])('the time for books, and %s', async (_name, purpose, item, codes) => {
    const { data, retention, purposes } = kept({ period: 'P7Y' }, {}, item)
    expect(await found(rules, { data, retention, purposes: { sale: { ...purposes.sale, ...purpose } } })).toEqual(codes)
  })
})

describe('how long is said of every purpose', () => {
  const rules = /^gdpr-13-2-a$/
  const retention = { rule: { period: 'P1Y' } }
  const sale = { name: both('Sale'), basis: ['deal'], data: ['order'] }

  test.each<[string, Registers, readonly string[]]>([
    ['by the purpose', { data: { order }, retention, purposes: { sale: { ...sale, retention: ['rule'] } } }, []],
    ['by its data', { data: { order: { ...order, retention: ['rule'] } }, retention, purposes: { sale } }, []],
    [
      'by the parts of its data',
      { data: { order: { ...order, includes: ['part'] }, part: { ...order, retention: ['rule'] } }, retention, purposes: { sale } },
      [],
    ],
    ['by nothing', { data: { order }, purposes: { sale } }, ['gdpr-13-2-a error purposes.yaml']],
    [
      'by another purpose',
      { data: { order }, retention, purposes: { sale, other: { ...sale, retention: ['rule'] } } },
      ['gdpr-13-2-a error purposes.yaml'],
    ],
    [
      'and not printed',
      {
        data: { order },
        retention,
        purposes: { sale: { ...sale, retention: ['rule'] } },
        sections: ['recipients', { section: 'purposes', columns: ['purpose'], view: 'table' }],
      },
      ['gdpr-13-2-a error policy.yaml'],
    ],
  ])('%s', async (_name, registers, codes) => {
    expect(await found(rules, { processors: 'none' as unknown as object, ...registers })).toEqual(codes)
  })
})

describe('transfers', () => {
  const rules = /^(?:gdpr-(?:44|45|46|47|49|13-1-f)|stale-law)/
  const to = (recipient: object, more: Registers = {}): Registers => ({
    processors: { firm: { name: 'Firm', role: 'processor', country: 'NL', ...recipient } },
    purposes: { sale: { name: both('Sale'), basis: ['agreed'], 'shared-with': ['firm'] } },
    ...more,
  })
  const scc = { kind: 'scc', modules: [2], 'assessed-on': '2026-01-05', 'copy-on-request': true }
  const dpf = { kind: 'dpf', entity: 'Firm', 'checked-on': '2026-01-05' }
  const error = (rule: string) => [`${rule} error processors.yaml`]
  const warning = (rule: string) => [`${rule} warning processors.yaml`]

  test.each<[string, object, readonly string[]]>([
    ['within the EEA', {}, []],
    ['outside', { country: 'US' }, error('gdpr-44-eea')],
    ['reached from outside', { 'access-from': ['IN'] }, error('gdpr-44-eea')],
    ['outside, and the data inside', { country: 'US', 'eea-only': both('So.') }, []],
    ['the data inside, reached from outside', { 'access-from': ['IN'], 'eea-only': both('So.') }, error('gdpr-44-eea')],
    ['the data inside, reached from inside', { country: 'US', 'access-from': ['DE'], 'eea-only': both('So.') }, []],
    ['the data inside, reached from outside under clauses', { 'access-from': ['IN'], 'eea-only': both('So.'), safeguard: [scc] }, []],
    ['outside without a safeguard', { country: 'US', safeguard: 'none' }, error('gdpr-13-1-f-mech')],
    ['no country', { country: undefined }, warning('gdpr-13-1-f-country')],
    ['no country and a safeguard', { country: undefined, safeguard: [scc] }, error('gdpr-13-1-f-country')],
    ['clauses', { country: 'IN', safeguard: [scc] }, []],
    ['clauses without a copy', { country: 'IN', safeguard: [{ ...scc, 'copy-on-request': undefined }] }, error('gdpr-13-1-f-copy')],
    [
      'clauses without a copy, beside the framework',
      { country: 'US', safeguard: [dpf, { ...scc, 'copy-on-request': undefined }] },
      warning('gdpr-13-1-f-copy'),
    ],
    ['clauses without a record', { country: 'IN', safeguard: [{ kind: 'scc', 'copy-on-request': true }] }, warning('gdpr-46-2-c')],
    ['a decision', { country: 'CH', safeguard: [{ kind: 'adequacy' }] }, []],
    ['no decision', { country: 'IN', safeguard: [{ kind: 'adequacy' }] }, error('gdpr-45-list')],
    [
      'a decision for one of two countries',
      { country: 'CH', 'access-from': ['IN'], safeguard: [{ kind: 'adequacy' }] },
      error('gdpr-45-list'),
    ],
    ['a decision for one and clauses', { country: 'CH', 'access-from': ['IN'], safeguard: [{ kind: 'adequacy' }, scc] }, []],
    ['a decision for some', { country: 'CA', safeguard: [{ kind: 'adequacy' }] }, warning('gdpr-45-list')],
    ['a decision for some, and it is one', { country: 'CA', safeguard: [{ kind: 'adequacy', 'within-scope': true }] }, []],
    ['a decision for the United States', { country: 'US', safeguard: [{ kind: 'adequacy' }] }, warning('gdpr-45-list')],
    ['the framework', { country: 'US', safeguard: [dpf] }, []],
    ['the framework elsewhere', { country: 'IN', safeguard: [dpf] }, error('gdpr-45-dpf')],
    ['the framework, not looked up', { country: 'US', safeguard: [{ kind: 'dpf' }] }, warning('gdpr-45-dpf')],
    [
      'a decision for some, and none for the other country',
      { country: 'CA', 'access-from': ['IN'], safeguard: [{ kind: 'adequacy' }] },
      error('gdpr-45-list'),
    ],
    ['the framework, looked up long ago', { country: 'US', safeguard: [{ ...dpf, 'checked-on': '2025-11-20' }] }, warning('gdpr-45-dpf')],
    ['the framework, looked up a year ago', { country: 'US', safeguard: [{ ...dpf, 'checked-on': '2025-11-21' }] }, []],
    ['rules of a group', { country: 'IN', role: 'group', safeguard: [{ kind: 'bcr', 'copy-on-request': true }] }, []],
    ['rules of a stranger', { country: 'IN', safeguard: [{ kind: 'bcr', 'copy-on-request': true }] }, warning('gdpr-47')],
    ['an exception', { country: 'IN', safeguard: [{ kind: 'derogation' }] }, warning('gdpr-49-1')],
    ['a contract', { country: 'IN', safeguard: [{ kind: 'derogation', exception: 'b' }] }, []],
    ['consent', { country: 'IN', safeguard: [{ kind: 'derogation', exception: 'a', risks: both('So.') }] }, []],
    [
      'compelling interests, not told',
      { country: 'IN', safeguard: [{ kind: 'derogation', exception: 'compelling-interests', 'copy-on-request': true }] },
      error('gdpr-49-1'),
    ],
  ])('%s', async (_name, recipient, codes) => {
    expect(await found(rules, to(recipient))).toEqual(codes)
  })

  test('a public body has fewer exceptions', async () => {
    const recipient = { country: 'IN', safeguard: [{ kind: 'derogation', exception: 'b' }] }
    const policy = { organisation: { name: 'A', 'public-body': true } }
    expect(await found(rules, to(recipient, { policy }))).toEqual(warning('gdpr-49-1'))
    const bases = { ...basis, agreed: { ...basis.agreed, 'outside-public-task': both('So.') } }
    expect(await found(rules, to(recipient, { policy, bases }))).toEqual([])
  })

  test.each<[string, readonly unknown[], readonly string[]]>([
    ['a section of its own', ['transfers'], []],
    ['the recipients', ['recipients'], []],
    ['no section', ['retention', 'purposes'], ['gdpr-13-1-f-mech error policy.yaml']],
    ['recipients without the safeguard', [{ section: 'recipients', columns: ['name', 'country'] }], ['gdpr-13-1-f-mech error policy.yaml']],
    [
      'recipients without the country',
      [{ section: 'recipients', columns: ['name', 'safeguard'] }],
      ['gdpr-13-1-f-country error policy.yaml'],
    ],
  ])('are told by %s', async (_name, sections, codes) => {
    expect(await found(rules, to({ country: 'IN', safeguard: [scc] }, { sections }))).toEqual(codes)
  })

  test('law that is yet to begin has not ended', () => {
    expect(hasEnded({}, '2026-06-30')).toBe(false)
    expect(hasEnded({ until: '2026-06-30' }, '2026-06-30')).toBe(false)
    expect(hasEnded({ until: '2026-06-30' }, '2026-07-01')).toBe(true)
  })

  test('law that ends or goes stale is found on the day', async () => {
    const british = to({ country: 'GB', safeguard: [{ kind: 'adequacy' }] })
    expect(await found(rules, british, '2027-11-21')).toEqual([])
    expect(await found(rules, british, '2027-11-22')).toEqual(['stale-law warning processors.yaml', 'stale-law warning processors.yaml'])
    // What has ended is a finding of its own; its list is due for review too.
    expect(await found(/^gdpr-45/, british, '2031-12-28')).toEqual(['gdpr-45-list warning processors.yaml'])
    const american = to({ country: 'US', safeguard: [{ ...dpf, 'checked-on': '2027-05-01' }] })
    expect(await found(rules, american, '2027-05-21')).toEqual([])
    expect(await found(rules, american, '2027-05-22')).toEqual(['stale-law warning processors.yaml'])
  })
})

describe('old instruments in a text', () => {
  const text = (words: string) => ({
    processors: 'none' as unknown as object,
    policy: { sharing: { 'outside-eea': { nl: 'Wij letten op.', en: words } } },
  })

  test.each<[string, readonly string[]]>([
    ['They take part in the Privacy Shield.', ['gdpr-45-stale error policy.yaml']],
    ['They follow Decision 2010/87/EU.', ['gdpr-45-stale warning policy.yaml']],
    ['The Privacy Shield was declared invalid.', []],
    ['They send data to the United States under Safe Harbour.', ['gdpr-45-stale warning policy.yaml']],
    ['Our office is called Safe Harbour.', []],
    ['They follow Decision (EU) 2021/914.', []],
  ])('%s', async (words, codes) => {
    expect(await found(/^gdpr-45-stale/, text(words))).toEqual(codes)
  })
})
