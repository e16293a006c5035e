import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { createReport } from '../src/diagnostics/diagnostic.ts'
import { readMemory } from '../src/host/memory.ts'
import { loadLogo } from '../src/load/logo.ts'
import { isFault, type PictureSize, readLogo } from '../src/model/logo.ts'

const xmlns = 'xmlns="http://www.w3.org/2000/svg"'
const svg = (inside: string, attributes = 'viewBox="0 0 20 10"'): string => `<svg ${xmlns} ${attributes}>${inside}</svg>`

const read = (text: string): PictureSize => readLogo('image/svg+xml', Buffer.from(text))
const faultIn = (text: string): string | undefined => {
  const size = read(text)
  return isFault(size) ? size.detail : undefined
}
const png = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }))
const detailOf = (bytes: Uint8Array): string | undefined => {
  const size = readLogo('image/png', bytes)
  return isFault(size) ? size.detail : undefined
}

/** What drawing programs write. */
const sound: readonly (readonly [string, string])[] = [
  ['a declaration and a comment', `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Generator: a program -->\n${svg('')}\n`],
  [
    'the namespaces of a plain file',
    svg('<defs id="defs1" />', 'xmlns:svg="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 20 10"'),
  ],
  ['a byte order mark', `\uFEFF${svg('')}`],
  ['a style on an element', svg('<path style="fill:#0b5d57;fill-rule:evenodd;stroke:rgb(1 2 3)" d="M0 0h20v10z"/>')],
  ['a gradient', svg('<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#a)"/>')],
  ['a mask that uses a shape', svg('<defs><path id="p-1"/><mask id="m"><use xlink:href="#p-1"/></mask></defs><g mask="url(#m)"/>')],
  ['a clipped group', svg('<g clip-path="url(#c)"><circle r="1"/></g><clipPath id="c"><rect width="20" height="10"/></clipPath>')],
  [
    'letters and a title',
    svg('<title>De Korenaar &amp; zoon &#233;&#xE9;</title><text font-family="\'A\', serif">Brood <tspan dx=".1">&lt;</tspan></text>'),
  ],
  ['single quotes and line ends', `<svg\n  ${xmlns}\n  viewBox='0 0 20 10'\n><g transform = 'translate(1, 2) scale(3)' /></svg >`],
  [
    'lines without dashes',
    svg('<path style="fill:none;stroke-dasharray:none;stroke:red" stroke-dasharray="none"/><g style="stroke-dasharray: none"/>'),
  ],
  ['a label in words', svg('<g role="img" aria-label="An image (of bread) &quot;fresh&quot;"/>')],
]

test.each(sound)('an SVG with %s is a logo of 20 by 10 pixels', (_, text) => {
  expect(read(text)).toEqual({ width: 20, height: 10 })
})

test.each([
  ['width="120" height="40"', { width: 120, height: 40 }],
  ['width="120px" height="40.4px" viewBox="0 0 3 1"', { width: 120, height: 40 }],
  ['width="100%" height="100%" viewBox="-5 -5 30 20.6"', { width: 30, height: 21 }],
  ['width="40mm" viewBox="0,0,400,100"', { width: 400, height: 100 }],
  ['width="0.2" height="0.1"', { width: 1, height: 1 }],
])('of <svg %s> the size is known', (attributes, size) => {
  expect(read(svg('', attributes))).toEqual(size)
})

test.each([
  '',
  'width="40mm" height="10mm"',
  'width="40"',
  'viewBox="0 0 20"',
  'viewBox="0 0 0 10"',
  'width="1e9" height="1"',
  'width="9999999" height="1"',
])('of <svg %s> the size is not known', (attributes) => {
  expect(faultIn(svg('', attributes))).toBe('`<svg>` does not say how large it is')
})

