import { describe, expect, test } from 'vitest'
import { build } from '../src/compile.ts'
import type { Host, Reader } from '../src/host/host.ts'
import { type MemoryFiles, memoryHost } from '../src/host/memory.ts'
import { readInside } from '../src/host/read-inside.ts'
import { asOf, buildOf, bytesBelow, type Files, policyBytes, root } from './fixtures/compiling.ts'

const written = async (files: MemoryFiles, day?: string): Promise<Files> => {
  const { compilation, out } = await buildOf(files, day)
  if (compilation.failed) throw new Error('an error stands in the way')
  return out
}

const korenaar = policyBytes('korenaar')
const all = bytesBelow('policies')

/** Everything that is written, the manifest with all its hashes included, as one text. */
const bytesOf = (out: Files): string => JSON.stringify(Object.entries(out).sort(([a], [b]) => (a < b ? -1 : 1)))
const first = bytesOf(await written(all))

const reversed = (files: MemoryFiles): MemoryFiles => Object.fromEntries(Object.entries(files).reverse())

/** What is written by a host whose readers are these. */
const writtenFrom = async (readers: Pick<Host, 'project' | 'builtIn'>): Promise<Files> => {
  const host = { ...memoryHost({ files: {}, today: asOf }), ...readers }
  const { failed } = await build(host, { policies: [], pdf: false, asOf, tool: 'verklaar test' })
  expect(failed).toBe(false)
  return Object.fromEntries([...host.written].map(([path, bytes]) => [path.slice('out/'.length), Buffer.from(bytes).toString('utf8')]))
}

/** A reader that lists its files from the last to the first, and answers at its own pace. */
const contrary = (reader: Reader): Reader => {
  let turn = 0
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, (turn++ * 7) % 5))
  return {
    list: async (folder) => (await wait(), [...(await reader.list(folder))].reverse()),
    read: async (path, limit) => (await wait(), reader.read(path, limit)),
  }
}

describe('the same sources give the same bytes', () => {
  test('a second time', async () => {
    expect(bytesOf(await written(all))).toBe(first)
  })

  test('with the files in another order', async () => {
    expect(bytesOf(await written(reversed(all)))).toBe(first)
  })

  test('from the disk, and from a slow one that lists its files in another order', async () => {
    const disk = { project: readInside(root), builtIn: readInside(root) }
    expect(bytesOf(await writtenFrom(disk))).toBe(first)
    expect(bytesOf(await writtenFrom({ project: contrary(disk.project), builtIn: contrary(disk.builtIn) }))).toBe(first)
  })

  test('beside other policies and alone', async () => {
    const alone = await written(korenaar)
    const beside = await written(all)
    const own = (out: Files) => Object.fromEntries(Object.entries(out).filter(([path]) => path.startsWith('korenaar/')))
    expect(bytesOf(own(alone))).toBe(bytesOf(own(beside)))
    expect(Object.keys(own(alone)).length).toBeGreaterThan(10)
  })

  test('side by side with another build', async () => {
    const outs = await Promise.all([written(all), written(korenaar), written(all)])
    expect([outs[0], outs[2]].map((out) => bytesOf(out))).toEqual([first, first])
  })

  test('in another time zone, with other preferences of the machine', async () => {
    const kept = {
      TZ: process.env.TZ,
      LANG: process.env.LANG,
      LC_ALL: process.env.LC_ALL,
      SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH,
    }
    try {
      Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', SOURCE_DATE_EPOCH: '0' })
      expect(new Date('2026-11-21T23:00:00Z').getDate()).toBe(22)
      expect(bytesOf(await written(all))).toBe(first)
    } finally {
      for (const [name, value] of Object.entries(kept)) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
    }
  })
})

test('the day of the build is no part of a statement: what differs is the manifest alone', async () => {
  const [today, later] = [await written(korenaar), await written(korenaar, '2026-12-31')]
  const different = Object.keys(today).filter((path) => today[path] !== later[path])
  expect(different).toEqual(['manifest.json'])
})
