import { expect, test } from 'vitest'
import { isAuthority, isOfAuthority, slipsIn } from '../src/check/words/authority-slips.ts'
import type { Language } from '../src/model/schema/text.ts'
import { findingsOf, goodPolicy } from './fixtures/rule-pages.ts'

test.each<readonly [Language, string, readonly string[]]>([
  ['nl', 'Een klacht kunt u indienen bij het College Bescherming Persoonsgegevens (CBP).', ['College Bescherming Persoonsgegevens']],
  ['nl', 'De Dutch Data Protection Authority (AP) houdt toezicht.', ['Dutch Data Protection Authority']],
  ['nl', 'De Autoriteit Persoonsgegevens (in het Engels: Dutch Data Protection Authority) houdt toezicht.', []],
  ['en', 'The Dutch Data Protection Authority (AP) supervises.', []],
  ['nl', 'Ga naar de [Autoriteit Persoonsgegevens (AP)](https://www.mijnprivacy.nl/klacht).', ['https://www.mijnprivacy.nl/klacht']],
  ['nl', 'Ga naar de [Autoriteit Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl/contact).', []],
  ['nl', 'Lees de [uitleg van de Autoriteit Persoonsgegevens](https://uitleg.example/avg).', []],
  ['nl', 'Ga naar de [Autoriteit Persoonsgegevens](#complaint).', []],
  ['en', 'Write to info@autoriteitpersoonsgegevens.nl.', ['info@autoriteitpersoonsgegevens.nl']],
  ['nl', 'Schrijf naar de Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag.', []],
  ['nl', 'Schrijf naar de Autoriteit Persoonsgegevens, Postbus 93122, 2509 AC Den Haag.', ['Postbus 93122']],
  ['en', 'Write to the Dutch Data Protection Authority, P.O. Box 93122, The Hague.', ['P.O. Box 93122']],
  ['nl', 'Bel de Autoriteit Persoonsgegevens: 0900 200 12 01.', ['0900 200 12 01']],
  ['nl', 'Bel ons op 030 000 00 00, of ga naar de Autoriteit Persoonsgegevens.', []],
  ['nl', 'Ga naar de Autoriteit Persoonsgegevens, of bel ons op 030 000 00 00.', []],
  ['nl', 'U kunt klagen bij de Autoriteit Persoonsgegevens. Bel ons eerst op 030 111 11 11.', []],
  ['nl', 'Wij noemen u de Autoriteit Persoonsgegevens. Het nummer is 0900 200 12 01.', ['0900 200 12 01']],
  ['nl', 'Ga naar de Autoriteit Persoonsgegevens.\n\nOns adres is Postbus 12, Utrecht.', []],
])('what is not so of the Dutch authority, in %s: %s', (language, text, found) => {
  expect(slipsIn(text, language, new Set(['0300000000'])).map(({ from, to }) => text.slice(from, to))).toEqual(found)
})

test('the name of the authority is not what belongs to it', () => {
  expect(isAuthority({ nl: 'website van de Autoriteit Persoonsgegevens' })).toBe(true)
  expect(isAuthority({ en: 'Dutch Data Protection Authority’s website' })).toBe(true)
  expect(isAuthority({ nl: 'gids van de Autoriteit Persoonsgegevens' })).toBe(false)
  expect(isAuthority({ nl: 'Datatilsynet', en: 'Danish Data Protection Agency' })).toBe(false)
  expect(isOfAuthority('https://autoriteitpersoonsgegevens.nl.example/')).toBe(false)
})

/** The findings of these codes in a good policy with replacements in its files. */
const changed = async (policy: string, changes: readonly (readonly [file: string, from: string, to: string])[], about: RegExp) => {
  const files: Record<string, string> = { ...goodPolicy(policy) }
  for (const [file, from, to] of changes) {
    const path = `policies/${policy}/${file}`
    expect(files[path]).toContain(from)
    files[path] = (files[path] ?? '').replace(from, () => to)
  }
  return (await findingsOf(files)).filter(({ code }) => about.test(code)).map(({ code, severity }) => `${severity} ${code}`)
}

