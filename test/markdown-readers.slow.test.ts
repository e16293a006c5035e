import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import { writable } from '../src/export/content.ts'
import { markdown, markdownTree, writeMarkdown } from '../src/export/markdown.ts'
import type { Document } from '../src/model/document.ts'
import { anyText, block, paragraph, places, root, text } from './fixtures/any-content.ts'
import { withContent } from './fixtures/bakery.ts'
import { compile, type Files, policyFiles, policyNames } from './fixtures/compiling.ts'
import { everyElement } from './fixtures/every-element.ts'
import { fullPolicies } from './fixtures/full-policy.ts'
import { type Plain, plainOf, readers, unlinked } from './fixtures/markdown-readers.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 300)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)

const documentsOf = async (projects: readonly Files[]): Promise<readonly Document[]> => {
  const { editions } = await compile(Object.assign({}, ...projects) as Files)
  return editions.map(({ document }) => writable(document))
}

/** The statements of the project, and of policies that say everything that can be said. */
let real: readonly Document[] = []
let full: readonly Document[] = []
beforeAll(async () => {
  real = await documentsOf(policyNames.map(policyFiles))
  full = await documentsOf(Object.values(fullPolicies))
})

/** A heading that no text holds, so that many trees can be read at once. */
const mark: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Zq' }] }
const isMark = (node: Plain) => node.is === 'heading' && node.has === 1 && node.in[0] === 'Zq'

/** What a reader makes of each of many trees. */
const readAll = (read: (markdown: string) => readonly Plain[], trees: readonly Root[]): readonly (readonly Plain[])[] => {
  const found: Plain[][] = []
  for (const node of read(writeMarkdown(root(...trees.flatMap(({ children }) => [mark, ...children]))))) {
    if (isMark(node)) found.push([])
    else found.at(-1)?.push(node)
  }
  return found
}

/** The shortest of the trees that a reader reads as something else. */
const misread = (read: (markdown: string) => readonly Plain[], trees: readonly Root[], seen = (nodes: readonly Plain[]) => nodes) => {
  const found = readAll(read, trees)
  const wrong = trees.flatMap((tree, index) => {
    const [got, wanted] = [seen(found[index] ?? []), seen(plainOf(tree.children))].map((nodes) => JSON.stringify(nodes))
    return got === wanted ? [] : [{ written: writeMarkdown(tree), got, wanted, seed }]
  })
  return wrong.toSorted((one, other) => one.written.length - other.written.length).slice(0, 3)
}

/** Which signs beyond ASCII are punctuation is not the same to all readers; it decides whether bold ends beside them. */
const commonText = anyText.map((value) => value.replaceAll(/[^\p{ASCII}\p{L}\p{N}]|[\u{10000}-\u{10FFFF}]/gu, 'é'))

const odd = [
  'www.a.nl, WWW.A.nl, zie www.a.nl/x_y_z., https://a.nl/a_b*c, a@b.nl, a_b@c_d.nl, mailto:a@b.nl, ftp://a.nl',
  '1. een, 1) een, 12. mei, - een, + een, * een, # een, ## een ##, > een, ---, ===, ***, ___, ~~~, ```',
  'a ~ b ~ c, ~a~, ~~a~~, snake_case_name, _a_, __a__, 2*3*4, *a*, `a`, ``a, a | b, |, | a | b |, \\, a\\',
  '<a>, <a href="x">y</a>, <!-- a -->, </p>, <?php ?>, <https://a.nl>, <a@b.nl>, &amp;, &#35;, &lt;b&gt;, &copy, R&D',
  '[^1], [^1]: een, [a]: https://a.nl, [a](b), ![a](b), [ ] een, [x] een, [!NOTE], [!WARNING] let op, @naam, #12',
  '$1$ en $2$, $$a$$, === a, a\u00A0b, Term\u00A0: uitleg, : uitleg, a:, %, 1986\\.',
].flatMap((line) => line.split(', '))

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test('reads the statements of the project as they are', () => {
    expect(real.length).toBeGreaterThan(10)
    for (const document of real)
      expect(read(markdown(document)), `${document.policy}/${document.statement}`).toEqual(plainOf(markdownTree(document).children))
  })

  test('reads statements that say everything as they are', () => {
    expect(full.length).toBeGreaterThan(3)
    for (const document of full) expect(unlinked(read(markdown(document)))).toEqual(unlinked(plainOf(markdownTree(document).children)))
  })

  test('reads content of every kind', () => {
    const document = writable(everyElement)
    expect(read(markdown(document))).toEqual(plainOf(markdownTree(document).children))
  })

  test.each(Object.entries(places))('reads any text in %s', (_place, place) => {
    const trees = fc.sample(commonText, { numRuns: runs, seed }).map((value) => root(place(value)))
    expect(misread(read, trees, unlinked)).toEqual([])
  })

  test('reads any blocks', () => {
    const contents = fc.sample(fc.array(block, { minLength: 1, maxLength: 4 }), { numRuns: runs, seed })
    const trees = contents.map((content) => root(...(writable(withContent(content)).sections[0]?.content ?? [])))
    expect(misread(read, trees)).toEqual([])
  })

  test.each(['a paragraph', 'a list', 'a table', 'a heading'])('reads what looks like something else in %s', (place) => {
    const trees = odd.map((value) => root(places[place]?.(value) ?? paragraph(text(value))))
    expect(misread(read, trees, unlinked)).toEqual([])
  })

  test('reads two paragraphs of which the first looks like a heading or a quote', () => {
    const trees = odd.flatMap((one) =>
      ['---', '===', ': a', '[!NOTE]', '> a'].map((other) => root(paragraph(text(one)), paragraph(text(other)))),
    )
    expect(misread(read, trees, unlinked)).toEqual([])
  })
})
