import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type StepName, stepNames } from '../src/host/folder/journal.ts'
import { OutsideFault } from '../src/host/host.ts'
import { replaceFolder, restore } from '../src/host/replace-folder.ts'
import { keptFolder, place, temporaryFolder, treeOf } from './fixtures/disk.ts'
import { newFiles, withManifest } from './fixtures/manifest.ts'
import type { Order, Outcome } from './fixtures/replacing.ts'

const oldFiles = { 'a/same.txt': 'same', 'a/changed.txt': 'old', 'b/stale.txt': 'stale' }
const newer = { 'a/same.txt': 'same', 'a/changed.txt': 'new', 'c/added.txt': 'added' }
const foreign = { 'own/note.txt': 'note' }
const oldTree = { ...withManifest(oldFiles), ...foreign }
const newTree = { ...withManifest(newer), ...foreign }

const programs = keptFolder()
beforeAll(async () => {
  chmodSync(programs.path, 0o755)
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'test/fixtures/replacing.ts', outDir: programs.path, emptyOutDir: true, minify: false, target: 'node20' },
  })
})
afterAll(() => programs.remove())

let root: string
beforeEach(async () => {
  root = temporaryFolder()
  await replaceFolder(root, 'out', newFiles(oldFiles))
  place(join(root, 'out'), foreign)
})

const begin = (order: Partial<Order> = {}, account: { uid?: number } = {}): ChildProcess => {
  const whole: Order = { root, files: newer, ...order }
  return spawn(process.execPath, [join(programs.path, 'replacing.js'), JSON.stringify(whole)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  })
}
const outcomesOf = async (child: ChildProcess): Promise<Outcome[]> => {
  const ended = once(child, 'close')
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  expect(await ended).toEqual([0, null])
  return said.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Outcome]))
}
const outcome = async (child: ChildProcess): Promise<Outcome> => {
  const [only] = await outcomesOf(child)
  if (only === undefined) throw new Error('The process said nothing.')
  return only
}
const killed = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
const untilPaused = async (child: ChildProcess): Promise<void> => {
  if (child.stdout !== null) await once(child.stdout, 'data')
}
const whatIsThere = (folder = root): 'old' | 'new' | 'none' | Record<string, string> => {
  if (!existsSync(join(folder, 'out'))) return 'none'
  const tree = treeOf(join(folder, 'out'))
  const is = (other: Record<string, string>) => JSON.stringify(Object.entries(tree).sort()) === JSON.stringify(Object.entries(other).sort())
  if (is(oldTree)) return 'old'
  return is(newTree) ? 'new' : tree
}
const again = () => replaceFolder(root, 'out', newFiles(newer))

