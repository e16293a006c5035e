import { describe, expect, test } from 'vitest'
import { absolutePromises } from '../src/check/words/absolute-promises.ts'
import { otherVoice } from '../src/check/words/address-forms.ts'
import { breachShortfalls } from '../src/check/words/breach-texts.ts'
import { plainlyIn } from '../src/check/words/function-words.ts'
import { isIdle, isLongAddress, linkTextsIn } from '../src/check/words/link-texts.ts'
import { placeholderIn } from '../src/check/words/placeholders.ts'
import { sentencesIn } from '../src/check/words/prose.ts'
import { isName } from '../src/check/words/name-like.ts'
import { structureFaults } from '../src/check/words/structure.ts'
import { vagueWords } from '../src/check/words/vague-words.ts'
import { contrast } from '../src/model/contrast.ts'
import type { SourceText } from '../src/model/program.ts'
import { compile } from './fixtures/compiling.ts'

describe('a word is vague', () => {
  const vagueIn = (language: 'nl' | 'en', sentence: string) =>
    [...sentence.matchAll(new RegExp(vagueWords[language] ?? /$^/, 'giu'))].map(([word]) => word)

  test.each([
    ['bepaalde', 'Wij delen bepaalde gegevens met onze partners.'],
    ['Sommige', 'Sommige bedrijven verwerken gegevens in opdracht van ons.'],
    ['sommige', 'In sommige gevallen kunt u ons vragen de verwerking te beperken.'],
    ['sommige', 'Wij bewaren sommige van uw gegevens langer.'],
    ['onder meer', 'Uw adres gebruiken wij onder meer om facturen op te stellen.'],
    ['onder andere', 'Wij werken samen met onder andere Google.'],
    ['enz', 'Wij bewaren uw naam, adres, enzovoort.'],
    ['etc.', 'Wij vragen uw naam, adres, etc. als u bestelt.'],
    ['eventueel', 'Wij geven uw gegevens eventueel door aan derden.'],
    ['eventuele', 'Wij melden u eventuele andere ontvangers.'],
    ['mogelijk', 'mogelijk ook andere gegevens'],
    ['mogelijk', 'Wij kunnen mogelijk uw gegevens delen.'],
    ['Mogelijk', 'Mogelijk gebruiken wij uw gegevens voor onderzoek.'],
    ['misschien', 'Dan geven wij misschien uw adres door. Later misschien delen wij meer.'],
    ['Soms', 'Soms delen wij uw gegevens met de politie.'],
    ['Soms', 'Soms kunt u ze laten wissen of bezwaar maken.'],
    ['soms', 'Wij geven uw adres soms aan een koerier.'],
    ['vaak', 'Wij gebruiken uw gegevens vaak voor reclame.'],
    ['bijvoorbeeld', 'Wij gebruiken dan bijvoorbeeld een modelcontract.'],
    ['bijvoorbeeld', 'Wij doen aan marketing, bijvoorbeeld met nieuwsbrieven.'],
  ])('nl %s: %s', (word, sentence) => {
    expect(vagueIn('nl', sentence).join(' ')).toContain(word)
  })

  test.each([
    'Vaak gestelde vragen',
    'Wij beantwoorden vaak gestelde vragen op onze website.',
    'Hiermee tellen wij hoe vaak een pagina wordt bekeken.',
    'U kunt dit zo vaak vragen als u wilt.',
    'Wij bewaren zo weinig mogelijk gegevens.',
    'Deze cookies maken de 3D-viewer mogelijk, waarmee u bestanden bekijkt.',
    'Dat wordt mogelijk gemaakt door onze leverancier.',
    'Wij maken het mogelijk om online te betalen.',
    'Als dat technisch mogelijk is, dragen wij uw gegevens over.',
    'Wij antwoorden zo snel mogelijk.',
    'De voorbereiding van een mogelijke overeenkomst',
    'mensen met wie wij vaak contact hebben',
    'U moet soms wat langer wachten.',
    'Soms blijft er een jas hangen.',
    'Soms staan er in een e-mail ook gegevens van anderen.',
    'Een overeenkomst voor bepaalde tijd',
    'Wij verwerken gegevens alleen voor een of meer bepaalde doelen.',
    'Achter sommige gegevens staat een teken.',
    'Sommige gegevens hebben een teken. Dat vertelt hoelang wij ze bewaren.',
    'U meldt bijvoorbeeld een losse stoeptegel.',
    'Wij wissen wat wij niet nodig hebben. U ziet bijvoorbeeld uw bestellingen van vorig jaar niet meer.',
    'Wij kunnen u dan niet helpen.',
    'Zonder deze gegevens kunnen wij geen factuur maken.',
    'De minister bepaalde dat.',
    'Stuur eventuele klachten naar ons.',
  ])('nl none: %s', (sentence) => {
    expect(vagueIn('nl', sentence)).toEqual([])
  })

  test.each([
    ['may', 'We may share your data with partners.'],
    ['may', 'Further personal data may reach us in these ways.'],
    ['might', 'We might keep your data longer.'],
    ['could', 'We could also use your data for research.'],
    ['Some', 'Some companies process data on our instructions.'],
    ['some', 'We keep some of your data for longer.'],
    ['some', 'In some cases you can ask us to restrict the processing.'],
    ['certain', 'We have engaged a company to process certain data for us.'],
    ['Among other things', 'Among other things, we use your address to write invoices.'],
    ['and so on', 'We ask your name, your address and so on.'],
    ['etc.', 'We ask your name, address, etc. when you order.'],
    ['possibly', 'possibly other data too'],
    ['possible', 'The possible recipients are our partners.'],
    ['sometimes', 'We sometimes give your address to a courier.'],
    ['Sometimes', 'Sometimes you can have your data erased.'],
    ['often', 'Your data is often used for research.'],
    ['for example', 'We then use, for example, a model contract.'],
  ])('en %s: %s', (word, sentence) => {
    expect(vagueIn('en', sentence).join(' ')).toContain(word)
  })

  test.each([
    'We may do so because the law asks it.',
    'From time to time we may update this statement.',
    'With your consent we may keep this data for a year longer.',
    'We may keep this data longer if you give your consent.',
    'people with whom we are often in contact',
    'The rules have applied since 25 May 2018.',
    'You may take pictures.',
    'The Client may request Customer Data or export it.',
    'Below, you can first read why we may use data.',
    'You choose which cookies we may place.',
    'We may not use your data for anything else.',
    'Someone might be standing behind you.',
    'We could not deliver a ticket otherwise.',
    'Consent is not needed, because we could not remember your choice otherwise.',
    'This lets us count how often pages are viewed.',
    'You can ask this as often as you like.',
    'We store as little data as possible.',
    'These cookies make the web form possible.',
    'if that is technically possible',
    'the preparation of a possible employment contract',
    'Sometimes a coat stays behind.',
    'You sometimes wait a little longer.',
    'Some data has a sign behind it.',
    'These are some of its main points.',
    'You report a loose paving stone, for example, or a street light.',
    'Frequently asked questions',
    'We want to be certain that it is you.',
    'For some time after that, nothing changes.',
  ])('en none: %s', (sentence) => {
    expect(vagueIn('en', sentence)).toEqual([])
  })
})

