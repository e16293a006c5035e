import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { activeIn } from '../src/history/inert.ts'
import { loadedBy } from '../src/history/styles.ts'
import { contentPolicy } from '../src/model/content-policy.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { builtOn, edited } from './fixtures/publishing.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A page that can be kept with a version. Lists of versions and of statements, and the page with a script of its own, never are. */
const isKept = (path: string): boolean => /\/(?:nl|en)\/(?:[\d.-]+\/)?(?:index|fragment|changes)\.html$/.test(path)

/** Pages that were written, by a path that ends in `<policy>/<statement>/…`; `…` stands for the digits of a name. */
const writtenBelow = (folder: string): [string, string][] =>
  (readdirSync(root + folder, { recursive: true }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isKept)
    .map((path) => [path, readFileSync(`${root}${folder}/${path}`, 'utf8').replaceAll(/…\.(?=css|svg|png)/g, '0123456789.')])

const activeAt = (path: string, html: string) => {
  const [, policy = '', statement = ''] =
    /data-policy="([^"]+)" data-statement="([^"]+)"/.exec(html) ?? / id="([a-z0-9-]+?)--([a-z0-9-]+?)"/.exec(html) ?? []
  return activeIn(html, { policy, statement, form: path.endsWith('fragment.html') ? 'fragment' : 'page' })
}

const korenaar = { policy: 'korenaar', statement: 'privacy' }

/** A page of ours with something in its text, or in its head. */
const page = (inside: string, inHead = '', logo = '') =>
  `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy.replaceAll("'", '&#x27;')}">
<title>T</title>
${inHead}</head>
<body class="vk vk-page"><p class="vk-brand">${logo}Bakkerij</p>${fragment(inside)}</body>
</html>
`
const fragment = (inside: string) => `<article class="vk" id="korenaar--privacy" lang="nl"><p>Wij zijn er.</p>${inside}</article>
`
const activeOnPage = (html: string) => activeIn(html, { ...korenaar, form: 'page' })
const activeInFragment = (html: string) => activeIn(html, { ...korenaar, form: 'fragment' })

describe('the pages that Verklaar writes are inert', () => {
  test.each([
    ['in the golden outputs', 'test/golden', 150],
    ['in the releases of the bakery', 'policies/korenaar/releases', 8],
  ])('%s', (_, folder, count) => {
    const pages = writtenBelow(folder)
    expect(pages.length).toBeGreaterThan(count)
    for (const [path, html] of pages) expect(activeAt(path, html), path).toBeUndefined()
  })

  test('in the build of the bakery', async () => {
    const { out } = await builtOn(policyFiles('korenaar'), '2026-11-22')
    const pages = [...out].filter(([path]) => isKept(path))
    expect(pages.length).toBeGreaterThan(7)
    for (const [path, bytes] of pages) expect(activeAt(path, new TextDecoder().decode(bytes)), path).toBeUndefined()
  })

  test('with any name', async () => {
    const name = `'A <b> & "c" </title><script>'`
    const named = edited(policyFiles('apora'), 'policies/apora/policy.yaml', 'Apora B.V.', name)
    const { out } = await builtOn(named, '2026-11-22')
    const pages = [...out].filter(([path]) => isKept(path))
    expect(pages.length).toBeGreaterThan(3)
    for (const [path, bytes] of pages) expect(activeAt(path, new TextDecoder().decode(bytes)), path).toBeUndefined()
  })
})

describe('a page is active', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT src="x.js"></SCRIPT>',
    '<p onclick="x()">a</p>',
    '<p OnClick="x()">a</p>',
    '<p\nonclick="x()">a</p>',
    '<p/onclick="x()">a</p>',
    "<p title='a' onclick='x()'>a</p>",
    '<p title=a onclick=x()>a</p>',
    '<a href="javascript:x()">a</a>',
    '<a href="JaVaScRiPt:x()">a</a>',
    '<a href=" javascript:x()">a</a>',
    '<a href="java\tscript:x()">a</a>',
    '<a href="&#106;avascript:x()">a</a>',
    '<a href="javascript&colon;x()">a</a>',
    '<a href="data:text/html,a">a</a>',
    '<a href="vbscript:x">a</a>',
    '<a href="https://a.example" ping="https://b.example">a</a>',
    '<img src="https://a.example/pixel.gif" alt="">',
    '<img src="//a.example/pixel.gif" alt="">',
    '<img src="a.png" srcset="https://a.example/b.png 2x" alt="">',
    '<link rel="stylesheet" href="https://a.example/a.css">',
    '<link rel="stylesheet" href="//a.example/a.css">',
    '<link rel="preload" href="https://a.example/a.js">',
    '<meta http-equiv="refresh" content="0;url=https://a.example">',
    '<base href="https://a.example/">',
    '<iframe src="a.html"></iframe>',
    '<form action="/a"><input></form>',
    '<button>a</button>',
    '<object data="a"></object>',
    '<embed src="a">',
    '<svg><script>x()</script></svg>',
    '<math><mtext></mtext></math>',
    '<style>p{color:red}</style>',
    '<p style="position:fixed">a</p>',
    '<template><script></script></template>',
    '<noscript><p title="</noscript><img src=x onerror=x()>">',
    '<!-- a comment --><p>a</p>',
    '<![CDATA[a]]>',
    '<?xml version="1.0"?>',
    '<video src="a.mp4"></video>',
    '<custom-element></custom-element>',
    '<p title="a"b>a</p>',
    '< script>alert(1)</script>',
    '<p>a < b</p>',
    '<a href="https://a.example" target="_blank" onmouseover="x()">a</a>',
    '<title><p id="</title><img src=x onerror=alert(1)>"></p></title>',
    '<a href="javascript:x()" href="https://ok.example">a</a>',
    '<p class="vk" class="vk">a</p>',
    '<img src="x.png" src="https://a.example/x.png" alt="">',
    String.raw`<img src="\\127.0.0.1/x.png">`,
    '<img src="a.png" alt="a">',
    String.raw`<a href="\\a.example/">a</a>`,
    String.raw`<a href="https://a.example\@b.example">a</a>`,
    '<a href="//a.example/">a</a>',
    '<a href="/a">a</a>',
    '<a href="https://user:pw@a.example/">a</a>',
    '<a href="https://user&#64;a.example/">a</a>',
    '<a href="https://a.example/\u0001">a</a>',
    '<a href="a.html" attributionsrc="https://a.example">a</a>',
    '<a href="a.html" download="a.exe">a</a>',
    '<a xlink:href="javascript:x()">a</a>',
    '<a name="body">a</a>',
    '<p class="modal">a</p>',
    '<p class="vk modal">a</p>',
    '<p contenteditable="true">a</p>',
    '<div popover="auto">a</div>',
    '<p id="login">a</p>',
    '<p id="other--privacy--rights">a</p>',
    '<p id="korenaar--privacyx">a</p>',
    '<p constructor="a">a</p>',
    '<constructor>a</constructor>',
    '<p title="a &#x3C; b">a</p>',
    '<P>a</P>',
    '</article></div><p>outside</p>',
    '<p>a</div>',
    '<p>a',
    '<p>\u001B(J</p>',
    '<p lang="nl&#34; onclick=&#34;x()">a</p>',
    '<span lang="javascript:x()">a</span>',
    '<span lang="NL">a</span>',
    '<p lang="fr">a</p>',
    '<h6 aria-level="x()">a</h6>',
    '<h6 aria-level="10">a</h6>',
    '<h5 aria-level="7">a</h5>',
    '<p aria-level="7">a</p>',
    '<span class="vk-alias" id="login"></span>',
    '<span class="vk-alias" id="apora--privacy--rights"></span>',
    '<span class="vk-alias" name="korenaar--privacy--old"></span>',
    '<img src="https://a.example/assets/logo.0123456789.svg" alt="">',
    '<img src="//a.example/../../assets/logo.0123456789.svg" alt="">',
    '<img src="data:image/svg+xml;base64,AAAA" alt="">',
    '<img src="../../../assets/logo.svg" alt="">',
    '<img src="../../../assets/logo.0123456789.html" alt="">',
    '<img src="../../../assets/logo.0123456789.svg#a" alt="">',
    '<img src="../../../../assets/logo.0123456789.svg" alt="">',
    '<img src="../../../assets/../x/logo.0123456789.svg" alt="">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" onload="x()">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" srcset="a.png 2x">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" style="position:fixed">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" usemap="#a">',
    '<img class="vk-banner" src="../../../assets/logo.0123456789.svg" alt="">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" width="100%">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" width="10" height="-1">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" id="korenaar--privacy--a">',
    '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="a"></img>',
  ])('with %s', (inside) => {
    expect(activeOnPage(page(inside))).toBeDefined()
    expect(activeInFragment(fragment(inside))).toBeDefined()
  })

  test.each([
    '<link rel="preload" as="image" href="a.png" imagesrcset="http://a.example/a.png 1x">',
    '<link rel="alternate" rel="stylesheet" href="a.css">',
    '<link rel="stylesheet" href="../../../assets/login.css">',
    '<link rel="stylesheet" href="https://a.example/assets/statement.0123456789.css">',
    '<link rel="canonical" href="https://a.example/">',
    '<link rel="canonical" href="index.html">',
    '<link rel="alternate" hreflang="x-default" href="https://a.example/">',
    '<link rel="alternate" hreflang="x-other" href="../index.html">',
    '<link rel="stylesheet" href="../../../assets/fragment.0123456789.css">',
    '<link rel="manifest" href="a.json">',
    '<link rel="alternate" hreflang="en" href="https://a.example/">',
    '<meta http-equiv="content-type" http-equiv="refresh" content="0;url=https://a.example">',
    '<meta http-equiv="refresh" content="0;url=https://a.example">',
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<meta name="referrer" content="unsafe-url">',
    '<meta name="theme-color" content="red">',
    '<title><p></p></title>',
    '<title>a</p></title>',
    '<!DOCTYPE html>',
    '<html lang="nl"></html>',
  ])('with %s in its head', (inHead) => {
    expect(activeOnPage(page('', inHead))).toBeDefined()
  })

  test.each([
    ['without its policy', (html: string) => html.replace(/<meta http-equiv[^\n]*\n/, '')],
    ['with another policy', (html: string) => html.replace('default-src &#x27;none&#x27;', 'default-src *')],
    ['with its policy too late', (html: string) => html.replace(/(<meta http-equiv[^\n]*\n)(<title>.*\n)/, '$2$1')],
    ['without its doctype', (html: string) => html.replace('<!DOCTYPE html>\n', '')],
    ['with a byte order mark', (html: string) => `\uFEFF${html}`],
    ['as a fragment', () => fragment('')],
  ])('%s', (_, change) => {
    expect(activeOnPage(page(''))).toBeUndefined()
    expect(activeOnPage(change(page('')))).toBeDefined()
  })
})

