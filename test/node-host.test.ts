import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { memoryHost } from '../src/host/memory.ts'
import { nodeHost } from '../src/host/node.ts'
import { additionsOf, firstVersion, releases, releasesOf } from './fixtures/additions.ts'
import { temporaryFolder, treeOf } from './fixtures/disk.ts'

const hostIn = (root: string) =>
  nodeHost({ root, builtInRoot: root, today: '2020-01-01', printer: () => Promise.reject(new Error('no printer')) })

afterEach(() => void vi.useRealTimers())

test('the clock tells the day in Amsterdam, whatever day the build is of', () => {
  vi.useFakeTimers({ now: new Date('2026-06-30T22:30:00Z'), toFake: ['Date'] })
  const host = hostIn('.')
  expect([host.today(), host.clock()]).toEqual(['2020-01-01', '2026-07-01'])
})

test('in memory, the clock tells the day of the build unless it is given', () => {
  expect(memoryHost({ files: {}, today: '2020-01-01' }).clock()).toBe('2020-01-01')
  expect(memoryHost({ files: {}, today: '2020-01-01', clock: '2026-07-01' }).clock()).toBe('2026-07-01')
})

test('in memory, the repository is the one that is given', async () => {
  const repository = { commit: undefined, committed: undefined, changed: ['a'], shallow: true }
  expect(await memoryHost({ files: {}, today: '2020-01-01' }).repository([])).toBeUndefined()
  expect(await memoryHost({ files: {}, today: '2020-01-01', repository }).repository([])).toEqual(repository)
})

test('what is added lies in the project', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'policies/shop'), { recursive: true })
  const host = hostIn(root)
  await host.addFolders(releases, additionsOf(firstVersion))
  expect(treeOf(join(root, releases))).toEqual(releasesOf(firstVersion))
  expect(await host.repository([releases])).toBeUndefined()
})

test('what the web is asked goes through the same refusals', async () => {
  await expect(hostIn('.').fetch('file:///etc/hostname')).rejects.toThrow('is not an address of the web')
})
