import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { markdown } from '../src/report/markdown.ts'
import { visible } from '../src/report/visible.ts'
import { file, hostileFindings, hostileView, placeless, run, undated, unknown, view, waived } from './fixtures/reporting.ts'
import { collapsed } from './fixtures/visible.ts'

const address = 'https://github.com/verklaar/example/blob/0123abc/'
const reader = unified().use(remarkParse).use(remarkGfm).freeze()

const nodesOf = (node: Nodes): readonly Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : node.type === 'break' ? '\n' : ''

test('has the counts first, then the findings of each file, then what is waived', () => {
  expect(markdown([unknown, undated, waived, placeless], view, run)).toBe(
    [
      '## Verklaar: 1 error, 1 warning, 1 piece of advice, 1 waived',
      '',
      '### `policies/pro4all/purposes.yaml`',
      '',
      '- **Error**, line 14: No processor is called `hubspott`. (`unknown-processor`)\\',
      '  Hint: Did you mean `hubspot`?',
      '',
      '### `policies/pro4all/policy.yaml`',
      '',
      '- **Warning**, line 4: The statement `privacy` has no change note, so it has no date. (`wp260-version`)\\',
      '  Also: It is first named here. `policies/pro4all/purposes.yaml:2`',
      '',
      '### Everywhere',
      '',
      '- **Advice**: There are no policies. (`no-policies`)',
      '',
      '### Waived',
      '',
      '- `policies/pro4all/purposes.yaml:1`: No contact of the officer is given. (`gdpr-13-1-b`)\\',
      '  Accepted by A. de Vries until 2027-05-01: The officer begins in May.',
      '',
      '`verklaar explain` and the code of a finding tell what it means.',
      '',
    ].join('\n'),
  )
})

test('says so when there is nothing', () => {
  expect(markdown([], view, run)).toBe('## Verklaar: No findings.\n')
})

test('leads to the lines where it is known where they can be read', () => {
  const text = markdown([unknown, waived], view, { ...run, folder: 'legal (nl)/', address })
  expect(text).toContain(`[line 14](${address}legal%20%28nl%29/${file}#L14)`)
  expect(text).toContain(`[\`${file}:1\`](${address}legal%20%28nl%29/${file}#L1)`)
})

describe('a long report', () => {
  const many: readonly Diagnostic[] = Array.from({ length: 900 }, (_, index) => ({ ...undated, message: `${index} ${undated.message}` }))

  test('fits into a comment and says how many are left out', () => {
    const text = markdown([...many, waived], view, run)
    expect(text.length).toBeLessThan(65_536)
    const told = text.match(/^- /gm)?.length ?? 0
    expect(told).toBeGreaterThan(200)
    expect(text).toContain(`\n\n${901 - told} more findings are left out here;`)
    expect(text).not.toContain('### Waived')
  })
})

describe('what a finding says', () => {
  const read = (message: string) => {
    const item = nodesOf(reader.parse(markdown([{ ...placeless, message }], view, run))).find(({ type }) => type === 'listItem')
    return item === undefined ? [] : nodesOf(item)
  }

  test('is words, and what is quoted is code', () => {
    expect(read('Write `a|b` or *c*.').filter(({ type }) => type === 'inlineCode')).toMatchObject([
      { value: 'a|b' },
      { value: 'no-policies' },
    ])
    expect(read('Write `a|b` or *c*.').map(({ type }) => type)).not.toContain('emphasis')
  })

  test('calls nobody and leads nowhere', () => {
    const codes = read('See https://evil.example/, www.evil.example, @somebody and #1.').filter(({ type }) => type === 'inlineCode')
    expect(codes.map(textOf)).toEqual(['https://evil.example/,', 'www.evil.example,', '@somebody', '#1.', 'no-policies'])
  })

  test('stays the same words in the same places, whatever they are', () => {
    const allowed = new Set(['root', 'heading', 'text', 'inlineCode', 'list', 'listItem', 'paragraph', 'strong', 'break', 'link'])
    fc.assert(
      fc.property(hostileFindings, fc.boolean(), (diagnostics, linked) => {
        const text = markdown(diagnostics, hostileView(diagnostics), linked ? { ...run, address } : run)
        expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[|^\s*::/mu)
        const tree = reader.parse(text)
        const nodes = nodesOf(tree)
        expect(nodes.map(({ type }) => type).filter((type) => !allowed.has(type))).toEqual([])
        for (const node of nodes) if (node.type === 'link') expect(linked && node.url.startsWith(address)).toBe(true)
        expect(nodes.filter(({ type }) => type === 'listItem')).toHaveLength(diagnostics.length)
        const words = collapsed(textOf(tree)).replaceAll('`', '')
        for (const { code, message, hints, related } of diagnostics)
          for (const one of [code, message, ...(hints.length > 0 ? [] : related.map(({ message: also }) => also))].slice(0, 2))
            expect(words).toContain(collapsed(visible(one)).replaceAll('`', ''))
        for (const node of nodes) if (node.type === 'text') expect(node.value).not.toMatch(/[@#]|:\/\/|www\./i)
      }),
    )
  })
})