test.each([
  '<title>a</title>',
  '<meta name="robots" content="noindex">',
  '<link rel="alternate" hreflang="en" href="../en/index.html">',
  '<link rel="alternate" hreflang="x-default" href="../index.html">',
])('a page has in its head, and only there, %s', (inside) => {
  const found = `\`${inside.replace('a</title>', '').slice(0, 60)}\``
  expect(activeInFragment(fragment(inside))).toBe(found)
  expect(activeOnPage(page('', inside))).toBeUndefined()
  expect(activeOnPage(page(inside))).toBe(found)
})

describe('a logo stands', () => {
  const logo = (width: string, height: string) =>
    `<img class="vk-logo" src="../../assets/logo.0123456789.png" alt="A &#x26; B" width="${width}" height="${height}">`

  test.each([
    ['120', '40'],
    ['400', '200'],
    ['1', '1'],
  ])('beside the name of who issues the statement, and nowhere else: %s × %s', (width, height) => {
    expect(activeOnPage(page('', '', logo(width, height)))).toBeUndefined()
    expect(activeOnPage(page(logo(width, height)))).toBeDefined()
    expect(activeOnPage(page('', logo(width, height)))).toBeDefined()
    expect(activeInFragment(fragment(logo(width, height)))).toBeDefined()
    expect(activeInFragment(fragment(`<p class="vk-brand">${logo(width, height)}</p>`))).toBeDefined()
  })

  test('once', () => {
    expect(activeOnPage(page('', '', logo('1', '1') + logo('1', '1')))).toBeDefined()
  })

  test.each([
    ['401', '200'],
    ['400', '201'],
    ['1000', '48'],
    ['0', '48'],
    ['', '48'],
  ])('in no size like %s × %s', (width, height) => {
    expect(activeOnPage(page('', '', logo(width, height)))).toBeDefined()
  })

  test.each(['class="vk-logo" ', ' alt="A &#x26; B"', ' width="1"', ' height="1"'])('not without %s', (left) => {
    expect(activeOnPage(page('', '', logo('1', '1').replace(left, '')))).toBeDefined()
  })

  test('only if it is one of the assets', () => {
    const html = page('', '<link rel="stylesheet" href="../../assets/statement.0123456789.css">', logo('1', '1'))
    const active = (...assets: string[]) => activeIn(html, { ...korenaar, form: 'page', assets: new Set(assets) })
    expect(active('logo.0123456789.png', 'statement.0123456789.css')).toBeUndefined()
    expect(active('logo.0123456789.png')).toContain('<link rel="stylesheet"')
    expect(active('statement.0123456789.css')).toContain('<img')
  })
})

