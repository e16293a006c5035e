import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { protectedWords } from '../src/check/words/protected-words.ts'
import { protectedDataRules } from '../src/check/subjects/protected-data.ts'
import type { Protection } from '../src/model/protected-data.ts'
import type { Language } from '../src/model/schema/text.ts'
import { asOf, compile } from './fixtures/compiling.ts'

type Keys = Readonly<Record<string, unknown>>

const own: ReadonlySet<string> = new Set(protectedDataRules.map(({ code }) => code))

interface Changes {
  readonly policy?: Keys
  readonly organisation?: Keys
  readonly statement?: Keys
  readonly purpose?: Keys
  readonly basis?: Keys
  readonly item?: Keys
  readonly ai?: Keys
}

const text = (words: string) => ({ en: words })

/** What the rules of this subject find in a policy with one purpose, one basis, one item of data and perhaps one use of AI. */
const found = async ({ policy, organisation, statement, purpose, basis, item, ai }: Changes, day = asOf): Promise<readonly string[]> => {
  const files = {
    policy: {
      kind: 'policy',
      languages: ['en'],
      voice: 'formal',
      organisation: {
        name: 'Molen De Test',
        address: { street: 'Wiek 1', postcode: '0000 AA', city: 'Molendam', country: 'NL' },
        ...organisation,
      },
      people: { adults: { name: text('customers') }, kids: { name: text('pupils'), kind: 'children' } },
      statements: [
        {
          id: 'privacy',
          covers: ['privacy'],
          title: text('Privacy'),
          sections: ['purposes', 'special-data', 'children', 'ai'],
          ...statement,
        },
      ],
      ...(ai === undefined ? {} : { ai: { helper: { name: text('Helper'), ...ai } } }),
      ...policy,
    },
    purposes: { use: { name: text('Use'), people: ['adults'], data: ['item'], basis: ['basis'], ...purpose } },
    bases: { basis: { kind: 'contract', ...basis } },
    data: { item: { name: text('item'), ...item }, whole: { name: text('whole'), includes: ['item'] } },
    processors: { vendor: { name: 'Vendor B.V.' } },
  }
  const sources = Object.entries(files).map(([name, value]) => [`policies/molen/${name}.yaml`, stringify(value)])
  const { diagnostics } = await compile(Object.fromEntries(sources) as Record<string, string>, day)
  const broken = diagnostics.filter(({ code }) => /^(unknown|invalid|missing|wrong)-/.test(code))
  expect(broken).toEqual([])
  return diagnostics.filter(({ code }) => own.has(code)).map(({ code, severity }) => `${severity} ${code}`)
}

const health = { special: 'health' }
const permitted = (ground: Keys): Keys => ({ 'permitted-by': ground })
const consent = { kind: 'consent', explicit: true }
const silent = { sections: ['purposes'] }

