import { describe, expect, test } from 'vitest'
import { build } from '../src/compile.ts'
import { exportEditions } from '../src/export/editions.ts'
import type { Printer } from '../src/host/host.ts'
import { type MemoryFiles, memoryHost, readMemory } from '../src/host/memory.ts'
import { contentPolicy } from '../src/model/content-policy.ts'
import { builtIn, compile, policyBytes, policyNames } from './fixtures/compiling.ts'
import { releasedOn } from './fixtures/publishing.ts'
import { smallPolicy, smallShop } from './fixtures/small-shop.ts'
import { type Element, readXml } from './fixtures/xml.ts'

const day = '2026-11-22'
const site = 'https://www.korenaar.example/privacy/'
const config = { 'verklaar.config.yaml': `site: ${site}\n` }
const project: MemoryFiles = Object.assign({}, ...policyNames.map(policyBytes)) as MemoryFiles

type Pages = ReadonlyMap<string, string>

const builtWith = async (files: MemoryFiles, more: { readonly draft?: boolean; readonly policies?: readonly string[] } = {}) => {
  const host = memoryHost({ files, builtIn: readMemory(builtIn), today: day })
  const { failed } = await build(host, { policies: [], pdf: false, asOf: day, tool: 'verklaar test', ...more })
  if (failed) throw new Error('It was not built.')
  return new Map(
    [...host.written].map(([path, bytes]): [string, string] => [path.slice('out/'.length), Buffer.from(bytes).toString('utf8')]),
  )
}

const at = (out: Pages, path: string): string => {
  const text = out.get(path)
  if (text === undefined) throw new Error(`${path} was not written.`)
  return text
}