describe('a text is a name', () => {
  test.each([
    'Regionaal Archief Zuidoost-Brabant',
    'de Landelijke Loopbond van Nederland',
    'Google Analytics, HubSpot en Hotjar',
    'Deegsteeg 7, 3500 ZZ Utrecht',
    'Algemene wet inzake rijksbelastingen, artikel 52',
    'Wet op de inkomstenbelasting 2001',
    'e-mail marketing software',
    '_ga, _gid, _gat_UA-12345-1, _hjSession',
    'https://www.example.org/privacy/statement',
    '{{processor.hosting.name}}, {{processor.payments.name}}',
  ])('%s', (text) => {
    expect(isName(text)).toBe(true)
  })

  test.each([
    'Bezoekers van onze website',
    'Wij bewaren dit omdat de wet dat vraagt.',
    'openbare profielen op sociale media',
    'delivering your order by cargo bike',
    'names, addresses and order numbers',
    'We keep this for seven years.',
  ])('not: %s', (text) => {
    expect(isName(text)).toBe(false)
  })
})

describe('a paragraph is plainly in a language', () => {
  test.each([
    ['nl', 'Onze camera filmt u wel. Waarom die er hangt, leest u bij onze doelen.'],
    ['nl', 'Wij gebruiken uw gegevens om uw bestelling te bezorgen en om u te bellen als dat nodig is.'],
    ['en', 'We use your data to deliver your order and to call you if something changes.'],
    ['en', 'If you have a question, you can ask our staff and they will answer it.'],
    [undefined, 'Google Analytics, HubSpot, Hotjar, LinkedIn, Facebook, Twitter, Segment, Datadog'],
    [undefined, 'Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016'],
    [undefined, 'Algemene wet inzake rijksbelastingen, Wet op de omzetbelasting 1968, Burgerlijk Wetboek'],
    [undefined, 'We use cookies.'],
    [undefined, 'Wij volgen de Baseline Informatiebeveiliging Overheid of the Netherlands and the rest.'],
  ])('%s: %s', (language, text) => {
    expect(plainlyIn(text)).toBe(language)
  })
})