describe('what is hidden says nothing', () => {
  test.each([
    '<span class="vk-alias" id="korenaar--privacy--old">a</span>',
    '<span class="vk-alias" id="korenaar--privacy--old"><strong>a</strong></span>',
    '<p class="vk-skip">a</p>',
    '<p class="vk-alias">a</p>',
    '<p class="vk-said">a</p>',
    '<span class="vk-said">a</span>',
    '<a class="vk-skip" href="#korenaar--privacy">a</a>',
    '<p class="vk-toc">a</p>',
    '<section class="vk-mark">a</section>',
    '<h2 class="vk-facts">a</h2>',
    '<p class="vk-meta vk-notice">a</p>',
    '<p class="vk">a</p>',
  ])('%s', (inside) => {
    expect(activeOnPage(page(inside))).toBeDefined()
    expect(activeInFragment(fragment(inside))).toBeDefined()
  })

  test('a link to the text stands at the beginning of a page, once, and leads there', () => {
    const skipping = (skip: string) => activeOnPage(page('').replace('<p class="vk-brand">', `${skip}<p class="vk-brand">`))
    const skip = '<a class="vk-skip" href="#korenaar--privacy">Naar de inhoud</a>'
    expect(skipping(skip)).toBeUndefined()
    expect(skipping(skip + skip)).toBeDefined()
    expect(skipping('<a class="vk-skip" href="https://a.example/">a</a>')).toBeDefined()
    expect(skipping('<a class="vk-skip">a</a>')).toBeDefined()
    expect(skipping(`<p>${skip}</p>`)).toBeDefined()
  })

  test.each(['ins', 'del'])('words for those who hear a page stand in %s', (name) => {
    const inside = `<p><${name}><span class="vk-said">nieuw: </span>a</${name}></p>`
    expect(activeOnPage(page(inside))).toBeUndefined()
    expect(activeInFragment(fragment(inside))).toBeDefined()
  })
})