/** What must not be in a logo, each with what is said of it. */
const unsound: readonly (readonly [string, string])[] = [
  [svg('<script>x()</script>'), '`<script>`'],
  [svg('<script/>'), '`<script>`'],
  [svg('<SCRIPT/>'), '`<SCRIPT>`'],
  [svg('<style>@import "https://a.example"</style>'), '`<style>`'],
  [svg('<foreignObject><p/></foreignObject>'), '`<foreignObject>`'],
  [svg('<image href="#a"/>'), '`<image>`'],
  [svg('<a href="#a"/>'), '`<a>`'],
  [svg('<animate attributeName="href"/>'), '`<animate>`'],
  [svg('<set attributeName="href"/>'), '`<set>`'],
  [svg('<filter/>'), '`<filter>`'],
  [svg('<pattern/>'), '`<pattern>`'],
  [svg('<metadata/>'), '`<metadata>`'],
  [svg('<constructor/>'), '`<constructor>`'],
  [svg('<x:script/>'), '`<x:script/>` is nothing'],
  [svg('<g onload="x()"/>'), '`onload`'],
  [svg('<g onLoad="x()"/>'), '`onLoad`'],
  [svg('<g constructor="x"/>'), '`constructor`'],
  [svg('<g xml:base="https://a.example/"/>'), '`xml:base`'],
  [svg('<g xmlns:ev="http://www.w3.org/2001/xml-events"/>'), '`xmlns:ev`'],
  [svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'), '`xmlns` leads'],
  [svg('<g xmlns:xlink="http://a.example/"/>'), '`xmlns:xlink` leads'],
  [svg('<use href="a.svg#a"/>'), '`href` leads out'],
  [svg('<use href="//a.example/a.svg#a"/>'), '`href` leads out'],
  [svg('<use xlink:href="data:image/svg+xml;base64,AAAA#a"/>'), '`xlink:href` leads out'],
  [svg('<use href="javascript:x()"/>'), '`href` leads out'],
  [svg('<use href="&#35;a"/>'), '`href` leads out'],
  [svg('<use href="#a" href="#b"/>'), '`href` is given twice'],
  [svg('<rect fill="url(https://a.example/a.svg#a)"/>'), '`fill` leads out'],
  [svg('<rect fill="URL( #a )"/>'), '`fill` leads out'],
  [svg('<g mask="URL(#a)"/>'), '`mask` leads out'],
  [svg('<g style="mask:uRl(#a)"/>'), '`style` leads out'],
  [svg('<g style="filter:Blur(9px)"/>'), '`style` leads out'],
  [svg('<path stroke-dasharray="0.001"/>'), '`stroke-dasharray` draws dashes'],
  [svg('<path style="stroke-dasharray:1 2"/>'), '`stroke-dasharray` draws dashes'],
  [svg('<path style="stroke-dasharray:none;STROKE-DASHARRAY : 1"/>'), '`stroke-dasharray` draws dashes'],
  [svg('<path style="--a:1;stroke-dasharray:var(--a)"/>'), '`stroke-dasharray` draws dashes'],
  [svg('<rect fill="url(\'#a\')"/>'), '`fill` leads out'],
  [svg('<rect fill="url(#a), url(//a.example)"/>'), '`fill` leads out'],
  [svg('<rect style="fill:u&#114;l(//a.example)"/>'), '`style` leads out'],
  [svg(String.raw`<rect style="fill:\75rl(//a.example)"/>`), '`style` leads out'],
  [svg('<rect style="@import x"/>'), '`style` leads out'],
  [svg('<rect style="mask:image-set(&quot;//a.example/a.png&quot; 1x)"/>'), '`style` leads out'],
  [svg('<rect style="mask:-webkit-image-set(x)"/>'), '`style` leads out'],
  [svg('<rect style="mask:image(x)"/>'), '`style` leads out'],
  [svg('<rect style="mask:cross-fade(x, y)"/>'), '`style` leads out'],
  [svg('<![CDATA[<script/>]]>'), 'is nothing'],
  [svg('<?xml-stylesheet href="a.css"?>'), 'is nothing'],
  [svg('&a;'), 'is nothing'],
  [svg('<!-- a -- b -->'), 'is nothing'],
  [svg('<!--><script>x()</script>-->'), 'is nothing'],
  [svg('<g id=a/>'), 'is nothing'],
  [svg('<g id="<"/>'), 'is nothing'],
  [svg('<g id="a"class="b"/>'), 'is nothing'],
  [svg('<g'), 'is nothing'],
  [svg('<g>'), '`</svg>` ends what is not open'],
  [svg('</g>'), '`</g>` ends what is not open'],
  [`<svg ${xmlns} viewBox="0 0 2 1"><g/>`, '`<svg>` has no end'],
  [svg('</svg><svg>'), '`<svg>` there'],
  [`${svg('')}<script/>`, '`<script>` there'],
  [`${svg('')}text`, 'something stands outside'],
  [svg('\u0000'), 'control character'],
  [svg('\u001B'), 'control character'],
  ['', 'it is no SVG'],
  ['<!-- nothing -->', 'it is no SVG'],
  ['<html><svg/></html>', '`<html>` there'],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'is nothing'],
  [`<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, 'is nothing'],
  [`<?xml version="1.0"?><?xml-stylesheet href="a.css"?>${svg('')}`, 'is nothing'],
  [`<!-- a --><?xml version="1.0"?>${svg('')}`, '<?xml version="1.0"?>` is nothing'],
  [`<?xml version="1.0"?>\n<!DOCTYPE svg>\n${svg('')}`, '`<!DOCTYPE svg>` is nothing'],
  [svg('<g xmlns:svg="http://a.example"/>'), '`xmlns:svg` leads'],
  [svg('').replace(xmlns, ''), '`<svg>` has no `xmlns`'],
  ['<SVG viewBox="0 0 2 1"/>', '`<SVG>` there'],
]

test.each(unsound)('%j is no logo', (text, said) => {
  expect(faultIn(text)).toContain(said)
})

test('where the fault stands is told, with as much of it as fits in a line', () => {
  const text = svg('\n<g>\n  <a href="https://a.example">x</a>\n</g>')
  expect(read(text)).toMatchObject({ at: text.indexOf('<a '), length: '<a href="https://a.example">'.length })
})

describe('an SVG whose parts use each other', () => {
  const layer = (id: number, times: number) => `<g id="l${id}">${`<use href="#l${id + 1}"/>`.repeat(times)}</g>`
  const layers = (depth: number, times: number) =>
    svg(`<defs>${Array.from({ length: depth }, (_, id) => layer(id, times)).join('')}<rect id="l${depth}"/></defs><use href="#l0"/>`)

  test('is a logo as long as it is painted soon', () => {
    expect(faultIn(layers(3, 10))).toBeUndefined()
    for (const [depth, times] of [
      [4, 10],
      [30, 2],
      [20, 9],
    ] as const)
      expect(faultIn(layers(depth, times)), `${depth} ${times}`).toContain('very often')
  })

  test.each([
    '<g id="a"><use href="#a"/></g>',
    '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    '<mask id="a"><g style="mask: url(#a)"/></mask>',
  ])('in a circle is none: %s', (inside) => {
    expect(faultIn(svg(inside))).toContain('in a circle')
  })

  test('is none where a long shape is drawn often', () => {
    const drawn = (shape: string, times: number) => svg(`<defs>${shape}</defs>${'<use href="#p"/>'.repeat(times)}`)
    const path = `<path id="p" d="M0 0${'h1'.repeat(35_000)}"/>`
    expect(faultIn(drawn(path, 5))).toBeUndefined()
    expect(faultIn(drawn(path, 8))).toContain('very often')
    const letters = `<text id="p">${'a'.repeat(70_000)}</text>`
    expect(faultIn(drawn(letters, 5))).toBeUndefined()
    expect(faultIn(drawn(letters, 8))).toContain('very often')
  })

  test('is none where elements stand in elements without end', () => {
    expect(faultIn(svg('<g>'.repeat(60) + '</g>'.repeat(60)))).toBeUndefined()
    expect(faultIn(svg('<g>'.repeat(9000) + '</g>'.repeat(9000)))).toBeDefined()
  })
})

test('whatever is put into an SVG, what passes loads and runs nothing', () => {
  const tags = ['<g ', '<use ', '<script ', '/>', '>', '</g>', '<!--', '-->', ' ', '\n']
  const attributes = [
    'id="a" ',
    'href="#a" ',
    'href="//a.example" ',
    'fill="url(#a)" ',
    "fill='url(//a.example)' ",
    'onload="x" ',
    '"',
    "'",
    '&',
  ]
  let passed = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tags, ...attributes), { maxLength: 8 }), (chosen) => {
      const text = svg(chosen.join(''))
      if (faultIn(text) !== undefined) return
      passed += 1
      const bare = text.replaceAll(/<!--[^]*?-->/g, '')
      for (const [tag] of bare.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/script|\son|url\((?!#)|href=["'](?!#)/)
    }),
    { numRuns: 5000, seed: 1 },
  )
  expect(passed).toBeGreaterThan(100)
})