describe('a Dutch text has another voice', () => {
  test.each([
    ['formal', 'Wij sturen je een brief.', ['je']],
    ['formal', 'Jouw gegevens blijven van jou.', ['Jouw', 'jou']],
    ['formal', 'Heb je vragen? Bel ons.', ['je']],
    ['formal', 'Jullie kind, jullie keuze.', ['Jullie', 'jullie']],
    ['informal', 'Wij sturen u een brief.', ['u']],
    ['informal', 'U kunt uw gegevens inzien.', ['U', 'uw']],
    ['informal', 'Wij sturen U een brief.', ['U']],
    ['informal', 'Bent u 15? Dan vragen wij het u.', ['u', 'u']],
    ['formal', 'U kunt uw gegevens inzien.', []],
    ['informal', 'Je kunt je gegevens inzien.', []],
    ['formal', 'De knop “Wijzig je keuze” staat onderaan.', []],
    ['formal', "Het liedje Je t'aime klinkt.", []],
    ['formal', 'Lees [de verklaring](https://x.example/je/data) en `je`.', []],
    ['formal', 'het jeugdfonds, de jury, een eurootje', []],
    ['informal', 'Wij antwoorden binnen 24 u, op 120 km/u.', []],
    ['informal', 'Bij de U-bocht en bij {{purpose.u.name}}', []],
    ['informal', 'Duurzaam, uur, uwe', []],
  ] as const)('%s: %s', (voice, text, found) => {
    expect(otherVoice(text, voice).map(({ words }) => words)).toEqual(found)
  })
})

describe('a value is a placeholder', () => {
  test.each([
    ['TODO', 'TODO: adres invullen'],
    ['XXX', 'Bel XXX'],
    ['[BEDRIJFSNAAM]', 'Wij zijn [BEDRIJFSNAAM].'],
    ['[naam]', 'Vraag naar [naam].'],
    ['{{COMPANY}}', 'Wij zijn {{COMPANY}}.'],
    ['Lorem ipsum', 'Lorem ipsum dolor sit amet'],
    ['example.com', 'info@example.com'],
    ['example.org', 'https://www.example.org/privacy'],
    ['Voorbeeld B.V.', 'Voorbeeld B.V.'],
    ['0123456789', '0123456789'],
    ['06-12345678', 'Bel 06-12345678'],
  ])('%s in %s', (found, value) => {
    expect(placeholderIn(value)?.words).toBe(found)
  })

  test.each([
    'https://korenaar.example/privacy',
    'my-example.com',
    'https://example.com.korenaar.nl',
    'Zie [AVG](https://x.example) en [KNVB][1].',
    '{{processor.hosting.name}}, {{ organisation.name }}',
    'Ons cijfer XX, to do, TODOs',
    'Wij geven een voorbeeld. B.V. is een rechtsvorm.',
    '030 012 34 56',
    'een noot[^1]',
  ])('none in %s', (value) => {
    expect(placeholderIn(value)).toBeUndefined()
  })
})

