import { describe, expect, test } from 'vitest'
import type { MemoryFiles } from '../src/host/memory.ts'
import { pageText, verificationJson } from '../src/report/verification.ts'
import { agrees, type PageVerification, verifyPage } from '../src/verify.ts'
import { releasedOn } from './fixtures/publishing.ts'
import { hostOf, publishedOn, put, released, rewrite, textAt, tool } from './fixtures/verifying.ts'
import { noteOf, smallShop } from './fixtures/small-shop.ts'

const address = 'https://knoop.example/privacy'
const [home, day] = ['policies/knoop/releases', '2026-03-10']

/** The fragment of a version, as it was released. */
const fragment = (version: string, statement = 'privacy', language = 'nl'): string =>
  textAt(released, `${home}/${version}/${statement}/${language}/fragment.html`)
const [first, second] = [fragment('2026-01-05'), fragment('2026-02-01')]

/** A page of somebody's site around some HTML. */
const site = (content: string): string => `<!doctype html>
<html lang="en-GB"><head><title>Knoop</title><script>var a = '<article id="knoop--privacy">'</script><style>p{}</style></head>
<body><nav><a href="#a">Menu</a><div id="card--big">Card</div></nav><main>${content}</main><footer><p>© Knoop</p></footer></body></html>`

const looked = (
  html: string,
  { files = released, asOf = day, statement }: { files?: MemoryFiles; asOf?: string; statement?: string } = {},
): Promise<PageVerification> => verifyPage(hostOf(files, { [address]: html }), address, { asOf, tool, statement })

const verdictsOn = async (html: string, options: Parameters<typeof looked>[1] = {}) => {
  const { statements, diagnostics } = await looked(html, options)
  expect(diagnostics).toEqual([])
  return statements.map(({ policy, statement, language, verdict }) => [`${policy}/${statement} ${language}`, verdict])
}

const inForce = ['knoop/privacy nl', { kind: 'in-force', version: '2026-02-01' }]