describe('a PNG', () => {
  test('is a logo of the size that it has', () => {
    expect(readLogo('image/png', png(120, 40))).toEqual({ width: 120, height: 40 })
    expect(readLogo('image/png', png(4096, 1))).toEqual({ width: 4096, height: 1 })
  })

  const whole = png(4, 4)
  const withSize = (width: number, height: number): Buffer => {
    const bytes = Buffer.from(whole)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  const chunk = (type: string): Buffer => Buffer.from(`\0\0\0\0${type}\0\0\0\0`, 'latin1')
  const firstEnd = 8 + 12 + 13

  test.each([
    ['of 5000 pixels', withSize(5000, 1), 'it has 5000 by 1 pixels'],
    ['without pixels', withSize(0, 4), 'it has 0 by 4 pixels'],
    ['with another beginning', Buffer.concat([Buffer.from('GIF89a'), whole]), 'it does not begin as a PNG does'],
    ['of no bytes', Buffer.alloc(0), 'it does not begin as a PNG does'],
    ['cut off', whole.subarray(0, -5), 'it is no whole PNG'],
    ['cut off in its header', whole.subarray(0, 20), 'it is no whole PNG'],
    ['with its signature alone', whole.subarray(0, 8), 'it is no whole PNG'],
    ['with a page behind it', Buffer.concat([whole, Buffer.from('<script>alert(1)</script>')]), 'it is no whole PNG'],
    ['with another header', Buffer.concat([whole.subarray(0, 8), chunk('tEXt'), whole.subarray(8)]), 'it is no whole PNG'],
    [
      'that ends with a page',
      Buffer.concat([whole.subarray(0, -12), Buffer.from('\0\0\0\u0003IEND<a>\0\0\0\0', 'latin1')]),
      'it is no whole PNG',
    ],
    [
      'with a part that has no name',
      Buffer.concat([whole.subarray(0, firstEnd), chunk('\n`x\0'), whole.subarray(firstEnd)]),
      'it holds something that is no part of the picture',
    ],
    ['that ends twice', Buffer.concat([whole, chunk('IEND')]), 'it is no whole PNG'],
    ['that moves', Buffer.concat([whole.subarray(0, firstEnd), chunk('acTL'), whole.subarray(firstEnd)]), 'it is a PNG that moves'],
  ])('%s is none', (_, bytes, said) => {
    expect(detailOf(bytes)).toBe(said)
  })

  test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prIv'])('with a part `%s` is none', (type) => {
    const bytes = Buffer.concat([whole.subarray(0, firstEnd), chunk(type), whole.subarray(firstEnd)])
    expect(detailOf(bytes)).toBe(`it holds \`${type}\`, which is no part of the picture`)
  })

  test('can say which colours it means and how large its pixels are', () => {
    for (const type of ['iCCP', 'pHYs', 'gAMA', 'cHRM', 'sRGB', 'PLTE', 'tRNS', 'sBIT', 'bKGD'])
      expect(readLogo('image/png', Buffer.concat([whole.subarray(0, firstEnd), chunk(type), whole.subarray(firstEnd)])), type).toEqual({
        width: 4,
        height: 4,
      })
  })

  test('is read wherever its bytes lie', () => {
    const bytes = Buffer.concat([Buffer.alloc(7), png(3, 5)])
    expect(readLogo('image/png', bytes.subarray(7))).toEqual({ width: 3, height: 5 })
  })
})