/** The findings of these codes in a policy with these lines, these files and nothing else. */
const small = async (organisation: string, sections: string, about: RegExp, more: Readonly<Record<string, string>> = {}) => {
  const text = `kind: policy
languages: [en]
voice: formal
organisation: { name: De Mus B.V. }
${organisation}
statements: [{ id: privacy, covers: [privacy], title: { en: Privacy statement }, sections: [${sections}] }]
people: { customers: { name: { en: customers } } }
security: { text: { en: We are careful. } }
`.replace(organisation.startsWith('organisation:') ? 'organisation: { name: De Mus B.V. }\n' : '', '')
  const files = Object.entries({ 'policy.yaml': text, ...more }).map(([file, content]) => [`policies/mus/${file}`, content])
  const found = await findingsOf(Object.fromEntries(files) as Record<string, string>)
  return found.filter(({ code }) => about.test(code)).map(({ code, severity }) => `${severity} ${code}`)
}

test.each([
  ['monitoring, large, core', 'data: [order], monitoring: true, large-scale: true, core-activity: true', ['warning gdpr-37-1']],
  ['special data, large, nothing said of core', 'data: [file], large-scale: true', ['warning gdpr-37-1']],
  ['criminal data, large, core', 'data: [past], large-scale: true, core-activity: true', ['warning gdpr-37-1']],
  ['special data, large, not core', 'data: [file], large-scale: true, core-activity: false', []],
  ['special data, core, not large', 'data: [file], large-scale: false, core-activity: true', []],
  ['ordinary data, large, core', 'data: [order], large-scale: true, core-activity: true', []],
])('an officer seems to be needed: %s', async (_what, keys, found) => {
  const files = {
    'purposes.yaml': `care: { name: { en: Care }, ${keys} }\n`,
    'data.yaml': `
order: { name: { en: order } }
past: { name: { en: past }, criminal: true }
health: { name: { en: health }, special: health }
file: { name: { en: file }, includes: [health] }
`,
  }
  const codesWith = (officer: string) => small(officer, 'controller', /^gdpr-(37-1|13-1-b-decl)/, files)
  expect(await codesWith('officer: none')).toEqual(found)
  expect(await codesWith('')).toEqual(found.length > 0 ? found : ['warning gdpr-13-1-b-decl'])
  expect(await codesWith('officer: { not-required: { en: Looked at in March 2026. } }')).toEqual([])
  expect(await codesWith('officer: { email: officer@demus.example }')).toEqual([])
})

test('a public body that says that it needs no officer', async () => {
  const body = 'organisation: { name: De Mus, public-body: true }\n'
  const codesWith = (officer: string) => small(body + officer, 'controller', /^gdpr-37-1$/)
  expect(await codesWith('officer: { not-required: { en: We are a court. } }')).toEqual(['warning gdpr-37-1'])
  expect(await codesWith('officer: none')).toEqual(['error gdpr-37-1'])
  expect(await codesWith('officer: { email: officer@demus.example }')).toEqual([])
})

const swiss = [
  "  address: { street: Slingerkade 12, postcode: '0000 AD', city: Rotterdam, country: NL }",
  'country: NL',
  'country: CH',
] as const

test.each([
  ['outside the EEA too', (text: string) => text.replace(swiss[0], swiss[0].replace(swiss[1], swiss[2])), ['error gdpr-27-1']],
  ['not needed', (text: string) => withoutRepresentative(text, 'outside-article-3-2'), []],
  ['not needed, now and then', (text: string) => withoutRepresentative(text, 'occasional'), []],
])('a representative: %s', async (_what, change, found) => {
  const text = goodPolicy('webwinkel')['policies/webwinkel/policy.yaml'] ?? ''
  expect(change(text)).not.toBe(text)
  expect(await changed('webwinkel', [['policy.yaml', text, change(text)]], /^gdpr-27/)).toEqual(found)
})

const withoutRepresentative = (text: string, why: string): string =>
  text.replace(/^representative:\n(?: .*\n)+/m, `representative: { not-required: ${why}, reason: Looked at in March 2026 }\n`)

test('a joint controller among the recipients needs an arrangement', async () => {
  const role = 'role: controller\n  for: { nl: betalingen'
  const found = await changed('korenaar', [['processors.yaml', role, role.replace('controller', 'joint-controller')]], /^gdpr-26/)
  expect(found).toEqual(['error gdpr-26-2'])
})