test.each(['\u202E', '\u2066', '\u200F', '\u061C', '&#x202E;', '&#8238;', '&rlm;', '&shy;', '&#xAD;', '&#x202E', '&amp', '&'])(
  'a page holds no %j, which shows a text otherwise than it is written',
  (character) => {
    for (const inside of [`<p>a${character}b</p>`, `<p><a href="https://a.example/?${character}">a</a></p>`]) {
      expect(activeOnPage(page(inside))).toBeDefined()
      expect(activeInFragment(fragment(inside))).toBeDefined()
    }
  },
)

describe('a page has one', () => {
  test.each([
    ['body', (html: string) => html.replace('</body>', '</body><body class="vk vk-page"></body>')],
    ['body, which is not in itself', (html: string) => html.replace('<p class', '<body class="vk vk-page"></body><p class')],
    ['head', (html: string) => html.replace('</head>', '</head>\n<head></head>')],
    ['article', (html: string) => html.replace('</body>', '<article class="vk"></article></body>')],
    ['end', (html: string) => `${html}More`],
    ['place for its text', (html: string) => html.replace('<body', '<p>a</p><body')],
    ['place for its head', (html: string) => html.replace('</head>', '<p>a</p></head>')],
  ])('%s', (_, change) => {
    const changed = change(page(''))
    expect(changed).not.toBe(page(''))
    expect(activeOnPage(changed)).toBeDefined()
  })

  test('main part', () => {
    const main = '<main class="vk-body"><p>a</p></main>'
    expect(activeOnPage(page(main))).toBeUndefined()
    expect(activeOnPage(page(main + main))).toBeDefined()
    expect(activeInFragment(fragment(main))).toBeDefined()
  })

  test('and a fragment is one article', () => {
    expect(activeInFragment(fragment(''))).toBeUndefined()
    expect(activeInFragment(`${fragment('')}<p>a</p>`)).toBeDefined()
    expect(activeInFragment(`${fragment('')}<article class="vk"></article>`)).toBeDefined()
    expect(activeInFragment(`${fragment('')}More`)).toBeDefined()
  })
})

