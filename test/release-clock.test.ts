import { expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { buildDate } from '../src/host/today.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { hostOn, longerRetention, releasedOn } from './fixtures/publishing.ts'

const released = await releasedOn(policyFiles('korenaar'), '2026-11-22')
const changed = longerRetention(released, 'longer', '2026-12-01', '2027-02-01')
const now = new Date('2026-12-01T12:00:00Z')

/** Releases on 1 December 2026, where the environment dates builds on another day. */
const releasing = async (sourceDateEpoch: string, ...more: readonly string[]) => {
  const told = { out: '', err: '' }
  const sink = (name: 'out' | 'err'): Sink => ({ write: (text) => void (told[name] += text), terminal: false })
  const added: string[] = []
  const code = await run(['release', 'korenaar', '--no-pdf', ...more], {
    out: sink('out'),
    err: sink('err'),
    env: { SOURCE_DATE_EPOCH: sourceDateEpoch },
    version: '9.9.9',
    host: async (asOf) => {
      const host = hostOn(changed, buildDate({ asOf, sourceDateEpoch, now }), { clock: buildDate({ now }) })
      return { ...host, addFolders: async (_, { folders }) => void added.push(...folders.map(({ path }) => path)) }
    },
    writeFile: async () => {},
  } satisfies Io)
  return { code, ...told, added }
}

test.each(['1800000000', '0'])('SOURCE_DATE_EPOCH=%s does not date a release', async (sourceDateEpoch) => {
  const { code, out, added } = await releasing(sourceDateEpoch)
  expect(code).toBe(0)
  expect(out).toContain('korenaar/privacy  2026-12-01\n')
  expect(added).toEqual(['2026-12-01/privacy'])
})

test('`--as-of` does', async () => {
  expect((await releasing('1800000000', '--plan', '--as-of', '2026-12-02')).out).toContain('korenaar/privacy  2026-12-02\n')
  const { code, err, added } = await releasing('1800000000', '--as-of', '2026-11-30')
  expect([code, added]).toEqual([2, []])
  expect(err).toContain('A release of 2026-11-30 would be dated back: today is 2026-12-01.')
})