describe('a page', () => {
  test('shows the version in force, whatever stands around it', async () => {
    expect(await verdictsOn(site(second))).toEqual([inForce])
    expect(await verdictsOn(second)).toEqual([inForce])
    const found = await looked(site(second))
    expect(agrees(found)).toBe(true)
    expect(pageText(found)).toBe(`${address} shows knoop/privacy in Dutch: the version 2026-02-01, which is in force.\n`)
  })

  test('shows it at the current address, with and without an announcement', async () => {
    const at = async (built: string, asOf: string) =>
      verdictsOn(textAt(await publishedOn(released, built), 'out/knoop/privacy/nl/index.html'), { asOf })
    const announced = textAt(await publishedOn(released, '2026-02-10'), 'out/knoop/privacy/nl/fragment.html')
    expect(announced).toContain('vk-notice')
    expect(await verdictsOn(announced, { asOf: '2026-02-10' })).toEqual([['knoop/privacy nl', { kind: 'in-force', version: '2026-01-05' }]])
    // Without its classes an announcement is still known for one.
    expect(await verdictsOn(announced.replaceAll(/ class="[^"]*"/g, ''), { asOf: '2026-02-10' })).toEqual([
      ['knoop/privacy nl', { kind: 'in-force', version: '2026-01-05' }],
    ])
    expect(await at('2026-03-10', day)).toEqual([inForce])
    expect(await at('2026-02-10', day)).toEqual([
      ['knoop/privacy nl', { kind: 'replaced', version: '2026-01-05', by: '2026-02-01', on: '2026-03-01' }],
    ])
  })

  test('shows a version that was replaced', async () => {
    const found = await looked(site(first))
    expect(agrees(found)).toBe(false)
    expect(pageText(found)).toBe(
      `${address} shows knoop/privacy in Dutch: the version 2026-01-05, which 2026-02-01 replaced on 2026-03-01.\n`,
    )
  })

  test('shows a version too early', async () => {
    const verdict = { kind: 'upcoming', version: '2026-02-01', from: '2026-03-01', inForce: '2026-01-05' }
    expect(await verdictsOn(site(second), { asOf: '2026-02-10' })).toEqual([['knoop/privacy nl', verdict]])
  })

  test('shows a text that no version has: that of the sources, or nobody’s', async () => {
    const noted = put(
      'policies/knoop/changelog.yaml',
      noteOf('guests', '2026-03-09', ['visit']) + textAt(released, 'policies/knoop/changelog.yaml'),
    )(released)
    const files = rewrite('policies/knoop/clauses/visit.nl.md', 'gastenboek', 'schrift')(noted)
    const unreleased = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(home)))
    const drafts = textAt(await publishedOn(unreleased, day), 'out/knoop/visit/nl/fragment.html')
    expect(drafts).toContain('schrift')
    expect(await verdictsOn(drafts, { files })).toEqual([['knoop/visit nl', { kind: 'unreleased', since: '2026-01-05' }]])
    const found = await looked(site(second.replace('overdag binnenlopen', 'nooit binnenlopen')))
    expect(agrees(found)).toBe(false)
    expect(pageText(found)).toBe(
      [
        `${address} shows knoop/privacy in Dutch: no version: these lines differ from the nearest one, 2026-02-01.`,
        '  - Je mag hier overdag binnenlopen.',
        '  + Je mag hier nooit binnenlopen.',
        '',
      ].join('\n'),
    )
  })

  test('shows a statement that was never released as its sources say it', async () => {
    const built = textAt(await publishedOn(smallShop, day), 'out/knoop/privacy/en/fragment.html')
    expect(await verdictsOn(site(built), { files: smallShop })).toEqual([['knoop/privacy en', { kind: 'never-released' }]])
    expect(agrees(await looked(site(built), { files: smallShop }))).toBe(true)
  })

  test('shows the first version before it holds', async () => {
    const noted = put('policies/knoop/changelog.yaml', noteOf('start', '2026-01-05', ['privacy', 'visit'], '2026-02-01'))(smallShop)
    const later = await releasedOn(noted, '2026-01-05', { pdf: false })
    const built = textAt(await publishedOn(later, '2026-01-10'), 'out/knoop/privacy/nl/index.html')
    expect(await verdictsOn(built, { files: later, asOf: '2026-01-10' })).toEqual([
      ['knoop/privacy nl', { kind: 'not-yet', version: '2026-01-05', from: '2026-02-01' }],
    ])
  })

  test('is found to hide, to move and to repeat lines, in scripts, styles and comments too', async () => {
    const kinds = async (html: string) => (await looked(site(html))).statements.map(({ verdict }) => verdict.kind)
    const items = [...second.matchAll(/<li>[^<]*<\/li>/g)].map(([item]) => item)
    const [dog = '', door = ''] = items
    expect(items.length).toBeGreaterThan(1)
    for (const hidden of [
      dog.replace('<li>', '<li hidden>'),
      dog.replace('<li>', '<li style="display: none">'),
      `<!--${dog}-->`,
      `<script>${dog}</script>`,
      '',
    ])
      expect(await kinds(second.replace(dog, hidden))).toEqual(['differs'])
    expect(await kinds(second.replace(dog, dog + dog))).toEqual(['differs'])
    const moved = second.replace(dog, '@').replace(door, dog).replace('@', door)
    expect(pageText(await looked(site(moved)))).toContain('its lines are those of the nearest one, 2026-02-01, in another order.')
  })

  test('may write the fragment otherwise as long as it reads the same', async () => {
    const same = [
      second.replaceAll('\n', ' '),
      second.replaceAll(/ (?:class|data-[a-z]+|aria-[a-z]+)="[^"]*"/g, ''),
      second.replaceAll('<p>', '<div><p>\n  ').replaceAll('</p>', '\u00a0</p></div>'),
      second.replaceAll('<article', '<div').replaceAll('</article>', '</div>'),
      second.replaceAll('id="', 'id="user-content-').normalize('NFD'),
      second.replace('<h1>', '<script>void 0</script><h1>'),
      `<section id="knoop--privacy">${second}</section>`,
      `<a id="knoop--privacy"></a>${second}`,
    ]
    for (const html of same) expect(await verdictsOn(site(html))).toEqual([inForce])
  })

  test('may have lost the element of the statement, if its sections are there', async () => {
    const sections = second.replace(/<article [^>]*>/, '<div lang="nl">').replace('</article>', '</div>')
    expect(await verdictsOn(site(sections))).toEqual([inForce])
    expect(await verdictsOn(site(sections.replace('overdag', 'nooit')))).toMatchObject([['knoop/privacy nl', { kind: 'differs' }]])
  })

  test('may not say its language; a language that it does say is held against it', async () => {
    expect(await verdictsOn(second.replace(' lang="nl"', ''))).toEqual([inForce])
    expect(await verdictsOn(second.replace(' lang="nl"', ' lang="nl-BE"'))).toEqual([inForce])
    expect(await verdictsOn(second.replace(' lang="nl"', ' lang="en"'))).toMatchObject([['knoop/privacy en', { kind: 'differs' }]])
  })

  test('may show two statements, or one twice: each is told', async () => {
    const visit = fragment('2026-01-05', 'visit', 'en')
    expect(await verdictsOn(site(second + visit))).toEqual([inForce, ['knoop/visit en', { kind: 'in-force', version: '2026-01-05' }]])
    expect(await verdictsOn(site(second + visit), { statement: 'knoop/visit' })).toHaveLength(1)
    expect((await verdictsOn(site(second + first))).map(([, verdict]) => verdict)).toMatchObject([
      { kind: 'in-force' },
      { kind: 'replaced' },
    ])
    expect(agrees(await looked(site(second + first)))).toBe(false)
  })

  test('without a statement of the project is told how one is embedded', async () => {
    for (const html of [site('<p>Hallo</p>'), '', '<div id="a--b">Hallo</div>']) {
      const found = await looked(html)
      expect(agrees(found)).toBe(false)
      expect(pageText(found)).toMatch(/^https:\/\/knoop\.example\/privacy shows no statement of this project\.\nhint/)
    }
    const other = second.replaceAll('knoop', 'elders')
    expect(await verdictsOn(site(other))).toEqual([['elders/privacy nl', { kind: 'unknown' }]])
  })

  test('of a policy whose releases do not hold together is no proof of anything', async () => {
    const found = await looked(second, { files: rewrite(`${home}/2026-01-05/privacy/nl/index.html`, 'hond', 'kat')(released) })
    expect(found.statements).toEqual([])
    expect(found.diagnostics.map(({ code }) => code)).toContain('release-altered')
    expect(agrees(found)).toBe(false)
  })
})