describe('a promise is absolute', () => {
  test.each([
    ['nl', 'Uw gegevens zijn bij ons 100% veilig.', '100% veilig'],
    ['nl', 'Onze website is volledig beveiligd.', 'volledig beveiligd'],
    ['nl', 'Wij garanderen de veiligheid van uw gegevens.', 'garanderen de veiligheid'],
    ['nl', 'Uw gegevens worden nooit met derden gedeeld.', 'nooit met derden gedeeld'],
    ['en', 'Your data is completely secure.', 'completely secure'],
    ['en', 'We guarantee the security of your data.', 'guarantee the security'],
    ['en', 'Your data is never shared.', 'never shared'],
    ['nl', 'Geen enkel systeem is 100% veilig.', undefined],
    ['nl', 'Wij kunnen de veiligheid niet volledig garanderen.', undefined],
    ['nl', 'Wij beveiligen uw gegevens met een wachtwoord.', undefined],
    ['nl', 'Wij vragen nooit om uw wachtwoord.', undefined],
    ['en', 'No website is 100% secure.', undefined],
    ['en', 'We cannot guarantee the security of e-mail.', undefined],
    ['en', 'We never ask for your password.', undefined],
  ] as const)('%s: %s', (language, text, found) => {
    expect(absolutePromises(text, language)[0]?.words).toBe(found)
  })
})

describe('a text about breaches promises less than the law', () => {
  test.each([
    ['nl', 'Is er een datalek? Dan laten wij u dat weten.', 'time'],
    ['nl', 'Bij een datalek informeren wij u direct, indien nodig.', 'measure'],
    ['en', 'If there is a data breach, we will tell you.', 'time'],
    ['en', 'We may notify you of a data breach as soon as possible.', 'measure'],
    ['nl', 'Is er een datalek met een hoog risico voor u? Dan laten wij u dat zonder onredelijke vertraging weten.', undefined],
    ['nl', 'Bij een datalek laten wij u dat meteen weten.', undefined],
    ['nl', 'Wij melden een datalek binnen 72 uur bij de Autoriteit Persoonsgegevens.', undefined],
    ['nl', 'Een organisatie moet betrokkenen over een datalek informeren.', undefined],
    ['en', 'If a data breach is likely to result in a high risk to you, we tell you without undue delay.', undefined],
    ['en', 'Tell us if you find a leak in our roof.', undefined],
    ['en', 'We tell you when your order is ready.', undefined],
  ] as const)('%s: %s', (language, text, lacks) => {
    expect(breachShortfalls(text, language)[0]?.lacks).toBe(lacks)
  })
})

describe('a link says nothing', () => {
  test.each([
    ['Klik [hier](#rights).', true],
    ['[Klik hier!](https://x.example)', true],
    ['[**Lees meer**](#rights)', true],
    ['See [this page](#rights).', true],
    ['[Read more →](#rights)', true],
    ['Lees [hier onze verklaring](#rights).', false],
    ['[Cookie-instellingen](#cookies)', false],
    ['[{{section.rights}}](#rights)', false],
    ['\\[hier](x)', false],
  ])('%s', (text, expected) => {
    expect(linkTextsIn(text).some(({ words }) => isIdle(words))).toBe(expected)
  })

  test.each([
    ['https://www.vendor.example/legal/privacy/statement?lang=nl', true],
    ['[https://www.vendor.example/legal/privacy/statement](https://x.example)', true],
    ['https://x.example/privacy', false],
    ['[verklaring](https://www.vendor.example/legal/privacy/statement?lang=nl)', false],
  ])('a long address: %s', (text, expected) => {
    expect(linkTextsIn(text).some(({ words }) => isLongAddress(words))).toBe(expected)
  })
})

