import fc from 'fast-check'
import type { BlockContent, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { wordingOf } from '../src/history/wording.ts'
import type { Document, Section } from '../src/model/document.ts'
import { countRedline } from '../src/redline/count.ts'
import { foldBlocks } from '../src/redline/fold.ts'
import { type Redline, type RedlineBlock, redlineOf, type Run } from '../src/redline/redline.ts'
import { redlineOfTexts } from '../src/redline/words.ts'
import { bakery, withContent } from './fixtures/bakery.ts'
import { day, facts, heading, list, paragraph, strong, table } from './fixtures/tree.ts'

const marks = { same: ['', ''], inserted: ['{+', '+}'], deleted: ['[-', '-]'] } as const
const marked = (runs: readonly Run[]): string => runs.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('')
const words = (before: string, after: string): string => marked(redlineOfTexts(before, after))

type Side = 'before' | 'after'
/** What one version said: the text without what is of the other one alone. */
const saidBy = (side: Side, runs: readonly Run[]): string =>
  runs
    .filter(({ kind }) => kind !== (side === 'before' ? 'inserted' : 'deleted'))
    .map(({ text }) => text)
    .join('')
const linesBy = (side: Side, blocks: readonly RedlineBlock[]): readonly string[] =>
  blocks.flatMap(({ cells }) => cells.map((cell) => saidBy(side, cell)))

/** All characters that are seen, in one way of writing. */
const seen = (text: string): string => text.replaceAll(/\s+/gu, '').normalize('NFC')
const seenIn = (section: Section): string => seen(wordingOf({ ...bakery.document, title: '', opening: [], sections: [section] }))

/** What a redline says of one version, section by section. */
const sectionsBy = (side: Side, { sections }: Redline): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sections
      .filter(({ state }) => state !== (side === 'before' ? 'added' : 'removed'))
      .map(({ id, title, blocks }) => [id, seen(saidBy(side, title) + linesBy(side, blocks).join(''))]),
  )
const sectionsOf = ({ sections }: Document): Readonly<Record<string, string>> =>
  Object.fromEntries(sections.map((section) => [section.id, seenIn(section)]))

/** What both versions say by their redline, in the shape of `wordingsOf`. */
const wordingsBy = (redline: Redline) => ({
  before: sectionsBy('before', redline),
  after: sectionsBy('after', redline),
  order: redline.sections.filter(({ state }) => state !== 'removed').map(({ id }) => id),
  openings: (['before', 'after'] as const).map((side) => seen(saidBy(side, redline.title) + linesBy(side, redline.opening).join(''))),
})
const wordingsOf = (before: Document, after: Document) => ({
  before: sectionsOf(before),
  after: sectionsOf(after),
  order: after.sections.map(({ id }) => id),
  openings: [before, after].map((document) => seen(wordingOf({ ...document, sections: [] }))),
})

const unchanged = { sections: 0, moved: 0, added: 0, removed: 0, changed: 0 }

/** The blocks of the one section of two versions with this content, as `state kind: cells`. */
const told = (before: readonly RootContent[], after: readonly RootContent[]): readonly string[] =>
  (redlineOf(withContent(before), withContent(after)).sections[0]?.blocks ?? []).map(
    ({ state, kind, cells }) => `${state} ${kind}: ${cells.map(marked).join(' | ')}`,
  )

