import { expect, test } from 'vitest'
import { isAuthority, isOfAuthority, slipsIn } from '../src/check/authority-slips.ts'
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

const camp = '  basis: [health-consent]\n'

test.each([
  ['monitoring, large, core', '  monitoring: true\n  large-scale: true\n  core-activity: true\n', ['warning gdpr-37-1']],
  ['special data, large, nothing said of core', '  large-scale: true\n', ['warning gdpr-37-1']],
  ['special data, large, not core', '  large-scale: true\n  core-activity: false\n', []],
  ['special data, core, not large', '  large-scale: false\n  core-activity: true\n', []],
])('an officer seems to be needed: %s', async (_what, keys, found) => {
  const officer = goodPolicy('vereniging')['policies/vereniging/policy.yaml']?.match(/^officer:\n(?: .*\n)+/m)?.[0] ?? ''
  const with_ = (officerNow: string) =>
    changed('vereniging', [['purposes.yaml', camp, `${camp}${keys}`], ['policy.yaml', officer, officerNow]], /^gdpr-(37-1|13-1-b)/)
  expect(await with_('officer: none\n')).toEqual(found)
  expect(await with_(officer)).toEqual([])
})

const swiss = ['  address: { street: Slingerkade 12, postcode: \'0000 AD\', city: Rotterdam, country: NL }', 'country: NL', 'country: CH'] as const

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
