import { describe, expect, test } from 'vitest'
import { activeIn } from '../src/history/inert.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { builtOn } from './fixtures/publishing.ts'

const page = (inside: string) =>
  `<!doctype html><html lang="nl"><head><title>T</title></head><body><p>Wij zijn er.</p>${inside}</body></html>`

test('the pages that Verklaar writes are inert', async () => {
  const { out } = await builtOn(policyFiles('korenaar'), '2026-11-22')
  const pages = [...out].filter(([path]) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(7)
  for (const [path, bytes] of pages) expect(activeIn(new TextDecoder().decode(bytes)), path).toBeUndefined()
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
  ])('with %s', (inside) => {
    expect(activeIn(page(inside))).toBeDefined()
  })
})

test.each([
  '<a href="https://a.example/a?b=c&amp;d=e#f:g">a</a>',
  '<a href="mailto:a@b.example">a</a>',
  '<a href="../index.html#korenaar--privacy--rights">a</a>',
  '<a href="#a:b">a</a>',
  '<p title="a &#x3C; b">1 &#x3C; 2</p>',
  '<img src="../../assets/logo.1234.png" alt="a">',
  '<details open><summary>a</summary></details>',
  '<link rel="stylesheet" href="../../assets/statement.css">',
])('a page with %s is inert', (inside) => {
  expect(activeIn(page(inside))).toBeUndefined()
})
