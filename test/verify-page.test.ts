import { describe, expect, test } from 'vitest'
import { statementsIn } from '../src/export/published/published-text.ts'
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

const unlooked = 'note  What stylesheets and scripts of the page do is not looked at.'
const inForce = ['knoop/privacy nl', { kind: 'in-force', version: '2026-02-01' }]

describe('a page', () => {
  test('shows the version in force, whatever stands around it', async () => {
    expect(await verdictsOn(site(second))).toEqual([inForce])
    expect(await verdictsOn(second)).toEqual([inForce])
    const found = await looked(site(second))
    expect(agrees(found)).toBe(true)
    expect(pageText(found)).toBe(`${address} shows knoop/privacy in Dutch: the version 2026-02-01, which is in force.\n${unlooked}\n`)
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
      `${address} shows knoop/privacy in Dutch: the version 2026-01-05, which 2026-02-01 replaced on 2026-03-01.\n${unlooked}\n`,
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
        unlooked,
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
    for (const hidden of [`<!--${dog}-->`, '']) expect(await kinds(second.replace(dog, hidden))).toEqual(['differs'])
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
      `<div class="wrap" style="text-align: left; padding: 0 12px"><details open>${second}</details></div>`,
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

  test('may show two statements: each is told', async () => {
    const visit = fragment('2026-01-05', 'visit', 'en')
    expect(await verdictsOn(site(second + visit))).toEqual([inForce, ['knoop/visit en', { kind: 'in-force', version: '2026-01-05' }]])
    expect(await verdictsOn(site(second + visit), { statement: 'knoop/visit' })).toHaveLength(1)
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

describe('a page that can show something else than it holds', () => {
  const dog = /<li>[^<]*hond[^<]*<\/li>/.exec(second)?.[0] ?? ''
  const lie = dog.replace('één hond', 'geen hond')
  const within = (html: string) => second.replace('</h1>', `</h1>${html}`)
  const inItem = (attribute: string) => second.replace(dog, dog.replace('<li>', `<li ${attribute}>`))
  const unclear: readonly (readonly [because: string, what: string, html: string])[] = [
    ['around', '<div hidden>', `<div hidden>${second}</div><article>${lie}</article>`],
    ['around', '<div style="opacity:0">', `<div style="opacity:0">${second}</div>`],
    ['around', '<div style="display:/**/none">', `<div style="display:/**/none">${second}</div>`],
    ['around', '<div style="--a:b;/**/visibility:hidden">', `<div style="--a:b;/**/visibility:hidden">${second}</div>`],
    ['around', '<div popover="auto">', `<div popover="auto">${second}</div>`],
    ...['noscript', 'dialog', 'details', 's', 'nav', 'x-shadow'].map(
      (name) => ['around', `<${name}>`, `<${name}>${second}</${name}>`] as const,
    ),
    ['around', '<template shadowrootmode>', `<div><template shadowrootmode="open">${lie}</template>${second}</div>`],
    ['repeated', 'knoop--privacy', `<article id="knoop--privacy">${lie}${second}</article>`],
    ['repeated', 'knoop--privacy', `<div id="user-content-knoop--privacy">${lie}</div>${second}`],
    ['repeated', 'knoop--privacy', `<div data-policy="knoop" data-statement="privacy">${lie}</div>${second}`],
    ['repeated', 'knoop--privacy', `${second}<section id="knoop--privacy--more">${lie}</section>`],
    ['repeated', 'knoop--privacy--controller_title', `${second}<h2 id="knoop--privacy--controller_title">Mis</h2>`],
    ['repeated', 'knoop--privacy', second + first],
    ['leads-away', '<base href="https://elders.example/">', `<base href="https://elders.example/">${second}`],
    ['leads-away', '<meta http-equiv="refresh">', `<meta http-equiv="Refresh" content="0;url=/x">${second}`],
    ['foreign', '<svg>', within('<svg><text>Mis</text></svg>')],
    ['foreign', '<math>', within('<math><mi>Mis</mi></math>')],
    ['foreign', '<input>', within('<input value="Mis">')],
    ['foreign', '<img>', within('<img alt="Mis">')],
    ['foreign', '<iframe>', within('<iframe srcdoc="Mis"></iframe>')],
    ['foreign', '<style>', within('<style style="display:block">Mis</style>')],
    ['foreign', '<script>', within('<script>void 0</script>')],
    ['foreign', '<s>', second.replace(dog, `<li><s>${dog.slice(4, -5)}</s></li>`)],
    ['foreign', '<del>', second.replace(dog, dog.replace('hond', '<del>hond</del>'))],
    ['foreign', '<dialog>', second.replace('<article', '<dialog').replace('</article>', '</dialog>')],
    ['foreign', '<li hidden>', inItem('hidden')],
    ['foreign', '<li style="--a:display:none">', second.replace(dog, `${dog}${lie.replace('<li>', '<li style="--a:display:none">')}`)],
    ['foreign', '<li style="display:none;display:block">', inItem('style="display:none;display:block"')],
    ['foreign', '<li aria-label="Mis">', inItem('aria-label="Mis"')],
    ['foreign', '<li onclick="a()">', inItem('onclick="a()"')],
    ['foreign', 'id="elders"', second.replace('id="knoop--privacy--controller"', 'id="elders"')],
  ]

  test.each(unclear)('%s, %s: it cannot be judged', async (because, what, html) => {
    const found = await looked(`<!doctype html><html lang="nl"><body>${html}</body></html>`)
    expect(found.statements.map(({ verdict }) => verdict)).toEqual([{ kind: 'unjudged', because, what }])
    expect(agrees(found)).toBe(false)
    expect(pageText(found)).toContain('this cannot be judged: ')
  })

  test('has our own elements in another place', async () => {
    const moved = second
      .replace(/<\/?em>/g, '')
      .replace(dog, `<li><em>${dog.slice(4, -5)}</em></li>`)
      .replace('<h1>', '<h1><em>')
    expect((await verdictsOn(moved.replace('</h1>', '</em></h1>')))[0]?.[1]).toMatchObject({ kind: 'unjudged', what: '<em>' })
  })

  test('announces at its head only what is to come', async () => {
    const announced = textAt(await publishedOn(released, '2026-02-10'), 'out/knoop/privacy/nl/fragment.html')
    const [notice = ''] = /<p class="vk-notice">.*<\/p>/.exec(announced) ?? []
    expect(notice).toContain('1 maart 2026')
    const kind = async (html: string, asOf: string) => (await looked(html, { asOf })).statements[0]?.verdict.kind
    expect(await kind(announced, '2026-02-10')).toBe('in-force')
    expect(await kind(second.replace('</h1>', `</h1>${notice}`), day)).toBe('differs')
    expect(await kind(announced.replace('1 maart 2026', '1 april 2026'), '2026-02-10')).toBe('differs')
    expect(await kind(announced.replace(notice, '').replace('</article>', `${notice}</article>`), '2026-02-10')).toBe('differs')
  })

  test('links elsewhere are other lines', () => {
    const lines = (link: string) => statementsIn(`<article id="a--b"><p>${link}</p></article>`)[0]?.lines
    const own = lines('<a href="mailto:hallo@knoop.example">Schrijf ons</a>')
    expect(lines('<a href="mailto:hallo@elders.example">Schrijf ons</a>')).not.toEqual(own)
    expect(lines('Schrijf ons')).not.toEqual(own)
    expect(lines('<a target="_blank" rel="noopener" href="mailto:hallo@knoop.example">Schrijf ons</a>')).toEqual(own)
  })

  test('links within the page are known by their end', () => {
    const link = (href: string) => statementsIn(`<article id="a--b"><a href="${href}">Zie</a></article>`, `${address}#x`)[0]?.lines
    for (const href of ['#a--b--c', '#user-content-a--b--c', '/privacy#a--b--c', `${address}#a--b--c`])
      expect(link(href)).toEqual(['Zie <#a--b--c>'])
    for (const href of ['https://elders.example/privacy#a--b--c', '/elders#a--b--c']) expect(link(href)).not.toEqual(['Zie <#a--b--c>'])
  })

  test('holds one id or many of them without end', async () => {
    const repeated = { kind: 'unjudged', because: 'repeated', what: 'knoop--privacy' }
    expect(await verdictsOn('<i id="knoop--privacy">x</i>'.repeat(300))).toEqual([['knoop/privacy null', repeated]])
    const many = Array.from({ length: 30_000 }, (_, index) => `<i id="knoop--a${index}">x</i>`).join('')
    expect(() => statementsIn(many)).toThrow('it has more than 1000 elements of statements')
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
    ['of end tags without end', '</p>'.repeat(50_001), 'it has more than 50000 end tags'],
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