describe('the logo of a policy', () => {
  const loaded = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const report = createReport()
    const reader = readMemory(files)
    const logo = await loadLogo(reader, 'policies/a', await reader.list('policies/a'), report)
    return { logo, found: report.all().map(({ code, place }) => `${code} ${place?.file}`) }
  }

  test('is the file of that name, byte for byte', async () => {
    const text = `\uFEFF${svg('')}`
    const bytes = new TextEncoder().encode(text)
    expect(await loaded({ 'policies/a/logo.svg': text })).toEqual({
      logo: { mediaType: 'image/svg+xml', bytes, width: 20, height: 10 },
      found: [],
    })
    const { logo } = await loaded({ 'policies/a/logo.png': png(3, 5) })
    expect(logo).toMatchObject({ mediaType: 'image/png', width: 3, height: 5 })
  })

  test('is nothing where there is none', async () => {
    expect(await loaded({ 'policies/a/policy.yaml': '', 'policies/a/clauses/logo.svg': svg('') })).toEqual({ logo: undefined, found: [] })
  })

  test('is none with a fault in it', async () => {
    expect(await loaded({ 'policies/a/logo.svg': svg('<a/>') })).toEqual({ logo: undefined, found: ['unfit-logo policies/a/logo.svg'] })
  })
})
