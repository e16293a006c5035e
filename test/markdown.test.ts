import fc from 'fast-check'
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { writable } from '../src/export/content.ts'
import { markdown, markdownTree, writeMarkdown } from '../src/export/markdown.ts'
import { anyText, block, paragraph, places, root, text } from './fixtures/any-content.ts'
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