describe('special and criminal data', () => {
  test.each<readonly [string, Changes, readonly string[]]>([
    ['nothing special', { item: { special: 'none' } }, []],
    ['no ground', { item: health }, ['error gdpr-9-2']],
    ['no ground, in a part of a kind of data', { item: health, purpose: { data: ['whole'] } }, ['error gdpr-9-2']],
    ['a ground for other data only', { item: health, purpose: permitted({ uavg: ['30(3)'] }) }, ['error gdpr-9-2']],
    ['vital interests', { item: health, purpose: permitted({ 'article-9': 'c' }) }, []],
    ['not printed', { item: health, purpose: permitted({ 'article-9': 'c' }), statement: silent }, ['warning gdpr-9-2']],
    [
      'not printed, and not shown at all',
      { item: health, purpose: permitted({ 'article-9': 'c' }), statement: { sections: ['controller'] } },
      [],
    ],
    ['care without a law', { item: health, purpose: permitted({ 'article-9': 'h' }) }, ['error uavg-22-30']],
    ['care with its article', { item: health, purpose: permitted({ 'article-9': 'h', uavg: ['30'] }) }, []],
    ['care with its paragraph', { item: health, purpose: permitted({ 'article-9': 'h', uavg: ['30(3)'] }) }, []],
    ['care with another paragraph', { item: health, purpose: permitted({ 'article-9': 'h', uavg: ['30(1)'] }) }, ['error uavg-22-30']],
    ['care with another act', { item: health, purpose: permitted({ 'article-9': 'h', law: text('Article 1 of an act') }) }, []],
    ['public health has no article', { item: health, purpose: permitted({ 'article-9': 'i', uavg: ['30'] }) }, ['error uavg-22-30']],
    [
      'union membership in an article on health',
      { item: { special: 'union' }, purpose: permitted({ 'article-9': 'g', uavg: ['30(3)'] }) },
      ['error uavg-22-30'],
    ],
    [
      'outside the Netherlands',
      {
        item: health,
        purpose: permitted({ 'article-9': 'h' }),
        organisation: { address: { street: 'A 1', postcode: '0', city: 'B', country: 'BE' } },
      },
      [],
    ],
    ['explicit consent', { item: health, purpose: permitted({ 'article-9': 'a' }), basis: consent }, []],
    ['consent', { item: health, purpose: permitted({ 'article-9': 'a' }), basis: { kind: 'consent' } }, ['error gdpr-9-2-a-expl']],
    ['explicit consent beside a contract', { item: health, purpose: permitted({ 'article-9': 'a' }) }, ['warning gdpr-9-2-a-expl']],
    ['explicit consent for nothing', { basis: consent }, ['advice gdpr-9-2-a-expl']],
    [
      'explicit consent to a decision',
      { basis: consent, policy: { 'automated-decisions': { score: { name: text('Score'), ground: 'explicit-consent' } } } },
      [],
    ],
    ['criminal data', { item: { criminal: true } }, ['error gdpr-10']],
    ['criminal data, article on health', { item: { criminal: true }, purpose: permitted({ uavg: ['30'] }) }, ['error gdpr-10']],
    ['criminal data, own interests', { item: { criminal: true }, purpose: permitted({ uavg: ['33(2)'] }) }, []],
    ['criminal data, committees', { item: { criminal: true }, purpose: permitted({ uavg: ['47a(3)'] }) }, []],
    [
      'criminal data, not printed',
      { item: { criminal: true }, purpose: permitted({ uavg: ['33'] }), statement: silent },
      ['warning gdpr-10'],
    ],
    ['the BSN', { item: { 'national-id': true } }, ['error uavg-46']],
    ['the BSN in care', { item: { 'national-id': true }, purpose: permitted({ law: text('Article 4 of an act') }) }, []],
    ['the BSN under art. 47a(2)', { item: { 'national-id': true }, purpose: permitted({ uavg: ['47a(2)'] }) }, []],
    ['the BSN under another article', { item: { 'national-id': true }, purpose: permitted({ uavg: ['46'] }) }, ['error uavg-46']],
    [
      'the BSN with consent',
      { item: { 'national-id': true }, purpose: permitted({ law: text('Article 4 of an act') }), basis: { kind: 'consent' } },
      ['warning uavg-46'],
    ],
  ])('%s', async (_what, changes, codes) => {
    expect(await found(changes)).toEqual(codes)
  })

  test('an article holds from its first day', async () => {
    const changes = { item: health, purpose: permitted({ 'article-9': 'h', uavg: ['30b'] }) }
    expect(await found(changes, '2026-09-01')).toEqual([])
    expect(await found(changes, '2026-08-31')).toEqual(['error uavg-22-30'])
  })
})