test.each([
  ['nothing', '', '', ['error gdpr-77-1']],
  [
    'no authority by name',
    'Met een klacht kunt u naar de toezichthouder.',
    'You can take a complaint to the supervisory authority.',
    ['warning gdpr-77-1'],
  ],
  [
    'the authority by name',
    'Met een klacht kunt u naar de Autoriteit Persoonsgegevens.',
    'You can take a complaint to the Dutch Data Protection Authority.',
    [],
  ],
])('a statement without the section `complaint` that says of complaints: %s', async (_what, nl, en, found) => {
  const more = nl === '' ? '' : `\n        more: { nl: ${nl}, en: ${en} }`
  const changes = [['policy.yaml', '      - objection\n      - complaint\n', `      - section: objection${more}\n`]] as const
  expect(await changed('korenaar', changes, /^gdpr-77/)).toEqual(found)
})

const home = 'organisation: { name: De Mus B.V., address: { street: Dakgoot 1, postcode: "0000 AA", city: Nest, country: NL } }'

test.each([
  [home, 'controller', ['warning gdpr-13-1-a-contact']],
  [`${home}\ncontact: { email: info@demus.example }`, 'controller, contact', []],
  [`${home}\ncontact: { email: info@demus.example }`, 'contact', []],
  [`${home}\ncontact: { email: info@demus.example }`, 'controller', ['warning gdpr-13-1-a-contact']],
  [`${home}\ncontact: { email: info@demus.example }`, 'security', ['error gdpr-13-1-a', 'error gdpr-13-1-a-contact']],
  ['contact: { email: info@demus.example }', 'contact', ['warning gdpr-13-1-a']],
  ['contact: { phone: "0000" }', 'contact', ['warning gdpr-13-1-a', 'warning gdpr-13-1-a-contact']],
  ['authority: AP', 'controller', ['warning gdpr-13-1-a', 'error gdpr-13-1-a-contact']],
])('who it is and how to reach it: %s, with the section %s', async (organisation, sections, found) => {
  expect((await small(organisation, sections, /^gdpr-13-1-a/)).sort()).toEqual([...found].sort())
})

/** The findings of these codes in a policy with a statement about cookies, and others. */
const withCookies = (others: string, about: RegExp, more: Readonly<Record<string, string>>) => {
  const head = `kind: policy\nlanguages: [en]\nvoice: formal\n${home}\ncontact: { email: info@demus.example }\nauthority: AP\n`
  const cookies = '{ id: cookie, covers: [cookie], title: { en: Cookies }, sections: [cookie-intro] }'
  const text = `${head}statements: [${others}${cookies}]\n`
  return findingsOf({
    'policies/mus/policy.yaml': text,
    ...Object.fromEntries(Object.entries(more).map(([file, content]) => [`policies/mus/${file}`, content])),
  }).then((found) => found.filter(({ code }) => about.test(code)).map(({ code, severity }) => `${severity} ${code}`))
}

const besides = '{ id: privacy, covers: [privacy], title: { en: Privacy }, sections: [controller, contact, complaint] }, '

test('a statement about cookies alone says who it is, unless one about privacy does so', async () => {
  const none = { 'cookies.yaml': 'none\n' }
  expect((await withCookies('', /^gdpr-13-1-a/, none)).sort()).toEqual(['error gdpr-13-1-a', 'error gdpr-13-1-a-contact'])
  expect((await withCookies(besides, /^gdpr-13-1-a/, none)).sort()).toEqual(['warning gdpr-13-1-a', 'warning gdpr-13-1-a-contact'])
})

test('a statement about cookies alone tells of complaints only where personal data are collected', async () => {
  const cookie = (keys: string) =>
    `basket: { vendor: self, name: basket, category: functional, purpose: { en: It holds the basket. }${keys} }\n`
  const about = /^gdpr-77-1/
  expect(await withCookies('', about, { 'cookies.yaml': 'none\n' })).toEqual([])
  expect(await withCookies('', about, { 'cookies.yaml': cookie('') })).toEqual([])
  const collecting = { 'cookies.yaml': cookie(', collects: [order]'), 'data.yaml': 'order: { name: { en: order } }\n' }
  expect(await withCookies('', about, collecting)).toEqual(['warning gdpr-77-1'])
  expect(await withCookies(besides, about, collecting)).toEqual([])
})
