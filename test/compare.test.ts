import { describe, expect, test } from 'vitest'
import { compare, writeComparisons } from '../src/compare.ts'
import { UsageFault } from '../src/host/host.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { comparisonText } from '../src/report/comparison.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { hostOn, longerRetention, releasedOn, textOf } from './fixtures/publishing.ts'

const day = '2026-12-24'
const sources: MemoryFiles = policyFiles('korenaar')
const first = await releasedOn(sources, '2026-11-22')
const second = await releasedOn(longerRetention(first, 'longer', '2026-12-01', '2027-02-01'), '2026-12-01')

const compared = (files: MemoryFiles, from?: string, to?: string) =>
  compare(hostOn(files, day), { policies: [], pdf: false, asOf: day, tool: 'verklaar 9.9.9', from, to })

const names = ({ comparisons }: Awaited<ReturnType<typeof compared>>) =>
  comparisons.map(({ policy, statement, before, after }) =>
    [policy, statement, before.release.record.version, after.release?.record.version ?? 'sources'].join(' '),
  )

describe('what is compared', () => {
  const changed = longerRetention(second, 'longest', '2026-12-24', '2027-02-01')

  test.each<[string | undefined, string | undefined, readonly string[]]>([
    [undefined, undefined, ['korenaar privacy 2026-12-01 sources', 'korenaar cookie 2026-11-22 sources']],
    ['korenaar', undefined, ['korenaar privacy 2026-12-01 sources', 'korenaar cookie 2026-11-22 sources']],
    ['korenaar/privacy', undefined, ['korenaar privacy 2026-12-01 sources']],
    ['korenaar/privacy@2026-11-22', undefined, ['korenaar privacy 2026-11-22 sources']],
    ['korenaar/privacy@2026-11-22', '2026-12-01', ['korenaar privacy 2026-11-22 2026-12-01']],
    ['korenaar/privacy@2026-11-22', 'korenaar/privacy@2026-12-01', ['korenaar privacy 2026-11-22 2026-12-01']],
    ['korenaar/privacy@2026-12-01', '2026-11-22', ['korenaar privacy 2026-12-01 2026-11-22']],
  ])('%s, %s', async (from, to, expected) => {
    expect(names(await compared(changed, from, to))).toEqual(expected)
  })

  test.each<[string, string | undefined, string]>([
    ['korenaar/privacy@2026-11-22', 'korenaar/cookie@2026-11-22', 'are different statements'],
    ['korenaar/privacy', 'webwinkel/privacy', 'are different statements'],
    ['korenaar/privacy@2026-11-23', undefined, 'has no version 2026-11-23'],
    ['korenaar/privacy@2026-11-22', '2026-11-23', 'has no version 2026-11-23'],
    ['korenaar/privacy@yesterday', undefined, 'names no version'],
    ['korenaar/privacy@2026-11-31.1', undefined, 'names no version'],
    ['korenaar@2026-11-22', undefined, 'names no version'],
    ['korenaar/privcy', undefined, 'has no statement `privcy`'],
    ['korenar', undefined, 'No policy is called `korenar`'],
  ])('%s, %s is refused', async (from, to, says) => {
    await expect(compared(second, from, to)).rejects.toThrow(UsageFault)
    await expect(compared(second, from, to)).rejects.toThrow(says)
  })

  test('is nothing where nothing was released', async () => {
    const { comparisons } = await compared(sources)
    expect(comparisons).toEqual([])
    expect(comparisonText(comparisons, { colour: false })).toBe('There is no released version to compare with.\n')
  })
})

describe('what is told', () => {
  test('is the facts in sentences and the text, in each language', async () => {
    const { comparisons } = await compared(second, 'korenaar/privacy@2026-11-22', '2026-12-01')
    const [comparison] = comparisons
    expect(comparison?.languages.map(({ language, told }) => [language, told])).toEqual([
      ['nl', [expect.stringMatching(/bewaartermijn .*: 3 jaar .* in plaats van 1 jaar/)]],
      ['en', [expect.stringMatching(/retention period .*: 3 years .* instead of 1 year/)]],
    ])
    const text = comparisonText(comparisons, { colour: false })
    expect(text).toContain('korenaar/privacy  2026-11-22 → 2026-12-01')
    expect(text).toContain('[-1-]{+3+} jaar')
    expect(text).toContain('[-1 year-]{+3 years+}')
  })

  test('is the note that is missing, if one is', async () => {
    const untold = {
      ...second,
      'policies/korenaar/retention.yaml': textOf(second['policies/korenaar/retention.yaml']).replace('period: P3Y', 'period: P4Y'),
    }
    const { notes } = await compared(untold, 'korenaar')
    expect(notes).toEqual([expect.stringMatching(/^- id: .*\n {2}date: 2026-12-24\n {2}statements: \[privacy\]\n {2}weight: material\n/)])
    expect((await compared(second)).notes).toEqual([])
  })

  test('is a page for each language, with what it needs beside it', async () => {
    const host = hostOn(second, day)
    const { comparisons } = await compared(second, 'korenaar/privacy@2026-11-22', '2026-12-01')
    await writeComparisons(host, 'redline', comparisons, { tool: 'verklaar 9.9.9', asOf: day })
    const page = textOf(host.written.get('redline/korenaar/privacy/nl/changes.html'))
    const [, stylesheet = ''] = /<link rel="stylesheet" href="\.\.\/\.\.\/(assets\/[^"]+)"/.exec(page) ?? []
    expect(host.written.has(`redline/korenaar/${stylesheet}`)).toBe(true)
    expect(page).toContain('<ins')
    expect(page).toContain('<del')
    expect(host.written.has('redline/korenaar/privacy/en/changes.html')).toBe(true)
  })
})