describe('children', () => {
  const kids = { people: ['kids'] }
  const told = { 'consent-age': 16, 'parental-consent': text('A parent clicks.') }
  const belgian = { address: { street: 'A 1', postcode: '0', city: 'B', country: 'BE' } }
  test.each<readonly [string, Changes, readonly string[]]>([
    ['no consent', { purpose: kids }, []],
    ['consent', { purpose: kids, basis: { kind: 'consent' } }, ['warning gdpr-8-1']],
    ['consent of adults', { basis: { kind: 'consent' } }, []],
    ['consent, told', { purpose: kids, basis: { kind: 'consent' }, policy: { children: told } }, []],
    ['consent, and none', { purpose: kids, basis: { kind: 'consent' }, policy: { children: 'none' } }, ['warning gdpr-8-1']],
    ['a statement for children', { statement: { audience: ['children'] }, basis: { kind: 'consent' } }, ['warning gdpr-8-1']],
    ['13 in the Netherlands', { policy: { children: { ...told, 'consent-age': 13 } } }, ['error gdpr-8-1']],
    ['18 in the Netherlands', { policy: { children: { ...told, 'consent-age': 18 } } }, []],
    ['13 in Belgium', { policy: { children: { ...told, 'consent-age': 13 } }, organisation: belgian }, []],
    ['18 in Belgium', { policy: { children: { ...told, 'consent-age': 18 } }, organisation: belgian }, []],
    ['12 in Belgium', { policy: { children: { ...told, 'consent-age': 12 } }, organisation: belgian }, ['error gdpr-8-1']],
    ['no section', { purpose: kids, statement: silent }, ['warning uavg-5']],
    ['no section in Belgium', { purpose: kids, statement: silent, organisation: belgian }, []],
    ['for adults and children', { statement: { audience: ['adults', 'children'] } }, ['warning gdpr-12-1-child']],
    [
      'with a version for children',
      { statement: { audience: ['adults', 'children'] }, policy: { children: { notice: 'https://molen.example/kids' } } },
      [],
    ],
    ['for children alone', { statement: { audience: ['children'] } }, []],
  ])('%s', async (_what, changes, codes) => {
    expect(await found(changes)).toEqual(codes)
  })
})

describe('AI', () => {
  const linked = { purposes: ['use'], recipients: ['vendor'], training: 'none' }
  const none: Keys = { 'personal-data': false }
  const disclosure = text('The chat says so.')
  test.each<readonly [string, Keys, readonly string[]]>([
    ['no personal data', none, []],
    ['nothing told', {}, ['warning ai-gdpr']],
    ['everything told', linked, []],
    ['of our own', { ...linked, recipients: 'none' }, []],
    ['for no purpose', { ...linked, purposes: 'none' }, ['warning ai-gdpr']],
    ['training not told', { ...linked, training: undefined }, ['warning ai-gdpr']],
    ['talks', { ...none, 'talks-to-people': 'yes' }, ['warning aia-50-1']],
    ['talks, and is ours', { ...none, role: 'provider', 'talks-to-people': 'yes' }, ['error aia-50-1']],
    ['talks, as everybody can see', { ...none, 'talks-to-people': 'obviously' }, []],
    ['talks, told', { ...none, 'talks-to-people': 'yes', disclosure }, []],
    ['makes pictures', { ...none, makes: ['image'] }, []],
    ['makes pictures, and is ours', { ...none, role: 'provider', makes: ['image'] }, ['advice aia-50-2']],
    ['recognises', { ...none, recognises: ['emotions'] }, ['warning aia-50-3']],
    ['recognises, for ourselves', { ...none, role: 'deployer', recognises: ['emotions'] }, ['error aia-50-3']],
    ['recognises, for others', { ...none, role: 'provider', recognises: ['emotions'] }, []],
    ['deepfakes', { ...none, makes: ['deepfake'] }, ['warning aia-50-4']],
    ['deepfakes, reviewed', { ...none, makes: ['deepfake'], 'human-review': true, 'editorial-responsibility': true }, ['warning aia-50-4']],
    ['deepfakes, labelled', { ...none, makes: ['deepfake'], labelling: disclosure }, []],
    ['news, reviewed', { ...none, makes: ['public-interest-text'], 'human-review': true }, ['warning aia-50-4']],
    [
      'news, reviewed and answered for',
      { ...none, makes: ['public-interest-text'], 'human-review': true, 'editorial-responsibility': true },
      [],
    ],
  ])('%s', async (_what, ai, codes) => {
    expect(await found({ ai })).toEqual(codes)
  })

  test.each<readonly [string, Keys, readonly string[]]>([
    ['talks', { ...linked, 'talks-to-people': 'yes', disclosure }, ['warning aia-50-1']],
    ['recognises', { ...linked, recognises: ['emotions'], notice: disclosure }, ['warning aia-50-3']],
    ['neither', linked, []],
  ])('not printed: %s', async (_what, ai, codes) => {
    expect(await found({ ai, statement: silent })).toEqual(codes)
  })

  test('the AI Act holds from its first day', async () => {
    const ai = { ...none, role: 'provider', 'talks-to-people': 'yes', makes: ['image', 'deepfake'] }
    expect(await found({ ai }, '2026-08-01')).toEqual([])
    expect((await found({ ai }, '2026-08-02')).toSorted()).toEqual(['advice aia-50-2', 'error aia-50-1'])
  })
})