describe('any two versions', () => {
  const word = fc.constantFrom(
    'wij',
    'bewaren',
    'Wij',
    'gegevens',
    '1',
    '2',
    '1.234,50',
    'jaar',
    'e-mailadres',
    'cafe\u0301',
    'é',
    ',',
    '.',
    '  ',
    ' ',
    '–',
    '{+',
    '😀',
  )
  const words = fc.array(word, { minLength: 0, maxLength: 9 }).chain((all) => fc.constantFrom(all.join(' '), all.join('')))
  const inline = words.map((text) => [text.slice(0, 4), strong(text.slice(4, 9)), { type: 'break' as const }, text.slice(9)])
  const id = fc.constantFrom('orders', 'newsletter', 'rights')
  const text = inline.map((parts) => paragraph(parts))
  const rows = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  const { block } = fc.letrec<{ block: BlockContent }>((tie) => ({
    block: fc.oneof(
      { weight: 4, arbitrary: text },
      fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((items) => list(items)),
      rows.map(table),
      fc.constantFrom('dates', 'history', 'caption', 'notice').chain((role) => words.map((said) => paragraph(said, role as 'dates'))),
    ),
  }))
  const content = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: block },
      fc.tuple(words, fc.option(id, { nil: undefined })).map(([title, item]) => heading(title, item)),
      fc.dictionary(fc.constantFrom('Gegevens', 'Grondslag', 'Ontvangers'), words).map(facts),
    ),
    { maxLength: 8 },
  )
  const section = fc
    .record({ id, title: words, content })
    .map((given): Section => ({ ...(bakery.document.sections[0] as Section), ...given }))
  const statement = fc
    .record({ title: words, opening: content, sections: fc.uniqueArray(section, { selector: ({ id }) => id, maxLength: 3 }) })
    .map((given): Document => ({ ...bakery.document, ...given }))

  test('are both in their redline, whole', () => {
    fc.assert(
      fc.property(statement, statement, (before, after) => {
        expect(wordingsBy(redlineOf(before, after))).toEqual(wordingsOf(before, after))
      }),
      { numRuns: 400 },
    )
  })

  test('that are the same have no change', () => {
    fc.assert(
      fc.property(statement, (one) => {
        expect(countRedline(redlineOf(one, structuredClone(one)))).toEqual(unchanged)
      }),
    )
  })

  test('of a text give the text of each, with no empty run and no two of a kind in a row', () => {
    const plain = words.map((given) => given.replaceAll(/\s+/gu, ' ').trim().normalize('NFC'))
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const runs = redlineOfTexts(before, after)
        expect([saidBy('before', runs), saidBy('after', runs)]).toEqual([before, after])
        expect(runs.some(({ text, kind }, index) => text === '' || kind === runs[index + 1]?.kind)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('are in their redline where they have every role and every kind of node', () => {
    const { document } = bakery
    const turned = { ...document, title: 'Verklaring', sections: document.sections.toReversed() }
    const renamed = {
      ...document,
      sections: document.sections.map((one, index) => ({ ...one, content: document.sections.at(-index)?.content ?? [] })),
    }
    for (const other of [document, turned, renamed, withContent([]), withContent([paragraph('Iets.')])]) {
      expect(wordingsBy(redlineOf(document, other))).toEqual(wordingsOf(document, other))
      expect(wordingsBy(redlineOf(other, document))).toEqual(wordingsOf(other, document))
    }
  })
})

describe('words', () => {
  test.each([
    ['1 jaar na de bezorging', '2 jaar na de bezorging', '[-1-]{+2+} jaar na de bezorging'],
    ['tot 1.234,50 euro', 'tot 1.334,50 euro', 'tot [-1.234,50-]{+1.334,50+} euro'],
    ['Wij vragen uw naam', 'Daarom vragen wij uw naam', '[-Wij-]{+Daarom+} vragen {+wij +}uw naam'],
    ['uw naam', 'uw naam, adres', 'uw naam{+, adres+}'],
    ['cafe\u0301', 'café', 'café'],
    ['Wij wissen ze.', 'Wij bewaren ze lang. Wij wissen ze.', '{+Wij bewaren ze lang. +}Wij wissen ze.'],
    ['Een. Wij wissen ze. Wij bellen u.', 'Een. Wij bellen u.', 'Een. [-Wij wissen ze. -]Wij bellen u.'],
    ['{+ a b {+', 'wij {+', '{+wij +}{+[- a b {+-]'],
    [
      'bewaren uw gegevens en wissen ze daarna',
      'gooien die mails weg en bellen klanten vaak',
      '[-bewaren uw gegevens en wissen ze daarna-]{+gooien die mails weg en bellen klanten vaak+}',
    ],
  ])('%j and %j are %j', (before, after, redline) => {
    expect(words(before.normalize('NFC'), after.normalize('NFC'))).toBe(redline)
  })

  test('of two long texts that share nothing are not sought one by one', () => {
    const long = (name: string) => Array.from({ length: 20_000 }, (_, index) => `${name}${index}`).join(' ')
    expect(redlineOfTexts(long('a'), long('b'))).toEqual([
      { kind: 'deleted', text: long('a') },
      { kind: 'inserted', text: long('b') },
    ])
  })
})

describe('blocks', () => {
  test('a paragraph that shares most words is one changed block', () => {
    expect(
      told([paragraph('Wij bewaren dit een jaar.'), paragraph('Slot.')], [paragraph('Wij bewaren dit twee jaar.'), paragraph('Slot.')]),
    ).toEqual(['changed paragraph: Wij bewaren dit [-een-]{+twee+} jaar.', 'same paragraph: Slot.'])
  })

  test('a paragraph that shares few words is gone, and another one is new', () => {
    expect(told([paragraph('Wij bewaren dit een jaar.')], [paragraph('Bel ons of kom naar de winkel.')])).toEqual([
      'removed paragraph: [-Wij bewaren dit een jaar.-]',
      'added paragraph: {+Bel ons of kom naar de winkel.+}',
    ])
  })

  test('a row is known by its header cell, whatever its other cells say', () => {
    const rows = (...body: string[][]) => [table([['Naam', 'Land'], ...body])]
    expect(told(rows(['Mollie', 'NL'], ['Brevo', 'FR']), rows(['Adyen', 'NL'], ['Mollie', 'BE'], ['Brevo', 'FR']))).toEqual([
      'same columns: Naam | Land',
      'added row: {+Adyen+} | {+NL+}',
      'changed row: Mollie | [-NL-]{+BE+}',
      'same row: Brevo | FR',
    ])
  })

  test('a row with a column more keeps the cells of the other columns', () => {
    const [before, after] = [
      table([
        ['Naam', 'Land'],
        ['Mollie', 'NL'],
      ]),
      table([
        ['Naam', 'Waarvoor', 'Land'],
        ['Mollie', 'betalen', 'NL'],
      ]),
    ]
    expect(told([before], [after])).toEqual(['changed columns: Naam | {+Waarvoor+} | Land', 'changed row: Mollie | {+betalen+} | NL'])
    const [, row] = redlineOf(withContent([before]), withContent([after])).sections[0]?.blocks ?? []
    expect(row?.labels).toEqual(['Naam', 'Waarvoor', 'Land'])
  })

  test('a fact is known by its term, below the same heading', () => {
    const card = (item: string, period: string) => [heading(`Doel ${item}`, item, 'card'), facts({ Bewaartermijn: period })]
    expect(
      told([...card('orders', '1 jaar'), ...card('books', '7 jaar')], [...card('books', '7 jaar'), ...card('orders', 'tot u het vraagt')]),
    ).toEqual([
      'removed heading: [-Doel orders-]',
      'removed fact: [-Bewaartermijn-] | [-1 jaar-]',
      'same heading: Doel books',
      'same fact: Bewaartermijn | 7 jaar',
      'added heading: {+Doel orders+}',
      'added fact: {+Bewaartermijn+} | {+tot u het vraagt+}',
    ])
    expect(told(card('orders', '1 jaar'), card('orders', 'tot u het vraagt'))).toEqual([
      'same heading: Doel orders',
      'changed fact: Bewaartermijn | [-1 jaar-]{+tot u het vraagt+}',
    ])
  })

  test('what stands below a new heading may be what was there', () => {
    expect(told([paragraph('Een.'), paragraph('Twee.')], [paragraph('Een.'), heading('Nieuw'), paragraph('Twee.')])).toEqual([
      'same paragraph: Een.',
      'added heading: {+Nieuw+}',
      'same paragraph: Twee.',
    ])
  })

  test('dates and history are no wording', () => {
    const content = (written: string) => [
      paragraph(['Laatst gewijzigd op ', day('2026-10-12', written)], 'dates'),
      { ...list([written]), data: { role: 'history' as const } },
      paragraph('Tekst.'),
    ]
    expect(told(content('een dag'), content('een andere dag'))).toEqual(['same paragraph: Tekst.'])
  })

  test('of thousands that share nothing, the old ones are gone and the new ones are there', () => {
    const many = (name: string) => Array.from({ length: 1500 }, (_, index) => paragraph(`${name}${index}`))
    const states = told(many('a'), many('b')).map((line) => line.split(' ')[0])
    expect(states).toEqual([...Array<string>(1500).fill('removed'), ...Array<string>(1500).fill('added')])
  })
})

describe('sections', () => {
  const { document } = bakery
  const [first, second, third, ...rest] = document.sections as [Section, Section, Section, ...Section[]]
  const states = (sections: readonly Section[]) =>
    redlineOf(document, { ...document, sections }).sections.map(({ id, state, moved }) => `${id} ${state}${moved ? ' moved' : ''}`)
  const same = (sections: readonly Section[]) => sections.map(({ id }) => `${id} same`)

  test('one that is gone stands where it stood', () => {
    expect(states([first, third, ...rest])).toEqual([`${first.id} same`, `${second.id} removed`, ...same([third, ...rest])])
  })

  test('one that moved stands in its new place only', () => {
    expect(states([second, third, first, ...rest])).toEqual([...same([second, third]), `${first.id} same moved`, ...same(rest)])
  })

  test('one with another heading is the same section, changed', () => {
    const renamed = { ...second, title: 'Wie wij zijn' }
    expect(states([first, renamed, third, ...rest])).toEqual([`${first.id} same`, `${second.id} changed`, ...same([third, ...rest])])
    const redline = redlineOf(document, { ...document, sections: [first, renamed, third, ...rest] })
    expect(countRedline(redline)).toEqual({ ...unchanged, sections: 1, changed: 1 })
  })

  test('are counted, with all that changed in them', () => {
    const extra = { ...first, id: 'clause-new', title: 'Nieuw', content: [paragraph('Een.'), paragraph('Twee.')] }
    const redline = redlineOf(document, { ...document, title: 'Verklaring', sections: [second, third, first, ...rest.slice(1), extra] })
    expect(countRedline(redline)).toMatchObject({ sections: 2, moved: 1, added: 3, changed: 1 })
    expect(countRedline(redline).removed).toBeGreaterThan(2)
  })
})

describe('what is folded', () => {
  const fold = (before: readonly RootContent[], after: readonly RootContent[]) =>
    foldBlocks(redlineOf(withContent(before), withContent(after)).sections[0]?.blocks ?? []).map((part) =>
      'folded' in part ? part.folded.length : part.cells.map(marked).join(' | '),
    )
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Alinea ${'abcdefgh'[index] ?? ''}`))

  test('is what did not change, but for a block before and after and the heading above', () => {
    const content = (last: string) => [heading('Kop'), ...numbered(5), paragraph(last), ...numbered(4)]
    expect(fold(content('Een oud ding hier'), content('Een nieuw ding hier'))).toEqual([
      'Kop',
      4,
      'Alinea e',
      'Een [-oud-]{+nieuw+} ding hier',
      'Alinea a',
      3,
    ])
  })

  test('is never a single block, and never the headings of columns', () => {
    const content = (land: string) => [
      paragraph('Een'),
      paragraph('Twee'),
      table([
        ['Naam', 'Land'],
        ['Mollie', land],
      ]),
    ]
    expect(fold(content('NL'), content('BE'))).toEqual(['Een', 'Twee', 'Mollie | [-NL-]{+BE+}'])
  })
})