describe('kill -9 at each step', () => {
  const expected: Readonly<Record<StepName, { now: string; next: string; restored: string }>> = {
    locked: { now: 'old', next: 'old', restored: 'cleaned' },
    planned: { now: 'old', next: 'old', restored: 'cleaned' },
    'half-built': { now: 'old', next: 'old', restored: 'cleaned' },
    built: { now: 'old', next: 'old', restored: 'cleaned' },
    'journal-written': { now: 'old', next: 'old', restored: 'cleaned' },
    'old-away': { now: 'none', next: 'old', restored: 'restored' },
    'new-in': { now: 'new', next: 'new', restored: 'cleaned' },
    'journal-removed': { now: 'new', next: 'new', restored: 'cleaned' },
    cleaned: { now: 'new', next: 'new', restored: 'cleaned' },
  }

  test.each(stepNames)('%s: old or new, never a mixture; the next command puts it in order', async (pauseAt) => {
    const child = begin({ pauseAt })
    await untilPaused(child)
    expect(await restore(root, 'out')).toBe('busy')
    await expect(again()).rejects.toThrow(/^Another build is writing `out` \(process \d+ on /)
    await killed(child)
    expect(whatIsThere()).toBe(expected[pauseAt].now)
    expect(await restore(root, 'out')).toBe(expected[pauseAt].restored)
    expect(whatIsThere()).toBe(expected[pauseAt].next)
    expect(readdirSync(root)).toEqual(['out'])
    await again()
    expect(whatIsThere()).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test.each(stepNames)('%s: the next build needs no command in between', async (pauseAt) => {
    const child = begin({ pauseAt })
    await untilPaused(child)
    await killed(child)
    await again()
    expect(whatIsThere()).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test.each(stepNames)('%s of a first build: nothing or new', async (pauseAt) => {
    rmSync(join(root, 'out'), { recursive: true })
    const child = begin({ pauseAt })
    await untilPaused(child)
    await killed(child)
    await restore(root, 'out')
    const isIn = stepNames.indexOf(pauseAt) >= stepNames.indexOf('new-in')
    expect(readdirSync(root)).toEqual(isIn ? ['out'] : [])
    if (isIn) expect(treeOf(join(root, 'out'))).toEqual(withManifest(newer))
  })

  test('at moments of chance', async () => {
    for (let round = 0; round < 12; round += 1) {
      const child = begin({ files: round % 2 === 0 ? newer : oldFiles })
      await new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 60))
      await killed(child)
      expect(['old', 'new', 'none']).toContain(whatIsThere())
      await restore(root, 'out')
      expect(['old', 'new']).toContain(whatIsThere())
      expect(readdirSync(root)).toEqual(['out'])
    }
  })

  test('a restore that is killed is done by the next one', async () => {
    const child = begin({ pauseAt: 'old-away' })
    await untilPaused(child)
    await killed(child)
    // As if the old folder had just been put back, and nothing removed yet.
    renameSync(join(root, '.out.verklaar/old'), join(root, 'out'))
    expect(await restore(root, 'out')).toBe('cleaned')
    expect(whatIsThere()).toBe('old')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test('something else in the place of the folder is not overwritten', async () => {
    const child = begin({ pauseAt: 'old-away' })
    await untilPaused(child)
    await killed(child)
    place(root, { 'out/thesis.docx': 'work' })
    await expect(restore(root, 'out')).rejects.toThrow('something else stands in its place')
    await expect(again()).rejects.toThrow('something else stands in its place')
    expect(treeOf(join(root, 'out'))).toEqual({ 'thesis.docx': 'work' })
    renameSync(join(root, 'out'), join(root, 'moved'))
    expect(await restore(root, 'out')).toBe('restored')
    expect(whatIsThere()).toBe('old')
  })

  test('an empty folder in its place gives way', async () => {
    const child = begin({ pauseAt: 'old-away' })
    await untilPaused(child)
    await killed(child)
    mkdirSync(join(root, 'out'))
    expect(await restore(root, 'out')).toBe('restored')
    expect(whatIsThere()).toBe('old')
  })
})

describe('a fault of the disk', () => {
  test.each(['EIO', 'ENOSPC', 'EACCES', 'EMFILE'])('%s at each call: a fault and the old folder, or the new one', async (code) => {
    mkdirSync(join(root, 'model'))
    renameSync(join(root, 'out'), join(root, 'model/out'))
    const outcomes = await outcomesOf(begin({ failEach: code }))
    expect(outcomes.length).toBeGreaterThan(100)
    expect(outcomes.filter(({ result }) => result === 'fault').length).toBeGreaterThan(50)
    for (const [call, { result, message }] of outcomes.entries()) {
      const folder = join(root, `${call}`)
      expect(`${call}: ${result} ${whatIsThere(folder)} ${message}`).toMatch(/^\d+: (done new|fault old .*)/)
      if (result === 'fault') expect(message).toContain(code)
      await replaceFolder(folder, 'out', newFiles(newer))
      expect(whatIsThere(folder)).toBe('new')
      expect(readdirSync(folder)).toEqual(['out'])
    }
  })

  test('without second names everything is copied', async () => {
    expect(await outcome(begin({ noLinks: true }))).toMatchObject({ result: 'done' })
    expect(whatIsThere()).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  const nobody = 65_534
  test.runIf(process.getuid?.() === 0)('an account that may not write leaves the old folder and tells which one', async () => {
    chmodSync(root, 0o755)
    expect(await outcome(begin({}, { uid: nobody }))).toMatchObject({
      result: 'fault',
      message: expect.stringMatching(/`out` cannot be replaced: access is denied \(EACCES\), at `\.out\.verklaar\.lock\./),
    })
    expect(whatIsThere()).toBe('old')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test.runIf(process.getuid?.() === 0)("an account that may write beside it, but not take another's folder away", async () => {
    chmodSync(root, 0o1777)
    expect(await outcome(begin({}, { uid: nobody }))).toMatchObject({ result: 'fault', message: expect.stringContaining('EPERM') })
    expect(whatIsThere()).toBe('old')
    expect(readdirSync(root)).toEqual(['out'])
  })
})

describe('several builds at once', () => {
  test('in one process: the second is told who writes', async () => {
    let second: unknown
    await replaceFolder(root, 'out', newFiles(newer), async (step) => {
      if (step !== 'built') return
      second = await replaceFolder(root, 'out', newFiles({ other: 'other' })).catch((error: unknown) => error)
      expect(await restore(root, 'out')).toBe('busy')
    })
    expect(second).toBeInstanceOf(OutsideFault)
    expect((second as OutsideFault).hints).toHaveLength(2)
    expect(whatIsThere()).toBe('new')
  })

  test.each(['no lock', 'a stale lock'])(
    'eight processes, with %s: each is done or told, and the result is one of theirs',
    async (lock) => {
      for (let round = 0; round < 3; round += 1) {
        if (lock === 'a stale lock') {
          const child = begin({ pauseAt: 'old-away' })
          await untilPaused(child)
          await killed(child)
        }
        const waitFor = join(root, 'go')
        const children = Array.from({ length: 8 }, (_, index) =>
          begin({ waitFor, files: { [`only-${index}.txt`]: `${index}`, 'both.txt': `${index}` } }),
        )
        await new Promise((resolve) => setTimeout(resolve, 300))
        writeFileSync(waitFor, '')
        const outcomes = await Promise.all(children.map(outcome))
        rmSync(waitFor)
        const winner = JSON.parse(treeOf(join(root, 'out'))['both.txt'] ?? '') as number
        expect(treeOf(join(root, 'out'))).toEqual({
          ...withManifest({ [`only-${winner}.txt`]: `${winner}`, 'both.txt': `${winner}` }),
          ...foreign,
        })
        expect(outcomes[winner]?.result).toBe('done')
        for (const { result, message } of outcomes)
          expect(`${result} ${message}`).toMatch(/^(done $|fault .*Another build is writing `out`)/)
        expect(readdirSync(root)).toEqual(['out'])
      }
    },
  )
})