test('a whole page is no fragment', () => {
  expect(activeInFragment(page(''))).toBeDefined()
})

test.each([
  '<a href="https://a.example/a?b=c&amp;d=e#f:g">a</a>',
  '<a href="mailto:a@b.example">a</a>',
  '<a href="mailto:o&#x27;brien@b.example">a</a>',
  '<a href="tel:+31201234567">a</a>',
  '<a href="../index.html#korenaar--privacy--rights">a</a>',
  '<a href="#a:b">a</a>',
  '<p id="korenaar--privacy--rights">1 &#x3C; 2 > 1</p>',
  '<table><tbody><tr><td data-label="a < b > c">a</td></tr></tbody></table>',
  '<span class="vk-alias" id="korenaar--privacy--old"></span><span class="vk-alias" id="korenaar--privacy--purposes--old"></span>',
  '<p>a <span lang="de">Impressum</span> <span lang="nds">b</span></p>',
  '<h6 class="vk-minor" aria-level="7">a</h6><h6 class="vk-minor" aria-level="9">a</h6>',
])('a page with %s is inert', (inside) => {
  expect(activeOnPage(page(inside))).toBeUndefined()
  expect(activeInFragment(fragment(inside))).toBeUndefined()
})

const ownFont = '@font-face { src: url("fonts/source-sans-3.0123456789.woff2") format("woff2") }'

test.each([
  '@import "https://a.example/a.css";',
  '@IMPORT url("fonts/a.0123456789.woff2");',
  String.raw`@\69mport "a.css";`,
  'p { background: url(https://a.example/a.png) }',
  'p { background: url("fonts/../../a.png") }',
  'p { background: URL("a.png") }',
  'p { background: image-set("https://a.example/a.png" 1x) }',
  'p { background: -webkit-image-set("https://a.example/a.png" 1x) }',
])('a stylesheet with %s loads something', (css) => {
  expect(loadedBy(`${ownFont}\n${css}`)).toBeDefined()
})

test('the stylesheet of the bakery loads its fonts and nothing else', async () => {
  const { out } = await builtOn(policyFiles('korenaar'), '2026-11-22')
  const [css] = [...out].flatMap(([path, bytes]) => (path.endsWith('.css') ? new TextDecoder().decode(bytes) : []))
  expect(css).toContain('url("fonts/')
  expect(loadedBy(css ?? '')).toBeUndefined()
})