describe('a hostile page', () => {
  const refusing: readonly (readonly [name: string, html: string, why: string])[] = [
    ['of 5 MB of nested elements', '<div>'.repeat(1_000_000), 'it has more than 50000 elements'],
    ['of many levels', `<article id="knoop--privacy">${'<div>'.repeat(20_000)}`, 'its elements are nested too deeply'],
    [
      'of an element with attributes without end',
      `<article id="knoop--privacy" ${'a1 b2 '.repeat(800_000)}>`,
      'an element has more than 1000 attributes',
    ],
    ['of tags without end', `<a/x=${'y'.repeat(400)}`.repeat(12_000), 'its tags do not end'],
  ]

  test.each(refusing)('%s is refused', async (_, html, why) => {
    await expect(looked(html)).rejects.toMatchObject({ name: 'OutsideFault', message: `The page cannot be read: ${why}.` })
  })

  test('cannot speak to the terminal', async () => {
    const found = await looked(site(second.replace('overdag', '\u001b[2J\u202eovernacht')))
    for (const told of [pageText(found), verificationJson(found)])
      expect(['\u001b', '\u202e'].filter((character) => told.includes(character))).toEqual([])
    expect(pageText(found)).toContain('<U+001B>[2J<U+202E>overnacht')
  })

  test('cannot flood it either', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `<p>${index}${'x'.repeat(500)}</p>`).join('')
    const text = pageText(await looked(site(second.replace('</h1>', `</h1>${many}`))))
    expect(text.split('\n').length).toBeLessThan(10)
    expect(text).toContain('+ … and 35 more')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(200)
  })
})