describe('words that suggest protected data', () => {
  const isFound = (protection: Protection, language: Language, words: string) => protectedWords[protection][language].test(words)

  test.each<readonly [Protection, Language, string]>([
    ...['gezondheidsgegevens', 'allergieën en medicijnen', 'Uw voedselallergie', 'beroepsziekte', 'ziekmelding', 'medische keuring', 'zorgplan', 'patiëntnummer',
      'religie', 'geloofsovertuiging', 'vakbondslidmaatschap', 'etnische afkomst', 'biometrische gegevens', 'vingerafdruk', 'genetisch profiel', 'DNA-test',
      'seksuele voorkeur', 'politieke voorkeur', 'dieetwensen'].map((words) => ['special', 'nl', words] as const), // biome-ignore format: a list
    ...['health data', 'your health', 'allergies', 'sick leave', 'medical examination', 'religion', 'trade union membership', 'ethnic origin', 'fingerprint',
      'genetic data', 'sexual orientation', 'political opinion', 'blood type'].map((words) => ['special', 'en', words] as const), // biome-ignore format: a list
    ...['strafblad', 'strafrechtelijk verleden', 'strafbare feiten', 'datum van de VOG', 'verklaring omtrent gedrag'].map(
      (words) => ['criminal', 'nl', words] as const,
    ),
    ...['criminal record', 'certificate of conduct', 'date of the VOG'].map((words) => ['criminal', 'en', words] as const),
    ...['BSN', 'burgerservicenummer', 'kopie van uw identiteitsbewijs', 'kopie van het paspoort'].map(
      (words) => ['national-id', 'nl', words] as const,
    ),
    ...['citizen service number', 'BSN', 'copy of your passport', 'social security number'].map(
      (words) => ['national-id', 'en', words] as const,
    ),
  ])('%s, %s: %s', (protection, language, words) => {
    expect(isFound(protection, language, words)).toBe(true)
  })

  test.each<readonly [Language, string]>([
    ...['Bakkerij Gezond & Co', 'bedrijf in de gezondheidszorg', 'ziektekostenverzekering', 'nummer van uw zorgverzekering', 'bezorgplanning', 'plantenziekten',
      'digitale vingerafdruk van uw browser', 'ongelofelijk', 'ras van uw hond', 'herkomst', 'politie', 'vogels', 'politiek prominente personen', 'boete',
      'paspoortnummer', 'strafschop', 'afkomstig van u', 'belastingaangifte', 'gebruikersnaam', 'te goeder trouw'].map((words) => ['nl', words] as const), // biome-ignore format: a list
    ...['health insurance number', 'employer in health care', 'healthy snacks', 'browser fingerprint', 'device fingerprinting', 'in good faith', 'politically exposed',
      'police', 'European Union', 'passport number', 'race results', 'trace', 'diagnostics of your device'].map((words) => ['en', words] as const), // biome-ignore format: a list
  ])('%s: not %s', (language, words) => {
    const protections = Object.keys(protectedWords) as readonly Protection[]
    expect(protections.filter((protection) => isFound(protection, language, words))).toEqual([])
  })

  test.each<readonly [string, Keys, readonly string[]]>([
    ['said to be', { name: text('allergies'), special: 'health' }, ['error gdpr-9-2']],
    ['said not to be', { name: text('allergies'), special: 'none' }, []],
    ['not said', { name: text('allergies') }, ['warning xc-special-flag']],
    ['in the description', { description: text('Your allergies.') }, ['warning xc-special-flag']],
    ['another kind', { name: text('criminal record'), special: 'none' }, ['warning xc-special-flag']],
    ['in what is done with it', { uses: text('We never guess your religion.') }, []],
  ])('an item that is %s', async (_what, item, codes) => {
    expect(await found({ item })).toEqual(codes)
  })
})
