import { describe, expect, test } from 'vitest'
import { createReport } from '../src/diagnostics/diagnostic.ts'
import { readArchive } from '../src/history/archive.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { badReleases, newer, older, type Releases, stored } from './bad-input/releases.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { longerRetention, releasedOn } from './fixtures/publishing.ts'

const first = await releasedOn(policyFiles('korenaar'), older)
const second = await releasedOn(longerRetention(first, 'longer', newer, '2027-02-01'), newer)

const folder = 'policies/korenaar/releases/'
const releasesOf = (files: MemoryFiles): Releases =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, content]) =>
      path.startsWith(folder) && typeof content !== 'string' && !path.endsWith('.gitattributes')
        ? [[path.slice(folder.length), content]]
        : [],
    ),
  )
const good = releasesOf(second)

const findingsIn = (files: Releases) => {
  const report = createReport()
  const archive = readArchive('korenaar', stored(files), report)
  return { archive, findings: report.all() }
}

test('releases as they were made have no fault', () => {
  const { archive, findings } = findingsIn(good)
  expect(findings).toEqual([])
  expect([...archive.releases].map(([statement, releases]) => [statement, releases.map(({ record }) => record.version)])).toEqual([
    ['privacy', [older, newer]],
    ['cookie', [older]],
  ])
})

describe.each(badReleases)('$name', ({ spoil, finds, says, hint }) => {
  const { findings } = findingsIn(spoil(good))
  const [finding] = findings

  test('is told once, at its place', () => {
    const at = findings.map(({ code, place }) => `${code} ${place?.file.slice(folder.length)}:${place?.start.line}:${place?.start.column}`)
    expect(at).toEqual([finds])
    expect(finding?.severity).toBe('error')
    expect(finding?.message).toContain(says)
    expect(finding?.hints.map(({ message }) => message).join(' ')).toContain(hint)
  })
})
