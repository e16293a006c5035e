import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type KnownAssurance, promises } from '../src/check/words/assurance-words.ts'
import { sentencesOf } from '../src/check/words/sentences.ts'
import type { Language } from '../src/model/schema/text.ts'
import { findingsOf } from './fixtures/rule-pages.ts'

/** Sentences that make a promise, and sentences like them that do not. */
interface Cases {
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const table: Readonly<Record<KnownAssurance, Readonly<Record<Language, Cases>>>> = {
  'no-sharing': {
    en: {
      yes: [
        'We do not share your data.',
        'We will never share your personal data with third parties.',
        'We don’t give your data to anyone else.',
        'We do not sell, rent or share your information with others.',
        'We treat it with care and do not share it with anyone.',
        'Your data is never shared.',
        'Your personal data will not be disclosed to third parties.',
        'Your data is not made available to third parties.',
        'No personal data is passed on to other companies.',
        'We share your data with nobody.',
        'Nobody else receives your data.',
        'We never disclose personal information to outside parties, and we keep it safe.',
      ],
      no: [
        'We do not sell your data.',
        'We do not share your data with third parties unless the law obliges us to.',
        'We do not share your data without your consent.',
        'We do not share your data with advertisers.',
        'We do not share your password with the courier.',
        'We do not share more data than is needed.',
        'We do not share your data for commercial purposes.',
        'Your data is not shared with third parties if you object.',
        'We share your data with companies that work for us.',
        'Medical data is never shared.',
        'We do not keep your data longer than a year.',
        'We do not share these data.',
        'We do not share personal data of applicants with others.',
        'Whoever receives data from us gets no more than is needed.',
        'Your data is only shared with our processors.',
      ],
    },
    nl: {
      yes: [
        'Wij delen uw gegevens niet.',
        'Wij delen je gegevens nooit met derden.',
        'Wij delen uw gegevens met niemand.',
        'Wij geven uw gegevens niet aan derden.',
        'Uw gegevens geven wij niet door.',
        'Je gegevens delen we niet met anderen.',
        'Wij verstrekken geen persoonsgegevens aan derden.',
        'Wij stellen uw gegevens niet ter beschikking aan derden.',
        'Uw persoonsgegevens worden niet aan derden verstrekt.',
        'Uw gegevens worden nooit gedeeld met andere bedrijven.',
        'Er worden geen gegevens met derden gedeeld.',
        'Niemand anders krijgt uw gegevens.',
        'Wij gaan er zorgvuldig mee om en delen je gegevens niet met iemand anders.',
      ],
      no: [
        'Wij verkopen uw gegevens niet.',
        'Wij delen uw gegevens niet met derden, tenzij de wet dat van ons vraagt.',
        'Wij delen uw gegevens niet zonder uw toestemming.',
        'Wij delen uw gegevens niet met adverteerders.',
        'Wij delen uw gegevens niet zomaar met anderen.',
        'Wij delen niet meer gegevens dan nodig.',
        'Uw gegevens worden niet voor commerciële doeleinden aan derden verstrekt.',
        'Wij delen uw gegevens niet met derden als u bezwaar maakt.',
        'Wie gegevens van ons krijgt, krijgt niet meer dan nodig is.',
        'Uw medische gegevens delen wij niet.',
        'Wij bewaren uw gegevens niet langer dan een jaar.',
        'Wij delen deze gegevens niet.',
        'Wij delen persoonsgegevens van sollicitanten niet met anderen.',
        'Wij delen uw gegevens met bedrijven die voor ons werken.',
      ],
    },
  },
  'functional-cookies-only': {
    en: {
      yes: [
        'We use functional cookies only.',
        'We only use strictly necessary cookies.',
        'Our website uses only functional cookies.',
        'We use no cookies other than functional ones.',
        'The cookies on our website are purely functional.',
        'Functional cookies only',
        'We only place functional and necessary cookies, for which no consent is needed.',
      ],
      no: [
        'We use functional cookies and count visits.',
        'Only functional cookies need no consent.',
        'If you refuse, we only place functional cookies.',
        'Until you choose, we only use necessary cookies.',
        'We only use functional and analytical cookies.',
        'We only ask your consent for cookies that are not functional.',
        'By default, only necessary cookies are on.',
        'We only use functional cookies without your consent.',
      ],
    },
    nl: {
      yes: [
        'Wij gebruiken alleen functionele cookies.',
        'Onze website plaatst uitsluitend strikt noodzakelijke cookies.',
        'Andere dan functionele cookies gebruiken wij niet.',
        'Wij gebruiken geen andere cookies dan functionele.',
        'Onze cookies zijn uitsluitend functioneel.',
        'Alleen functionele cookies',
        'Wij plaatsen enkel functionele en technisch noodzakelijke cookies.',
      ],
      no: [
        'Wij gebruiken functionele cookies en tellen bezoeken.',
        'Alleen functionele cookies hoeven geen toestemming.',
        'Zegt u nee, dan plaatsen wij alleen functionele cookies als u inlogt.',
        'Zolang u niet kiest, plaatsen wij alleen functionele cookies.',
        'Wij gebruiken alleen functionele en analytische cookies.',
        'Alleen voor functionele cookies vragen wij geen toestemming.',
        'Zonder uw toestemming plaatsen wij alleen functionele cookies.',
        'Standaard staan alleen noodzakelijke cookies aan.',
      ],
    },
  },
  'eea-only': {
    en: {
      yes: [
        'Your data stays within the European Economic Area (EEA).',
        'Your personal data always remains in the EU.',
        'Your data never leaves Europe.',
        'We do not transfer your data to countries outside the EEA.',
        'Your data is not stored or processed outside the European Union.',
        'We process your data only within the EEA.',
      ],
      no: [
        'We store your data in the EU.',
        'We do not transfer your data outside the EEA unless it is well protected there.',
        'A company outside the EEA only receives data from us if the data is well protected there.',
        'Your data can leave the EEA.',
        'We are in Switzerland ourselves, outside the European Economic Area (EEA).',
        'We do not transfer your data outside the EEA without your consent.',
      ],
    },
    nl: {
      yes: [
        'Uw gegevens blijven binnen de Europese Economische Ruimte (EER).',
        'Je gegevens blijven altijd in de EU.',
        'Uw gegevens verlaten Europa niet.',
        'Wij geven uw gegevens niet door aan landen buiten de EER.',
        'Uw gegevens worden niet buiten de Europese Unie verwerkt.',
        'Wij geven geen gegevens door naar landen buiten de EER.',
      ],
      no: [
        'Wij bewaren uw gegevens in de EU.',
        'Wij geven uw gegevens niet door buiten de EER, tenzij ze daar goed beschermd zijn.',
        'Een bedrijf buiten de EER krijgt alleen gegevens van ons als ze daar goed beschermd zijn.',
        'Uw gegevens gaan soms naar een land buiten de EER.',
        'Wij zitten zelf in Zwitserland, buiten de Europese Economische Ruimte (EER).',
      ],
    },
  },
  'no-profiling': {
    en: {
      yes: ['We do not build a profile of you.', 'We make no profiles.'],
      no: ['We make a profile of what you buy.', 'We do not build a profile of you without your consent.', 'You do not need a profile.'],
    },
    nl: {
      yes: ['Wij maken geen profiel van u.', 'Wij doen niet aan profilering.'],
      no: [
        'Van bezoekers maken wij geen profiel.',
        'Wij maken een profiel van wat u koopt.',
        'Wij maken geen profiel van je als je dat niet wilt.',
      ],
    },
  },
  'no-children': {
    en: {
      yes: ['Our services are not aimed at children under 16.', 'We do not knowingly collect data from children.'],
      no: ['Our services are not aimed at businesses.', 'We do not collect data from children unless a parent consents.'],
    },
    nl: {
      yes: ['Wij richten ons niet op kinderen onder de 16 jaar.', 'Onze website is niet bedoeld voor minderjarigen.'],
      no: ['Wij richten ons op kinderen.', 'Wij verwerken geen gegevens van kinderen zonder toestemming van een ouder.'],
    },
  },
  'no-cookies': {
    en: {
      yes: ['We do not use cookies.', 'Our website places no cookies on your device.'],
      no: [
        'We do not use cookies for advertising.',
        'We do not place cookies until you say yes.',
        'We do not use cookies that follow you.',
      ],
    },
    nl: {
      yes: ['Wij gebruiken geen cookies.', 'Op deze website plaatsen wij geen enkele cookies.'],
      no: ['Wij plaatsen geen cookies voor reclame en volgen u niet op andere websites.', 'Wij plaatsen geen cookies voordat u ja zegt.'],
    },
  },
  'no-automated-decisions': {
    en: {
      yes: ['We make no automated decisions about you.', 'We do not use automated decision-making.'],
      no: ['We make automated decisions about permits.', 'If you object, we make no automated decision.'],
    },
    nl: {
      yes: ['Wij nemen geen geautomatiseerde besluiten over u.', 'Er is geen geautomatiseerde besluitvorming.'],
      no: ['Wij nemen geautomatiseerde besluiten.', 'Wij nemen geen geautomatiseerde besluiten als je dat niet wilt.'],
    },
  },
  'no-special-data': {
    en: {
      yes: ['We do not process special categories of personal data.', 'We collect no sensitive data.'],
      no: ['We do not process special categories of personal data unless you consent.', 'We process sensitive data with care.'],
    },
    nl: {
      yes: ['Wij verwerken geen bijzondere persoonsgegevens.', 'Wij vragen geen gevoelige gegevens van u.'],
      no: [
        'Wij verwerken geen bijzondere persoonsgegevens, behalve met uw toestemming.',
        'Wij verwerken uw bijzondere gegevens zorgvuldig.',
      ],
    },
  },
}

const cases = Object.entries(table).flatMap(([kind, byLanguage]) =>
  Object.entries(byLanguage).flatMap(([language, { yes, no }]) => [
    ...yes.map((sentence) => [kind, language, sentence, true] as const),
    ...no.map((sentence) => [kind, language, sentence, false] as const),
  ]),
)

describe('a sentence makes a promise, or does not', () => {
  test.each(cases)('%s %s: %s', (kind, language, sentence, expected) => {
    expect(promises(kind as KnownAssurance, language as Language, sentence)).toBe(expected)
  })
})

test('an exception in the next sentence counts', () => {
  const promise = 'Wij delen uw gegevens niet met derden.'
  expect(promises('no-sharing', 'nl', promise, 'Dat doen wij alleen als de wet het vraagt.')).toBe(false)
  expect(promises('no-sharing', 'nl', promise, 'Hebt u vragen? Mail ons.')).toBe(true)
})

describe('sentences', () => {
  const wordsOf = (text: string) => sentencesOf({ text }).map(({ words }) => words)
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['One in\ntwo lines. Two.', ['One in two lines.', 'Two.']],
    ['A list:\n\n- first item;\n- second item.\n\nAn end', ['A list:', 'first item;', 'second item.', 'An end']],
    ['**Bold.** Mail a@b.example now.', ['Bold.', 'Mail a@b.example now.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  test('know where they stand', () => {
    const text = 'First one.  Second one. '
    expect(sentencesOf({ text }).map(({ from, to }) => text.slice(from, to))).toEqual(['First one.', 'Second one.'])
  })
})

const said = (words: string) => ({ nl: words, en: words })

/** A policy with a recipient that is the public, a decision without effects, a profile, a group of children and a cookie of a choice. */
const foundBeside = async (policy: Readonly<Record<string, unknown>>) => {
  const files = {
    'policy.yaml': {
      kind: 'policy',
      languages: ['nl', 'en'],
      voice: 'formal',
      organisation: { name: 'Molen De Test' },
      people: { pupils: { name: said('kinderen'), kind: 'children' } },
      'automated-decisions': { sorting: { name: said('Sorteren'), purpose: 'use', effect: 'none', 'solely-automated': true } },
      statements: [{ id: 'privacy', covers: ['privacy', 'cookie'], title: said('Verklaring'), sections: ['controller', 'purposes'] }],
      ...policy,
    },
    'purposes.yaml': { use: { name: said('Gebruik'), people: ['pupils'], profiling: true, 'shared-with': ['readers'] } },
    'processors.yaml': { readers: { name: said('iedereen'), role: 'public' } },
    'cookies.yaml': {
      choice: { name: 'Keuze', category: 'preferences', 'exempt-as': 'necessary', vendor: 'self', purpose: said('Voor uw keuze.') },
    },
  }
  const written = Object.fromEntries(Object.entries(files).map(([name, keys]) => [`policies/molen/${name}`, stringify(keys)]))
  const all = await findingsOf(written)
  expect(all.filter(({ code }) => /^(?:unknown|missing|invalid|wrong|exactly)-/.test(code))).toEqual([])
  return all.flatMap(({ code, severity }) => (code.startsWith('xc-claim-') ? [`${severity} ${code}`] : []))
}

test.each<readonly [string, readonly string[]]>([
  ['no-profiling', ['error xc-claim-none']],
  ['no-automated-decisions', ['error xc-claim-none']],
  ['no-children', ['warning xc-claim-none']],
  ['no-sharing', ['error xc-claim-noshare']],
  ['eea-only', ['warning xc-claim-notransfer']],
  ['functional-cookies-only', ['warning xc-claim-funconly']],
])('a claim beside facts that speak against it: %s', async (kind, expected) => {
  expect(await foundBeside({ claims: { promise: { kind } } })).toEqual(expected)
})

test.each<readonly [string, readonly string[]]>([
  ['Wij maken geen profiel van u.', ['warning xc-claim-none']],
  ['Van bezoekers maken wij geen profiel.', []],
  ['Wij nemen geen geautomatiseerde besluiten.', ['warning xc-claim-none']],
  ['Wij nemen geen geautomatiseerde besluiten met rechtsgevolgen.', []],
  ['Wij delen uw gegevens niet.', ['warning xc-claim-noshare']],
  ['Uw gegevens blijven binnen de EER.', ['warning xc-claim-notransfer']],
])('a sentence beside facts that speak against it: %s', async (words, expected) => {
  expect(await foundBeside({ commitment: said(words) })).toEqual(expected)
})