/** The addresses of an attribute's kind in a page, as they are written. */
const addressesIn = (html: string): readonly string[] => [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
const linksIn = (html: string, rel: string) =>
  [...html.matchAll(/<link ([^>]*)>/g)]
    .map(([, attributes = '']) =>
      Object.fromEntries([...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    )
    .filter((attributes) => attributes['rel'] === rel && attributes['type'] === undefined)
    .map(({ hreflang, href }) => (hreflang === undefined ? href : `${hreflang} ${href}`))

const isLeading = (path: string) => path === 'index.html' || /^[^/]+(?:\/[^/]+)?\/index\.html$/.test(path)

const [plain, known] = await Promise.all([builtWith(project), builtWith({ ...project, ...config })])
const htmlOf = (out: Pages) => [...out].filter(([path]) => path.endsWith('.html'))

describe('every address', () => {
  const idsOf = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id))

  /** Where an address leads in the folder, from a page; an address of the site leads there too. */
  const missing = (out: Pages, path: string, address: string): boolean => {
    if (/^(?:https?|mailto|tel):/.test(address) && !address.startsWith(site)) return false
    const base = 'https://somewhere.example/deep/down/'
    const { href, hash } = new URL(address.startsWith(site) ? base + address.slice(site.length) : address, base + path)
    const target = href.slice(base.length, hash === '' ? undefined : -hash.length)
    if (!href.startsWith(base) || !out.has(target)) return true
    const id = decodeURIComponent(hash.slice(1))
    return id !== '' && id !== 'top' && !idsOf(at(out, target)).has(id)
  }

  test.each([
    ['without', plain],
    ['with', known],
  ])('leads to a file of the build, %s the address of the site', (_, out) => {
    const wrong = htmlOf(out).flatMap(([path, html]) =>
      addressesIn(html)
        .filter((address) => missing(out, path, address))
        .map((address) => `${path}: ${address}`),
    )
    expect(wrong).toEqual([])
    expect(htmlOf(out).length).toBeGreaterThan(40)
  })

  test('is relative, but for what search engines and feeds are told', () => {
    for (const [path, text] of plain) expect(text.includes(site), path).toBe(false)
    const telling = [...known].filter(([, text]) => text.includes(site)).map(([path]) => path)
    expect(telling.length).toBeGreaterThan(5)
    for (const path of telling) {
      const left = at(known, path).replaceAll(/<link rel="(?:canonical|alternate)"[^>]*>/g, '')
      if (path.endsWith('.html')) expect(left.includes(site), path).toBe(false)
      else expect(path).toMatch(/^sitemap\.xml$|\/feed\.xml$/)
    }
  })

  test('of the site changes nothing at a permanent address, and nothing of a specimen', () => {
    const other = [...known].filter(([path, text]) => plain.get(path) !== text).map(([path]) => path)
    expect(other.filter((path) => /\/\d{4}-\d{2}-\d{2}(?:\.\d+)?\//.test(path))).toEqual([])
    expect(other.filter((path) => /^(?:apora|hosting|koopr|pro4all)\//.test(path))).toEqual([])
    expect(other).toContain('korenaar/privacy/nl/index.html')
  })
})

describe('the current pages', () => {
  test('say their own address, and that of each language', () => {
    const [nl, en] = ['nl', 'en'].map((language) => `${site}korenaar/privacy/${language}/index.html`)
    const alternates = [`nl ${nl}`, `en ${en}`, `x-default ${site}korenaar/privacy/index.html`]
    for (const [language, own] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const html = at(known, `korenaar/privacy/${language}/index.html`)
      expect(linksIn(html, 'canonical')).toEqual([own])
      expect(linksIn(html, 'alternate')).toEqual(alternates)
    }
    const choice = at(known, 'korenaar/privacy/index.html')
    expect(linksIn(choice, 'canonical')).toEqual([`${site}korenaar/privacy/index.html`])
    expect(linksIn(choice, 'alternate')).toEqual(alternates)
    const history = at(known, 'korenaar/privacy/nl/history.html')
    expect(linksIn(history, 'canonical')).toEqual([`${site}korenaar/privacy/nl/history.html`])
    expect(linksIn(history, 'alternate')).toEqual(['nl', 'en'].map((one) => `${one} ${site}korenaar/privacy/${one}/history.html`))
  })

  test('say only relative addresses where the site is not known', () => {
    const html = at(plain, 'korenaar/privacy/nl/index.html')
    expect(linksIn(html, 'canonical')).toEqual([])
    expect(linksIn(html, 'alternate')).toEqual(['nl ../nl/index.html', 'en ../en/index.html', 'x-default ../index.html'])
  })

  test('are told by the feed with the whole address', () => {
    const addresses = (out: Pages) => addressesIn(at(out, 'korenaar/privacy/en/feed.xml'))
    const own = `${site}korenaar/privacy/en/`
    expect(addresses(known)).toEqual(addresses(plain).map((path) => own + path))
    expect(addresses(known)).toContain(`${own}feed.xml`)
  })
})

describe('the map of the site', () => {
  const only = ({ children }: Element, name: string) => children.filter((child) => child.name === name)
  const urls = (out: Pages) => only(readXml(at(out, 'sitemap.xml')), 'url')
  const said = (url: Element, name: string) => only(url, name).map(({ text }) => text)

  test('is there only where the address is known', () => {
    expect(plain.has('sitemap.xml')).toBe(false)
    expect(readXml(at(known, 'sitemap.xml')).attributes).toEqual({
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    })
  })

  test('has each current page of what is issued, in order, and nothing else', () => {
    const pages = ['cookie', 'privacy'].flatMap((statement) =>
      ['en/history.html', 'en/index.html', 'index.html', 'nl/history.html', 'nl/index.html'].map(
        (file) => `${site}korenaar/${statement}/${file}`,
      ),
    )
    expect(urls(known).flatMap((url) => said(url, 'loc'))).toEqual(pages)
  })

  test('has the day and the languages of each', () => {
    const url = (path: string) => urls(known).find((one) => said(one, 'loc')[0] === `${site}korenaar/privacy/${path}`)
    const [nl, history] = [url('nl/index.html'), url('nl/history.html')]
    if (nl === undefined || history === undefined) throw new Error('not in the map')
    expect(said(nl, 'lastmod')).toEqual(['2026-10-12'])
    // The newest version is announced: the list of all changed when it was published.
    expect(said(history, 'lastmod')).toEqual(['2026-11-16'])
    expect(only(nl, 'xhtml:link').map(({ attributes }) => attributes)).toEqual(
      ['nl', 'en', 'x-default'].map((hreflang) => ({
        rel: 'alternate',
        hreflang,
        href: `${site}korenaar/privacy/${hreflang === 'x-default' ? '' : `${hreflang}/`}index.html`,
      })),
    )
  })

  test('is not made of drafts or specimens alone', async () => {
    expect((await builtWith({ ...project, ...config }, { draft: true })).has('sitemap.xml')).toBe(false)
    expect((await builtWith({ ...policyBytes('koopr'), ...config })).has('sitemap.xml')).toBe(false)
  })
})

describe('the lists', () => {
  const lists = htmlOf(plain).filter(([path]) => isLeading(path))

  test('are there for the whole, each policy and each statement', () => {
    expect(lists.map(([path]) => path)).toEqual(
      expect.arrayContaining(['index.html', 'korenaar/index.html', 'korenaar/privacy/index.html', 'korenaar/cookie/index.html']),
    )
    expect(lists).toHaveLength(1 + 5 + 6)
  })

  test.each(lists)('%s loads nothing but its look', (_path, html) => {
    expect(html).toContain(`content="${contentPolicy.replaceAll("'", '&#x27;')}"`)
    expect(html).not.toMatch(/<(?:script|style|iframe|form)\b| on[a-z]+=| style=/)
  })

  test.each(lists)('%s has one first heading, and leaves no level out', (_path, html) => {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
  })

  test.each(lists)('%s has no two links that sound alike', (_path, html) => {
    const heard = [...html.matchAll(/<a [^>]*>([^]*?)<\/a>/g)].map(([, content = '']) => content.replaceAll(/<[^>]*>/g, ''))
    expect(heard.length).toBeGreaterThan(2)
    expect(heard.filter((text, index) => heard.indexOf(text) !== index)).toEqual([])
  })

  test('show less of a link than is heard of it', () => {
    const html = at(plain, 'korenaar/index.html')
    const heard = '<span class="vk-said">van “Privacyverklaring · De Korenaar”, in het Nederlands</span>'
    expect(html).toContain(`<a href="privacy/nl/statement.md" type="text/markdown">Markdown ${heard}</a>`)
    expect(html).toContain(`>Alle versies ${heard}</a>`)
    expect(html).toContain(
      '<a href="privacy/en/index.html" hreflang="en">Privacy statement <span class="vk-said">from De Korenaar</span></a>',
    )
  })

  test('lead back once, and say in each language where their first link and their description lead', () => {
    const html = at(plain, 'korenaar/index.html')
    expect(html).toContain('<nav><a href="../index.html">Alle verklaringen\u00a0· <span lang="en">All statements</span></a></nav>')
    expect(html).toContain(
      '<a class="vk-skip" href="#statements">Naar de verklaringen\u00a0· <span lang="en">Go to the statements</span></a>',
    )
    const [, description = ''] = /<meta name="description" content="([^"]*)">/.exec(html) ?? []
    expect(description).toMatch(/^Wat De Korenaar met persoonsgegevens .* What De Korenaar does with personal data/)
  })

  test('say each thing in the language that they say it is in', () => {
    const html = at(plain, 'korenaar/privacy/index.html')
    expect(html).toContain('<html lang="nl">')
    expect(html).toContain('<h1>Privacyverklaring\u00a0· <span lang="en">Privacy statement</span></h1>')
    expect(html).toMatch(/<section class="vk-version">\n<h2><a href="nl\/index\.html" hreflang="nl">Nederlands<\/a>/)
    expect(html).toMatch(/<section class="vk-version" lang="en">\n<h2><a href="en\/index\.html" hreflang="en">English<\/a>/)
  })

  test('tell of each statement when it changed, its version and what else there is', () => {
    const html = at(plain, 'korenaar/privacy/index.html')
    expect(html).toContain('Laatst gewijzigd op 12 oktober 2026<br>Versie 2026-10-12')
    expect(html).toContain('Die geldt vanaf <time datetime="2027-01-04">4 januari 2027</time>.')
    for (const file of ['statement.md', 'history.html', 'feed.xml']) expect(html).toContain(`href="en/${file}"`)
    expect(html).not.toContain('statement.pdf')
  })

  test('lead to the PDF where one is made', async () => {
    const { editions } = await compile(policyBytes('korenaar'), day)
    const printer: Printer = { name: 'none', print: async () => new Uint8Array(), close: async () => {} }
    const means = {
      builtIn: readMemory(builtIn),
      printer,
      finishPdf: (bytes: Uint8Array) => bytes,
      asOf: day,
      tool: 'verklaar test',
      archives: [],
    }
    const out = new Map((await exportEditions(editions, means)).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]))
    for (const [path, folder] of [
      ['index.html', 'korenaar/cookie/'],
      ['korenaar/index.html', 'cookie/'],
      ['korenaar/cookie/index.html', ''],
    ] as const)
      expect(at(out, path)).toContain(`href="${folder}nl/statement.pdf" type="application/pdf"`)
  })

  test('put specimens by themselves, marked, and lead no search engine to them', () => {
    const html = at(plain, 'index.html')
    const [own = '', specimens = ''] = html.split('<h2>Reconstructies')
    expect(own).toContain('korenaar/privacy/nl/index.html')
    expect(own).not.toMatch(/href="(?:apora|hosting|koopr|pro4all)\//)
    expect(specimens).toContain('<p class="vk-notice">Dit zijn reconstructies')
    expect(specimens).toContain('<p class="vk-notice" lang="en">These are reconstructions')
    for (const [link] of specimens.matchAll(/<a [^>]*>/g)) expect(link).toContain('rel="nofollow"')
    expect(own).not.toContain('nofollow')
    expect(specimens).toContain('<h3><a href="hosting/index.html" rel="nofollow">een hostingbedrijf</a></h3>')
    expect(at(plain, 'apora/index.html')).toContain('Apora heeft deze reconstructie niet uitgegeven of goedgekeurd.')
  })

  const noindex = '<meta name="robots" content="noindex">'
  test('of specimens and drafts are not for search engines, and those of what is issued are', async () => {
    for (const [path, html] of lists) expect(html.includes(noindex), path).toBe(/^(?:apora|hosting|koopr|pro4all)\//.test(path))
    const drafts = await builtWith({ ...project, ...config }, { draft: true })
    for (const [path, html] of htmlOf(drafts).filter(([one]) => isLeading(one))) {
      expect(html.includes(noindex), path).toBe(true)
      expect(html.includes(site), path).toBe(false)
    }
    expect(at(drafts, 'korenaar/cookie/index.html')).toContain('Dit is een concept.')
  })

  test('hold what is built and nothing else', async () => {
    const out = await builtWith(project, { policies: ['korenaar'] })
    const html = at(out, 'index.html')
    expect(html).not.toMatch(/apora|Reconstructies/)
    expect([...out.keys()].filter((path) => isLeading(path)).sort()).toEqual([
      'index.html',
      'korenaar/cookie/index.html',
      'korenaar/index.html',
      'korenaar/privacy/index.html',
    ])
  })

  test('of one language say everything once', async () => {
    const oneLanguage = {
      ...smallShop,
      'policies/knoop/policy.yaml': String(smallShop['policies/knoop/policy.yaml']).replace(/languages: .*/, 'languages: [nl]'),
    }
    const out = await builtWith(oneLanguage)
    expect(at(out, 'knoop/privacy/index.html')).not.toMatch(/lang="en"|hreflang="en"|x-default/)
    expect(at(out, 'index.html')).toContain('<h1>Verklaringen</h1>')
  })

  test('name each who issues statements', async () => {
    const out = await builtWith({ ...smallShop, ...smallPolicy('draad', 'De Draad') })
    expect(at(out, 'index.html')).toContain('<p class="vk-brand">De Draad · De Knoop</p>')
  })
})

test('a build writes the same again, and after a release', async () => {
  const released = await releasedOn({ ...smallShop, ...config }, '2026-11-21')
  const [one, two] = [await builtWith(released), await builtWith(released)]
  expect([...one]).toEqual([...two])
  expect(at(one, 'sitemap.xml')).toContain('<lastmod>2026-11-21</lastmod>')
})
