import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { activeIn } from '../src/history/inert.ts'
import { loadedBy } from '../src/history/styles.ts'
import { contentPolicy } from '../src/model/content-policy.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { builtOn, edited } from './fixtures/publishing.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A page that can be kept with a version. Pages above the statements, and the one with a script of its own, never are. */
const isKept = (path: string): boolean => /\/(?:nl|en)\/(?:[\d.-]+\/)?[a-z]+\.html$/.test(path) && !path.endsWith('/frame.html')

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
const page = (inside: string, inHead = '') =>
  `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy.replaceAll("'", '&#x27;')}">
<title>T</title>
${inHead}</head>
<body class="vk vk-page">${fragment(inside)}</body>
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
  '<img class="vk-logo" src="../../../assets/logo.0123456789.svg" alt="" width="120" height="40">',
  '<img class="vk-logo" src="../../assets/logo.0123456789.png" alt="A &#x26; B" width="1" height="48">',
])('a fragment does not hold %s', (inside) => {
  expect(activeInFragment(fragment(inside))).toBe(`\`${inside.replace('a</title>', '').slice(0, 60)}\``)
  expect(activeOnPage(page('', inside))).toBeUndefined()
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
