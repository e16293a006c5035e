import type { Element, ElementContent } from 'hast'
import { HtmlValidate } from 'html-validate'
import type { RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { assetArtifacts, dressed, loadAssets } from '../src/export/assets/assets.ts'
import { writable } from '../src/export/content.ts'
import { cssString } from '../src/export/assets/css-text.ts'
import { type ExportContext, exportEdition } from '../src/export/edition.ts'
import { writeElement } from '../src/export/html.ts'
import { printPage } from '../src/export/pdf/print-page.ts'
import { taggable } from '../src/export/pdf/print-tags.ts'
import { convert } from '../src/export/tree/convert.ts'
import { shape } from '../src/export/tree/shape.ts'
import { statementTree } from '../src/export/tree/statement.ts'
import { readInside } from '../src/host/read-inside.ts'
import type { Edition } from '../src/model/document.ts'
import { bakery, specimen, withContent } from './fixtures/bakery.ts'
import { facts, list, paragraph, table } from './fixtures/tree.ts'

const assets = await loadAssets(readInside(new URL('..', import.meta.url).pathname))
const context: ExportContext = { assets, printer: undefined, day: '2026-11-22', tool: 'Verklaar', finishPdf: (bytes) => bytes }

const filesOf = async (edition: Edition, given: Partial<ExportContext> = {}): Promise<Readonly<Record<string, string>>> => {
  const artifacts = await exportEdition(edition, { ...context, ...given })
  return Object.fromEntries(artifacts.map(({ path, bytes }) => [path.slice(path.lastIndexOf('/') + 1), new TextDecoder().decode(bytes)]))
}
const editionOf = (content: readonly RootContent[]): Edition => ({ ...bakery, document: withContent(content) })
const articleOf = (edition: Edition): Element => statementTree({ ...edition, document: writable(edition.document) }).article
const written = (content: readonly RootContent[]): string => writeElement(articleOf(editionOf(content)))

const elementsOf = (node: ElementContent): Element[] => (node.type === 'element' ? [node, ...node.children.flatMap(elementsOf)] : [])
const all = elementsOf(articleOf(bakery))
const withTag = (tag: string) => all.filter(({ tagName }) => tagName === tag)
const attribute = (name: string) => all.flatMap(({ properties }) => (properties[name] === undefined ? [] : [String(properties[name])]))

describe('validity', () => {
  // Numbers are the policy's own text; the stylesheet keeps them on one line.
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'tel-non-breaking': 'off' },
  })
  test.each([
    ['statement', bakery],
    ['specimen', specimen],
  ])('page and fragment of the %s are valid', async (_name, edition) => {
    const files = await filesOf(edition)
    for (const name of ['index.html', 'fragment.html'] as const) {
      const report = await validator.validateString(files[name] ?? '')
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId} ${message}`)),
      ).toEqual([])
    }
  })
})

describe('the article', () => {
  test('says which statement, version and wording it is', () => {
    expect(articleOf(bakery).properties).toEqual({
      class: 'vk',
      id: 'korenaar--privacy',
      lang: 'nl',
      'data-policy': 'korenaar',
      'data-statement': 'privacy',
      'data-version': '2026-10-12',
      'data-wording': bakery.fingerprints.wording,
    })
    expect(articleOf(specimen).properties).toMatchObject({ 'data-kind': 'specimen' })
    expect(articleOf(specimen).properties).not.toHaveProperty('data-version')
  })

  test('has one heading of the first level, and a section with a heading for each section', () => {
    expect(withTag('h1')).toHaveLength(1)
    expect(withTag('h2')).toHaveLength(bakery.document.sections.length)
    const sections = withTag('section').filter(({ properties }) => String(properties.id).split('--').length === 3)
    expect(sections.map(({ properties }) => properties.id)).toEqual(bakery.document.sections.map(({ id }) => `korenaar--privacy--${id}`))
    for (const { properties, children } of sections) expect((children[0] as Element).properties.id).toBe(`${String(properties.id)}_title`)
  })

  test.each([
    ['https://example.org/', 'https://example.org', true],
    ['https://example.org', 'example.org', true],
    ['https://example.org/cookies/', 'example.org/cookies', true],
    ['mailto:a@example.org', 'a@example.org', true],
    ['tel:0300000000', '0300000000', true],
    ['https://example.org/cookies', 'example.org', false],
    ['https://example.org', 'onze website', false],
  ])('marks a link whose words are its address: %s, %s', (href, words, isBare) => {
    const given: Element = { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: words }] }
    const [link] = shape([given], (item) => item)
    expect(link).toMatchObject({ properties: isBare ? { href, class: 'vk-bare' } : { href } })
    expect(Object.keys((link as Element).properties)).toHaveLength(isBare ? 2 : 1)
  })

  test('names only the sections that differ from the others, so that a page is not full of landmarks', () => {
    const named = withTag('section').filter(({ properties }) => properties['aria-labelledby'] !== undefined)
    expect(named.map(({ properties }) => properties.id)).toEqual(['korenaar--privacy--summary', 'korenaar--privacy--objection'])
    for (const { properties, children } of named) expect((children[0] as Element).properties.id).toBe(properties['aria-labelledby'])
  })

  test('has ids of the policy and statement only, each once', () => {
    const ids = attribute('id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^korenaar--privacy(--[a-z0-9-]+(--[a-z0-9-]+)?(_title)?)?$/)
    expect(ids).toContain('korenaar--privacy--purposes--newsletter')
    expect(ids).toContain('korenaar--privacy--cookie-table--analytics')
  })

  test('links to ids that it has, and to safe addresses', () => {
    const ids = new Set(attribute('id'))
    const hrefs = attribute('href')
    for (const href of hrefs.filter((each) => each.startsWith('#'))) expect(ids).toContain(href.slice(1))
    expect(hrefs.filter((each) => !each.startsWith('#')).map((each) => new URL(each).protocol)).toEqual([
      'https:',
      'mailto:',
      'tel:',
      'https:',
    ])
  })

  test('keeps all that belongs to a card in it, and nothing more', () => {
    const cards = withTag('section').filter(({ properties }) => properties.class === 'vk-activity')
    expect(cards).toHaveLength(3)
    expect(cards.map(({ children }) => children.map((child) => (child as Element).tagName))).toEqual(cards.map(() => ['h3', 'p', 'dl']))
    const purposes = withTag('section').find(({ properties }) => properties.id === 'korenaar--privacy--purposes')
    expect(purposes?.children.map((child) => (child as Element).tagName)).toEqual(['h2', 'p', 'section', 'section', 'section', 'h3', 'p'])
  })

  test('writes facts as a list of definitions', () => {
    expect(written([facts({ Gegevens: 'naam', Ontvangers: [paragraph('een'), list(['twee'])] })])).toContain(
      [
        '<dl class="vk-facts">',
        '<div>',
        '<dt>Gegevens</dt>',
        '<dd>naam</dd>',
        '</div>',
        '<div>',
        '<dt>Ontvangers</dt>',
        '<dd>',
        '<p>een</p>',
        '<ul>',
        '<li>twee</li>',
        '</ul>',
        '</dd>',
        '</div>',
        '</dl>',
      ].join('\n'),
    )
  })

  test('gives a table its caption, scopes and the labels of its cells', () => {
    const content = [
      paragraph('Wie', 'caption'),
      table([
        ['Naam', 'Land'],
        ['Mollie "M" B.V.', 'NL'],
      ]),
    ]
    expect(written(content).replaceAll('\n', '')).toContain(
      '<table><caption>Wie</caption><thead><tr><th scope="col">Naam</th><th scope="col">Land</th></tr></thead>' +
        '<tbody><tr><th scope="row">Mollie "M" B.V.</th><td data-label="Land">NL</td></tr></tbody></table>',
    )
  })

  test('hangs the letters of a lettered list and keeps them as text', () => {
    expect(
      written([list(['a. een', ['b. ', { type: 'strong', children: [{ type: 'text', value: 'twee' }] }]], { role: 'lettered' })]),
    ).toContain(
      '<ul class="vk-lettered">\n<li><span class="vk-letter">a.</span> een</li>\n<li><span class="vk-letter">b.</span> <strong>twee</strong></li>\n</ul>',
    )
  })

  test('marks days, addresses, notices and the opening line', () => {
    expect(withTag('time').map(({ properties }) => properties.datetime)).toEqual(['2026-10-12', '2026-10-12', '2025-03-03'])
    expect(attribute('class')).toEqual(expect.arrayContaining(['vk-meta', 'vk-address', 'vk-brief', 'vk-object']))
    expect(elementsOf(articleOf(specimen)).some(({ properties }) => properties.class === 'vk-notice')).toBe(true)
  })

  test('raises no heading of content above its section', () => {
    const content = [{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'x' }] } as RootContent]
    expect(written(content)).toContain('<h3 class="vk-subhead">x</h3>')
  })
})

describe('hostile content', () => {
  const bad = (node: unknown): RootContent => node as RootContent
  const text = (value: string) => ({ type: 'text', value })
  const link = (url: string) =>
    bad({ type: 'paragraph', children: [{ type: 'link', url, title: 'x" onmouseover="x', children: [text('hier')] }] })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'https://user:pass@a.example/',
    '//a.example/',
    '/local',
    'page.html',
    '?q',
    '#cookie',
    '#korenaar--privacy--rights',
    '',
  ])('the link %j does not survive, its words do', (url) => {
    const html = written([link(url)])
    expect(html).toContain('<p>hier</p>')
    expect(html).not.toContain('<a ')
  })

  test('a safe link keeps its address and nothing else', () => {
    expect(written([link('HTTPS://a.example/?x=1&y="><script>')])).toContain(
      '<p><a href="https://a.example/?x=1&amp;y=%22%3E%3Cscript%3E">hier</a></p>',
    )
    expect(written([link('#rights')])).toContain('<a href="#korenaar--privacy--rights">hier</a>')
  })

  test('elements and attributes that nodes ask for by data are not made', () => {
    const data = {
      hName: 'script',
      hProperties: { onclick: 'x', style: 'position:fixed', id: 'cookie', className: ['vk-notice'] },
      hChildren: [text('evil')],
    }
    const html = written([
      bad({ type: 'paragraph', data, children: [{ ...text('tekst'), data }] }),
      bad({ type: 'heading', depth: 3, data: { ...data, role: 'card', item: '"><script>' }, children: [text('kop')] }),
      bad({ ...list(['een']), data }),
      bad({ type: 'mystery', data, children: [text('weg')] }),
    ])
    expect(html).not.toMatch(/script|onclick|style|cookie|vk-notice|evil|mystery/)
    expect(html).toContain('<p>tekst</p>')
    expect(html).toContain('<section class="vk-activity">\n<h3 class="vk-subhead">kop</h3>')
  })

  test('days, roles and items that are none are not taken over', () => {
    const html = written([
      bad({ type: 'paragraph', data: { role: 'constructor' }, children: [{ ...text('een'), data: { day: '"><b>' } }] }),
      bad({ type: 'heading', depth: 3, data: { item: 'a--b' }, children: [text('twee')] }),
      bad({ type: 'heading', depth: 3, data: { item: 'constructor' }, children: [text('drie')] }),
    ])
    expect(html).toContain(
      '<p>een</p>\n<h3 class="vk-subhead">twee</h3>\n<h3 class="vk-subhead" id="korenaar--privacy--clause-any--constructor">drie</h3>',
    )
  })

  test('HTML, images, definitions and footnotes leave only their words', () => {
    const html = written([
      bad({ type: 'html', value: '<img src=x onerror=alert(1)>' }),
      bad({
        type: 'paragraph',
        children: [{ type: 'html', value: '<script>' }, text('een'), { type: 'image', url: 'https://t.example/p.gif', alt: 'foto' }],
      }),
      bad({ type: 'definition', identifier: 'x', url: 'javascript:alert(1)' }),
      bad({
        type: 'paragraph',
        children: [
          { type: 'linkReference', identifier: 'x', referenceType: 'full', children: [text('twee')] },
          { type: 'footnoteReference', identifier: '1' },
        ],
      }),
      bad({ type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [text('drie')] }] }),
      bad({ type: 'raw', value: '<script>' }),
      bad({
        type: 'list',
        ordered: false,
        children: [{ type: 'listItem', checked: true, children: [{ type: 'paragraph', children: [text('vier')] }] }],
      }),
    ])
    expect(html).not.toMatch(/img|script|t\.example|input|sup|foot/)
    expect(html).toContain('<p>een</p>\n<p>twee</p>\n<p>drie</p>\n<ul>\n<li>vier</li>\n</ul>')
  })

  test('the sanitiser holds by itself', () => {
    const hidden = (hName: string, hProperties = {}) => bad({ type: 'paragraph', data: { hName, hProperties }, children: [text('x')] })
    const html = writeElement({
      type: 'element',
      tagName: 'div',
      properties: {},
      children: convert([
        link('javascript:alert(1)'),
        link('/local'),
        bad({ type: 'paragraph', children: [{ type: 'image', url: 'https://t.example/p.gif', alt: 'foto' }] }),
        bad({ type: 'html', value: '<script>' }),
        bad({ type: 'code', lang: 'x" onclick="', value: 'code' }),
        bad({ ...table([['a', 'b']]), align: ['right', 'left'] }),
        ...['script', 'style', 'svg', 'math', 'iframe', 'template', 'textarea'].map((name) => hidden(name)),
        ...['form', 'input', 'button', 'div', 'section', 'h1', 'td', 'li'].map((name) => hidden(name)),
        hidden('p', {
          id: 'cookie',
          name: 'x',
          class: 'x',
          className: ['x'],
          style: 'x',
          onClick: 'x',
          dataX: 'x',
          title: 'x',
          ariaLabel: 'x',
        }),
      ]),
    })
    expect([...new Set(html.match(/<[a-z][^>]*>/g))].sort()).toEqual(
      ['<div>', '<a>', '<p>', '<pre>', '<code>', '<table>', '<thead>', '<tr>', '<th>'].sort(),
    )
  })

  test('text is text, wherever it stands', async () => {
    const evil = '</title></article><script>alert(1)</script><article class="vk"></article>" onload="x'
    const { document } = bakery
    const edition: Edition = {
      ...bakery,
      document: {
        ...document,
        title: evil,
        organisation: evil,
        furniture: { ...document.furniture, description: evil, contents: evil, skip: evil, page: evil, lastChanged: evil },
        sections: [
          {
            ...(document.sections[0] as (typeof document.sections)[number]),
            title: evil,
            content: [
              paragraph(evil),
              table([
                [evil, evil],
                [evil, evil],
              ]),
            ],
          },
        ],
      },
    }
    const files = await filesOf(edition)
    for (const name of ['index.html', 'fragment.html']) {
      const withoutValues = files[name]?.replaceAll(/ (content|aria-label|data-label)="[^"]*"/g, '') ?? ''
      expect(withoutValues).not.toMatch(/<script/)
      expect(withoutValues.match(/<\/?article/g)).toHaveLength(2)
      expect(withoutValues.match(/<title|<\/title/g) ?? []).toHaveLength(name === 'index.html' ? 2 : 0)
    }
  })

  test('a section or policy that is no id is refused', () => {
    expect(() => articleOf({ ...bakery, document: { ...bakery.document, policy: 'a"b' } })).toThrow('Not an id')
    expect(() => articleOf({ ...bakery, document: { ...bakery.document, policy: 'a--b' } })).toThrow('Not an id')
  })
})

describe('fragment', () => {
  test('is one article without anything that acts, asks or frames', async () => {
    const { 'fragment.html': fragment = '' } = await filesOf(bakery)
    expect(fragment).toMatch(/^<article class="vk"[^]*<\/article>\n$/)
    expect(fragment).not.toMatch(
      /<(?:html|head|body|style|script|link|meta|form|input|iframe|object|embed|img|svg|base)\b|\s(?:on\w+|style|src|srcset|name|target)=/i,
    )
  })

  test('is the very article of the page', async () => {
    const files = await filesOf(bakery)
    expect(files['index.html']).toContain(files['fragment.html']?.trimEnd())
  })
})

describe('page', () => {
  test('asks for the stylesheet only, says its policy and its languages', async () => {
    const { 'index.html': page = '' } = await filesOf(bakery)
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/)
    expect(page).toContain(`<link rel="stylesheet" href="../../assets/${assets.stylesheet.name}">`)
    expect(page.match(/<(?:script|img|iframe|style)\b|\ssrc=|\sstyle=/)).toBeNull()
    expect(page.replaceAll('&#x27;', "'")).toContain("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'")
    expect(page).toContain('<link rel="alternate" hreflang="en" href="../en/index.html">')
    expect(page).toContain('<a href="../en/index.html" lang="en" hreflang="en">English</a>')
    expect(page).toContain('<a href="../nl/index.html" lang="nl" hreflang="nl" aria-current="page">Nederlands</a>')
    expect(page).toContain('<a class="vk-skip" href="#korenaar--privacy">')
    expect(page).toContain('Laatst gewijzigd op 12 oktober 2026</p>')
    expect(page).toContain('<code>3a9f1c000000</code>')
  })

  test('links to the PDF only where it is written', async () => {
    const printer = { name: 'none', print: async () => new TextEncoder().encode('%PDF'), close: async () => {} }
    expect((await filesOf(bakery))['index.html']).not.toContain('statement.pdf')
    expect(await filesOf(bakery)).not.toHaveProperty('statement.pdf')
    const printed = await filesOf(bakery, { printer })
    expect(printed['index.html']).toContain('<a href="statement.pdf" type="application/pdf">PDF</a>')
    expect(printed['statement.pdf']).toBe('%PDF')
  })

  test('keeps specimens from search engines and shows their notice', async () => {
    const { 'index.html': page } = await filesOf(specimen)
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('<h1 class="vk-title">Privacyverklaring</h1>\n<p class="vk-notice">Dit is een reconstructie')
    expect((await filesOf(bakery))['index.html']).not.toContain('noindex')
  })

  test('has no switch where there is one language', async () => {
    const { 'index.html': page } = await filesOf({ ...bakery, document: { ...bakery.document, languages: ['nl'] } })
    expect(page).not.toContain('hreflang')
  })
})

describe('assets', () => {
  test('have their hash in their name, and the stylesheet names the fonts that are there', () => {
    const css = new TextDecoder().decode(assets.stylesheet.bytes)
    const addresses = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(0)
    expect(new Set(addresses)).toEqual(new Set(assets.fonts.map(({ name }) => name)))
    for (const { name } of [assets.stylesheet, ...assets.fonts]) expect(name).toMatch(/\.[0-9a-f]{10}\.(css|woff2)$/)
    expect(css).not.toMatch(/https?:|@import|data:/)
  })

  test('style nothing but the statement and the page that is ours', () => {
    const css = new TextDecoder().decode(assets.stylesheet.bytes).replaceAll(/\/\*[^]*?\*\//g, '')
    const selectors = [...css.matchAll(/([^{}@;]+)\{/g)].flatMap(([, list = '']) => list.split(/,\n/).map((selector) => selector.trim()))
    expect(selectors.length).toBeGreaterThan(100)
    const foreign = selectors.filter((selector) => !/^(:where\(\.vk\b|\.vk\b|html:has\(> \.vk-page\)$)/.test(selector))
    // What is left are the heads of at-rules, whose `@` was cut off.
    for (const head of foreign) expect(css).toContain(`@${head}`)
  })

  test('are written once for a policy, with the licences of the fonts', () => {
    const paths = assetArtifacts('korenaar', assets).map(({ path }) => path)
    const licences = paths.filter((path) => /fonts\/source-(?:sans-3|serif-4)\.LICENSE\.[0-9a-f]{10}\.txt$/.test(path))
    expect(licences).toHaveLength(2)
    expect(new Set(paths).size).toBe(paths.length)
  })
})

describe('print', () => {
  test('has all that it asks for, and running lines with the words of the page', () => {
    const { html, assets: given } = printPage(bakery, writeElement(articleOf(bakery)), assets)
    for (const [, address] of html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)) expect([...given.keys()]).toContain(address)
    for (const { name } of assets.fonts) expect([...given.keys()]).toContain(name)
    const running = new TextDecoder().decode(given.get('running.css')?.bytes)
    expect(running).toContain('"pagina " counter(page) " van " counter(pages)')
    expect(running).toContain('"Privacyverklaring \\b7  Bakkerij De Korenaar"')
  })

  test('says at the foot which text it is, once, and leaves the version to the statement', () => {
    const { html } = printPage(bakery, writeElement(articleOf(bakery)), assets)
    const [before = '', after = ''] = html.split('</article>')
    expect(before).not.toContain(`>${bakery.fingerprints.wording.slice(0, 12)}`)
    expect(after.match(/<p class="vk-colophon">[^<]*<code>(\w+)<\/code><\/p>/)?.[1]).toBe(bakery.fingerprints.wording.slice(0, 12))
    expect(before.slice(0, before.indexOf('<article'))).not.toContain('2026')
  })

  test('has something in each cell, so that none is left out of the structure', () => {
    expect(taggable('<tr><td data-label="a">b</td><td data-label="c"></td><td></td></tr>')).toBe(
      '<tr><td data-label="a">b</td><td class=vk-empty data-label="c">&nbsp;</td><td class=vk-empty>&nbsp;</td></tr>',
    )
  })

  test('says at the head of each page but the first who issues what, and which version', () => {
    const released = { version: '2026-10-12', published: '2026-10-12', effective: '2026-11-16', previous: null }
    const versionOf = (document: Edition['document']) => {
      const { assets: given } = printPage({ ...bakery, document }, '', assets)
      return new TextDecoder().decode(given.get('running.css')?.bytes)
    }
    const running = versionOf({ ...bakery.document, released })
    expect(running).toMatch(/@top-left \{ content: "Privacyverklaring /)
    expect(running).toMatch(/@top-right \{ content: "[Vv]ersie 2026\\2d 10\\2d 12"/)
    expect(running).toMatch(/@page vk:first \{\n  @top-left \{ content: none; \}\n  @top-right \{ content: none; \}/)
    expect(versionOf(bakery.document)).toMatch(/@top-right \{ content: "Laatst gewijzigd op 12 oktober 2026"/)
  })

  test('no text ends its string in CSS', () => {
    expect(cssString('"; } body { x: url(y) } \\ \n é 1')).toBe('"\\22 \\3b  \\7d  body \\7b  x\\3a  url\\28 y\\29  \\7d  \\5c  \\a  é 1"')
    expect(cssString('\0\uD800')).toBe('"\\fffd \\d800 "')
  })
})

describe('a logo', () => {
  const logo = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode('<svg/>'), width: 400, height: 96 } as const
  const edition = { ...bakery, look: { ...bakery.look, logo } }
  const own = dressed(assets, edition.look)
  const name = own.logo?.name ?? ''
  const picture = (address: string, width: number, height: number) =>
    `<p class="vk-brand"><img class="vk-logo" src="${address}" alt="" width="${width}" height="${height}">Bakkerij De Korenaar</p>`

  test('stands beside the name on every page, no larger than there is room for, and is read as nothing', async () => {
    expect(name).toMatch(/^logo\.[0-9a-f]{10}\.svg$/)
    expect((await filesOf(edition, { assets: own }))['index.html']).toContain(picture(`../../assets/${name}`, 160, 38))
    const small = { ...edition, look: { ...bakery.look, logo: { ...logo, width: 20, height: 30 } } }
    expect((await filesOf(small, { assets: own }))['index.html']).toContain(picture(`../../assets/${name}`, 20, 30))
  })

  test('is written with the assets, and given to what prints', () => {
    expect(assetArtifacts('korenaar', own)).toContainEqual(
      expect.objectContaining({ path: `korenaar/assets/${name}`, mediaType: 'image/svg+xml', bytes: logo.bytes }),
    )
    const { html, assets: given } = printPage(edition, '', own)
    expect(html).toContain(picture(name, 160, 38))
    expect(given.get(name)).toEqual({ mediaType: 'image/svg+xml', bytes: logo.bytes })
  })

  test('is nowhere without one', async () => {
    expect((await filesOf(bakery))['index.html']).toContain('<p class="vk-brand">Bakkerij De Korenaar</p>')
    expect(assetArtifacts('korenaar', dressed(assets, bakery.look)).some(({ path }) => path.includes('logo'))).toBe(false)
  })
})