describe('a text is built of what it looks like', () => {
  const faultsOf = (text: string, more: Partial<SourceText> = {}) =>
    structureFaults({ text, markup: 'blocks', isClause: true, path: [], locate: () => ({}) as never, ...more }).map(({ kind }) => kind)

  test.each([
    ['typed-list', 'Wij vragen:\n• uw naam\n• uw adres'],
    ['typed-list', 'Wij vragen • uw naam • uw adres'],
    ['typed-list', 'Wij vragen:\n\n– uw naam\n– uw adres'],
    ['typed-list', 'a) uw naam\nb) uw adres'],
    ['empty-header', '| Naam |  |\n| --- | --- |\n| a | b |'],
    ['skipped-heading', '### Diep\n\nTekst.'],
    ['typed-heading', '**Hoe lang?**\n\nZeven jaar.'],
  ])('%s: %s', (kind, text) => {
    expect(faultsOf(text)).toEqual([kind])
  })

  test.each([
    'Wij vragen:\n\n- uw naam\n- uw adres',
    'Wij leveren maandag – vrijdag.\n\nOok ’s avonds.',
    '1. Een\n2. Twee',
    '|  | Naam |\n| --- | --- |\n| a | b |',
    '## Eerst\n\n### Dan\n\nTekst.',
    '**Let op.** Wij bellen u niet.',
    '**Wij bellen u nooit om uw wachtwoord te vragen.**\n\nVertrouwt u het niet? Bel ons.',
    'Eerst.\n\n**Dit staat onderaan**',
    'Dit is artikel 6 (1) onder (a) en (b).',
  ])('nothing: %s', (text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

test.each([
  ['a public body', { 'public-body': true }, 'error'],
  ['who says nothing of it', {}, 'warning'],
])('a fault in the page of %s', async (_who, kind, level) => {
  const text = (words: string) => ({ nl: words, en: words })
  const policy = {
    kind: 'policy',
    languages: ['nl', 'en'],
    voice: 'formal',
    organisation: { name: 'A', ...kind },
    statements: [{ id: 'privacy', covers: ['privacy'], title: text('Privacy'), sections: ['purposes'] }],
  }
  const dutch = 'Wij gebruiken uw gegevens om uw bestelling te bezorgen en om u te bellen als dat nodig is.'
  const sale = { name: text('Sale'), description: { nl: `${dutch}\n\n• een\n• twee`, en: `${dutch} Dat is zo.` } }
  const { diagnostics } = await compile({
    'policies/a/policy.yaml': JSON.stringify(policy),
    'policies/a/purposes.yaml': JSON.stringify({ sale }),
  })
  const found = diagnostics.filter(({ code }) => code.startsWith('wcag-')).map(({ code, severity }) => `${code} ${severity}`)
  expect(found.toSorted()).toEqual([`wcag-1-3-1 ${level}`, `wcag-3-1-1 ${level}`])
})

test('sentences end where they end', () => {
  const words = (text: string) => sentencesIn(text).map((sentence) => sentence.words)
  expect(words('Een. Twee? “Drie!” Vier')).toEqual(['Een.', 'Twee?', '“Drie!”', 'Vier'])
  expect(words('## Kop\n\n- een;\n- twee.\n\n| a | b |\n| - | - |')).toEqual(['Kop', 'een;', 'twee.'])
  expect(words('Dit loopt\ndoor.')).toEqual(['Dit loopt\ndoor.'])
  const text = 'Een zin.  Nog een [zin](https://x.example/a.b).'
  expect(sentencesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Een zin.', 'Nog een [zin](https://x.example/a.b).'])
})

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.47],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#ffffff', 1],
])('the contrast of %s and %s is %d', (one, two, ratio) => {
  expect(contrast(one, two)).toBeCloseTo(ratio, 1)
})
