import fc from 'fast-check'
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { writable } from '../src/export/content.ts'
import { markdown, markdownTree, writeMarkdown } from '../src/export/markdown.ts'
import { hiddenCharacter } from '../src/model/schema/hidden.ts'
import { bakery, withContent } from './fixtures/bakery.ts'

const reader = unified().use(remarkParse).use(remarkGfm).freeze()
const runs = Number(process.env.FUZZ_RUNS ?? 400)

/**
 * A tree to compare: no positions, texts joined, no `spread` (blank lines between items, which the reader misjudges in
 * quotes). GFM links a bare address whatever is escaped, so with `unlinked` every link counts as its text.
 */
const comparable = (node: Nodes, unlinked = false): unknown => {
  const { position: _position, data: _data, ...rest } = node as Nodes & { children?: Nodes[] }
  const entries = Object.entries(rest).filter(
    ([key, value]) => value !== undefined && value !== null && key !== 'children' && key !== 'spread',
  )
  if (!('children' in node)) return Object.fromEntries(entries)
  const children: Nodes[] = []
  for (const child of node.children.flatMap((each) => (unlinked && each.type === 'link' ? each.children : [each]))) {
    const last = children.at(-1)
    if (last?.type === 'text' && child.type === 'text') children[children.length - 1] = { type: 'text', value: last.value + child.value }
    else children.push(child)
  }
  return { ...Object.fromEntries(entries), children: children.map((child) => comparable(child, unlinked)) }
}

const root = (...children: RootContent[]): Root => ({ type: 'root', children })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })

const specials = [
  'http://|https://|www.|mailto:|a@b.nl|&amp;|&#35;|[^1]|[x] |---|<b>|<!--|](|![|**|__|~~|```|1. |- |# |> |+ |C#|$1$|\u00A0|”|é|😀'.split(
    '|',
  ),
  '| - ',
  'abC1 9.)(-+*_#|`~^[]!<>&;:/@\\"\'=$%?{},wps'.split(''),
]
const special = fc.constantFrom(...specials.flat())
/** Any text of one line without hidden characters, as a source may hold it. */
const anyText = fc
  .oneof(fc.string({ unit: special, maxLength: 14 }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '' && hiddenCharacter(value) === undefined)

const places: Readonly<Record<string, (value: string) => RootContent>> = {
  'a paragraph': (value) => paragraph(text(value)),
  'a heading': (value) => ({ type: 'heading', depth: 3, children: [text(value)] }),
  'a list': (value) => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text(value)] }] }],
  }),
  'a table': (value) => ({
    type: 'table',
    align: [null, null],
    children: [value, 'x'].map((other) => ({
      type: 'tableRow',
      children: [value, other].map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  }),
  'bold between letters': (value) => paragraph(text('a'), strong(value), text('b')),
  'both sides of bold': (value) => paragraph(text(value), strong('b'), text(value)),
  'bold italics': (value) =>
    paragraph({ type: 'emphasis', children: [text(value)] }, text(' '), {
      type: 'strong',
      children: [{ type: 'emphasis', children: [text(value)] }],
    }),
}

describe('any text comes back as the same text', () => {
  test.each(Object.entries(places))('in %s', (_name, place) => {
    fc.assert(
      fc.property(anyText, (value) => {
        const tree = root(place(value))
        expect(comparable(reader.parse(writeMarkdown(tree)), true)).toEqual(comparable(tree, true))
      }),
      { numRuns: runs },
    )
  })

  test('in a link', () => {
    fc.assert(
      fc.property(anyText, fc.webUrl({ withFragments: true, withQueryParameters: true }), (value, url) => {
        const tree = root(paragraph({ type: 'link', url, children: [text(value)] }))
        expect(comparable(reader.parse(writeMarkdown(tree)))).toEqual(comparable(tree))
      }),
      { numRuns: runs },
    )
  })

  test('as code', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const tree = root(paragraph({ type: 'inlineCode', value }))
        expect(comparable(reader.parse(writeMarkdown(tree)))).toEqual(comparable(tree))
      }),
      { numRuns: runs },
    )
  })
})

/** Text without a bare address, which a reader of GFM would link. */
const tameText = anyText.map((value) => value.replaceAll(/[@:.]/g, '').trim() || 'x')

/** Blocks of every kind, nested at random. */
const { block } = fc.letrec<{ block: RootContent; list: RootContent }>((tie) => {
  const words = tameText.map((value) => paragraph(text(value)))
  const items = fc.array(
    fc
      .tuple(words, fc.array(fc.oneof({ depthSize: 'small' }, words, tie('list')), { maxLength: 2 }))
      .map(([first, rest]) => ({ type: 'listItem', spread: null, children: [first, ...rest] }) as const),
    { minLength: 1, maxLength: 3 },
  )
  return {
    list: fc
      .tuple(items, fc.boolean(), fc.integer({ min: 1, max: 30 }))
      .map(([children, ordered, start]) => ({ type: 'list', ordered, ...(ordered ? { start } : {}), children }) as unknown as RootContent),
    block: fc.oneof(
      { depthSize: 'small' },
      words,
      tameText.map((value) => places['a table']?.(value) as RootContent),
      tameText.map((value) => places['a heading']?.(value) as RootContent),
      tie('list'),
      fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((children) => ({ type: 'blockquote', children }) as RootContent),
    ),
  }
})

test('a statement of any blocks comes back as the same tree', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (content) => {
      const document = writable(withContent(content))
      expect(comparable(reader.parse(markdown(document)))).toEqual(comparable(markdownTree(document)))
    }),
    { numRuns: runs },
  )
})

test('the statement of the bakery comes back as the same tree', () => {
  const document = writable(bakery.document)
  expect(comparable(reader.parse(markdown(document)))).toEqual(comparable(markdownTree(document)))
})

test('a link to a section names its element, a dangling or unsafe one keeps only its words', () => {
  const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] })
  const content = [
    paragraph(link('#rights', 'rechten'), text(', '), link('#nowhere', 'nergens'), text(', '), link('javascript:alert(1)', 'hier')),
  ]
  expect(markdown(writable(withContent(content)))).toContain('[rechten](#korenaar--privacy--rights), nergens, hier\n')
})

test('nodes that a statement cannot hold are not written', () => {
  const content = [
    { type: 'html', value: '<script>alert(1)</script>' },
    paragraph({ type: 'html', value: '<b>' }, text('vet'), { type: 'image', url: 'https://tracker.example/x.png', alt: 'foto' }),
  ] as RootContent[]
  const written = markdown(writable(withContent(content)))
  expect(written).not.toMatch(/<|tracker/)
  expect(written).toContain('vet')
})
