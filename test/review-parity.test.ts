import { describe, expect, test } from 'vitest'
import { namesSaid } from '../src/review/names.ts'
import { differencesOf } from '../src/review/told-facts.ts'

const block = (words: string, more: { readonly links?: readonly string[]; readonly codes?: readonly string[] } = {}) => ({
  words,
  links: [],
  codes: [],
  references: [],
  ...more,
})
const difference = (nl: string, en: string) => differencesOf(block(nl), block(en), ['nl', 'en'])

describe('the same facts', () => {
  test.each([
    ['Wij bewaren dit zeven jaar.', 'We keep this for 7 years.'],
    ['Wij antwoorden binnen veertien dagen.', 'We answer within two weeks.'],
    ['Wij antwoorden binnen 14 dagen.', 'We answer within a fortnight.'],
    ['Een jaar lang.', 'For 12 months.'],
    ['Anderhalf jaar lang.', 'For 18 months.'],
    ['Een half jaar lang, dus zes maanden.', 'For six months.'],
    ['U betaalt € 1.234,50.', 'You pay €1,234.50.'],
    ['U betaalt 10 euro.', 'You pay €10.'],
    ['Er zijn 3.500 leden en 1.000 fietsen.', 'There are 3,500 members and 1,000 bicycles.'],
    ['Dat is 2,5 procent.', 'That is 2.5%.'],
    ['vanaf 15 december 2025', 'from 15 December 2025'],
    ['in december 2025', 'in December 2025'],
    ['op 1 maart', 'on 1 March'],
    ['Solliciteren kan vanaf 15 jaar.', 'You can apply from the age of 15.'],
    ['mensen van 16 jaar en ouder', 'people aged 16 and over'],
    ['artikel 6, eerste lid, onder f, AVG', 'Article 6(1)(f) GDPR'],
    ['artikel 13 lid 2 onder b', 'Article 13(2)(b)'],
    ['de Wegenverkeerswet 1994', 'the Road Traffic Act 1994 (Wegenverkeerswet 1994)'],
    ['Wij bellen twee keer.', 'We call twice.'],
    ['Beide ouders', 'Two parents'],
    ['Een bakker kent u. Eén vraag maar.', 'A baker knows you. Just one question.'],
    ['Acht slaan wij op alles.', 'We notice everything.'],
    ['U ziet er drie, of een paar.', 'You see a few.'],
    ['elke maand', 'monthly'],
    ['de tweede keer, voor de derde partij', 'the second time, for the third party'],
    ['Open van 9.00 tot 17.30 uur.', 'Open from 9 a.m. to 5.30 p.m.'],
    ['op A4, in 3D, met Office 365 en TLS 1.3', 'on A4, in 3D, with Office 365 and TLS 1.3'],
    ['Bel 030 000 00 00 of mail a1@x.example.', 'Call 030 000 00 00 or e-mail a1@x.example.'],
  ])('%s / %s', (nl, en) => {
    expect(difference(nl, en)).toEqual([[], []])
  })
})

describe('different facts', () => {
  test.each([
    ['Wij bewaren dit zeven jaar.', 'We keep this for five years.', [['zeven jaar'], ['five years']]],
    ['Wij antwoorden binnen twee weken.', 'We answer within two months.', [['twee weken'], ['two months']]],
    ['Binnen 5 dagen.', 'Within 5 working days.', [['5 dagen'], ['5 working days']]],
    ['Vanaf 16 jaar.', 'From the age of 18.', [['16 jaar'], ['18']]],
    ['U ziet twee knoppen.', 'You see three buttons.', [['twee'], ['three']]],
    ['Na 30 dagen wissen wij het.', 'We then erase it.', [['30 dagen'], []]],
    ['U betaalt € 10.', 'You pay €12.', [['€ 10'], ['€12']]],
    ['vanaf 15 december 2025', 'from 15 November 2025', [['15 december 2025'], ['15 November 2025']]],
    ['artikel 6 AVG', 'Article 9 GDPR', [['6'], ['9']]],
    ['Mail a@x.example.', 'E-mail b@x.example.', [['a@x.example'], ['b@x.example']]],
    ['1.500 leden', '1.500 members', [['1.500'], ['1.500']]],
    ['Een procent', 'Two per cent', [[], ['Two per cent']]],
  ])('%s / %s', (nl, en, found) => {
    expect(difference(nl, en)).toEqual(found)
  })

  test('links and names of cookies', () => {
    const links = (...urls: string[]) => block('x', { links: urls })
    const between = (nl: ReturnType<typeof block>, en: ReturnType<typeof block>) => differencesOf(nl, en, ['nl', 'en'])
    expect(between(links('https://x.example/nl/privacy'), links('https://www.x.example/en/statement'))).toEqual([[], []])
    expect(between(links('https://nl.google.com'), links('https://www.google.nl'))).toEqual([[], []])
    expect(between(links('https://x.example/'), links('https://y.example/'))).toEqual([['https://x.example/'], ['https://y.example/']])
    expect(between(links('tel:+3130'), links('tel:+3131'))).toEqual([['tel:+3130'], ['tel:+3131']])
    expect(between(block('x', { codes: ['_ga'] }), block('x', { codes: ['_gid'] }))).toEqual([['_ga'], ['_gid']])
  })
})

test('names are said where they stand whole, and not where a sentence begins with an ordinary word', () => {
  const names = ['Clubkast B.V.', 'Google', 'Login', '_ga']
  const said = (...lines: string[]) => [...namesSaid(lines, names).keys()]
  expect(said('Wij werken met Clubkast B.V. en Google.')).toEqual(['Clubkast B.V.', 'Google'])
  expect(said('Googles en _gat zijn iets anders.')).toEqual([])
  expect(said('Login details', 'Your data. Login with a password.')).toEqual([])
  expect(said('Use our Login page.')).toEqual(['Login'])
})
