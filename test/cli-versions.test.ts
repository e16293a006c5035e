import { describe, expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import type { MemoryFiles, MemoryHost } from '../src/host/memory.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { hostOn, longerRetention, releasedOn } from './fixtures/publishing.ts'

const sources: MemoryFiles = policyFiles('korenaar')
const released = await releasedOn(sources, '2026-11-22')
const changed = longerRetention(released, 'longer', '2026-12-01', '2027-02-01')

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly host: MemoryHost
}

/** Runs a command in a project on a day. */
const verklaar = async (files: MemoryFiles, day: string, ...argv: readonly string[]): Promise<Ran> => {
  const host = hostOn(files, day)
  const told = { out: '', err: '' }
  const sink = (name: 'out' | 'err'): Sink => ({ write: (text) => void (told[name] += text), terminal: false })
  const io: Io = { out: sink('out'), err: sink('err'), env: {}, version: '9.9.9', host: async () => host, writeFile: async () => {} }
  return { code: await run(argv, io), ...told, host }
}

describe('verklaar release', () => {
  test('shows the plan, writes it, and says where it is and what comes next', async () => {
    const { code, out, host } = await verklaar(changed, '2026-12-01', 'release', 'korenaar', '--no-pdf')
    expect(code).toBe(0)
    expect(out).toContain('korenaar/privacy  2026-12-01\n')
    expect(out).toContain('holds from  2027-02-01')
    expect(out).toContain('git add policies/korenaar/releases')
    expect(host.added.has('policies/korenaar/releases/2026-12-01/privacy/release.json')).toBe(true)
  })

  test('--plan writes nothing', async () => {
    const { code, out, host } = await verklaar(changed, '2026-12-01', 'release', '--plan')
    expect([code, host.added.size]).toEqual([0, 0])
    expect(out).toContain('korenaar/privacy  2026-12-01\n')
    expect(out).not.toContain('Released')
  })

  test('--plan shows what would be refused, and why', async () => {
    const { code, out, err } = await verklaar(changed, '2026-12-02', 'release', '--plan')
    expect(code).toBe(1)
    expect(out).toContain('korenaar/privacy  2026-12-02\n')
    expect(err).toContain('note-day')
    expect(err).toContain('It would be refused.')
  })

  test('says that there is nothing to release', async () => {
    const { code, out, host } = await verklaar(released, '2026-12-01', 'release', 'korenaar')
    expect([code, out, host.added.size]).toEqual([0, 'There is nothing to release: every statement is as in its newest version.\n', 0])
  })

  test.each([
    [['release', '--adopt', '2026-02-30'], 'A day is written as YYYY-MM-DD'],
    [['release', '--adopt', 'yesterday'], 'A day is written as YYYY-MM-DD'],
    [['release', '--adopt', '2027-01-01'], 'is still to come'],
    [['release', 'korenaar/privcy'], 'has no statement `privcy`'],
    [['release', 'bakker'], 'No policy is called `bakker`'],
  ])('%j is wrong use', async (argv, says) => {
    const { code, err, host } = await verklaar(changed, '2026-12-01', ...argv)
    expect([code, host.added.size]).toEqual([2, 0])
    expect(err).toContain(says)
  })
})

describe('verklaar diff', () => {
  test('tells what changed in sentences and in the text, in both languages', async () => {
    const { code, out } = await verklaar(changed, '2026-12-01', 'diff', 'korenaar/privacy')
    expect(code).toBe(0)
    expect(out).toContain('korenaar/privacy  2026-11-22 → the sources as they are')
    expect(out).toContain('3 jaar')
    expect(out).toContain('3 years')
  })

  test('in one language', async () => {
    const { out } = await verklaar(changed, '2026-12-01', 'diff', 'korenaar/privacy', '--language', 'en')
    expect(out).toContain('3 years')
    expect(out).not.toContain('3 jaar')
  })

  test('--html names the pages that it wrote', async () => {
    const { out, host } = await verklaar(changed, '2026-12-01', 'diff', 'korenaar/privacy', '--html', 'redline')
    expect(out).toBe('Wrote 2 pages:\n  redline/korenaar/privacy/en/changes.html\n  redline/korenaar/privacy/nl/changes.html\n')
    expect(host.written.has('redline/korenaar/privacy/nl/changes.html')).toBe(true)
  })

  test('--note prints the note that is missing, and says if none is', async () => {
    expect(await verklaar(changed, '2026-12-01', 'diff', '--note')).toMatchObject({ out: '', err: 'No change note is missing.\n' })
    const untold = { ...changed, 'policies/korenaar/changelog.yaml': released['policies/korenaar/changelog.yaml'] ?? '' }
    expect((await verklaar(untold, '2026-12-01', 'diff', '--note')).out).toMatch(/^- id: \S+\n {2}date: 2026-12-01\n/)
  })

  test('of different statements is wrong use', async () => {
    const { code, err } = await verklaar(changed, '2026-12-01', 'diff', 'korenaar/privacy', 'korenaar/cookie')
    expect(code).toBe(2)
    expect(err).toContain('are different statements')
  })
})

test('verklaar build says what is not released yet, and --frozen fails', async () => {
  const { code, out } = await verklaar(changed, '2026-12-01', 'build', '--no-pdf')
  expect(code).toBe(0)
  expect(out).toContain('korenaar/privacy says otherwise than its version 2026-11-22')
  const frozen = await verklaar(changed, '2026-12-01', 'build', '--no-pdf', '--frozen')
  expect([frozen.code, frozen.host.written.size]).toEqual([1, 0])
})
