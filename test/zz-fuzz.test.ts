import fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { test } from 'vitest'
import { writeMarkdown } from '/work/main/src/export/markdown.ts'
import { hiddenCharacter } from '/work/main/src/model/hidden.ts'
const q = unified().use(remarkParse).use(remarkGfm).freeze()
const nasty = fc.string({ unit: fc.oneof(fc.constantFrom(...'abC1 9.)(-+*_#|`~^[]!<>&;:/@\\"\'=$%?{},wps\t'.split(''), 'http://', 'https://', 'www.', 'mailto:', 'xmpp:', 'a@b.nl', '&amp;', '&#35;', '[^1]', '[x] ', '| - |', '---', '<b>', '<!--', '](', '![', '\u00a0', '”', 'é', '😀', '**', '__', '~~', '```')), maxLength: 14 })
const text = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  .map((s) => s.replace(/\s+/g, ' ').trim()).filter((s) => s !== '' && !hiddenCharacter(s))
const t = (value: string) => ({ type: 'text', value }) as const
const runs = Number(process.env.RUNS ?? 20000)
const wraps: Record<string, (v: string) => any[]> = {
  paragraph: (v) => [{ type: 'paragraph', children: [t(v)] }],
  heading: (v) => [{ type: 'heading', depth: 3, children: [t(v)] }],
  item: (v) => [{ type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [t(v)] }] }] }],
  cell: (v) => [{ type: 'table', align: [null, null], children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [t(v)] }, { type: 'tableCell', children: [t('x')] }] }, { type: 'tableRow', children: [{ type: 'tableCell', children: [t('y')] }, { type: 'tableCell', children: [t(v)] }] }] }],
  strong: (v) => [{ type: 'paragraph', children: [{ type: 'strong', children: [t(v)] }] }],
  midstrong: (v) => [{ type: 'paragraph', children: [t('a'), { type: 'strong', children: [t(v)] }, t('b')] }],
  around: (v) => [{ type: 'paragraph', children: [t(v), { type: 'strong', children: [t('b')] }, t(v)] }],
  em: (v) => [{ type: 'paragraph', children: [{ type: 'emphasis', children: [t(v)] }, t(' '), { type: 'strong', children: [{type:'emphasis', children:[t(v)]}] }] }],
  link: (v) => [{ type: 'paragraph', children: [{ type: 'link', url: 'https://x.nl/', children: [t(v)] }] }],
  code: (v) => [{ type: 'paragraph', children: [{ type: 'inlineCode', value: v }] }],
}
for (const [name, wrap] of Object.entries(wraps))
  test(name, () => {
    fc.assert(
      fc.property(text, (value) => {
        const tree = { type: 'root' as const, children: wrap(value) }
        const md = writeMarkdown(tree as any)
        const back = q.parse(md)
        const want = JSON.stringify((tree.children as any).map((n: any) => toString(n)))
        const got = JSON.stringify(back.children.map((n) => toString(n)))
        if (want !== got) throw new Error(`${JSON.stringify(md)} ${want} ${got}`)
      }),
      { numRuns: runs },
    )
  })
