import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { takeLock } from '../src/host/folder/lock.ts'
import { lifeOf, thisProcess } from '../src/host/folder/process.ts'
import { OutsideFault } from '../src/host/host.ts'
import { replaceFolder, restore } from '../src/host/replace-folder.ts'
import { place, temporaryFolder, treeOf } from './fixtures/disk.ts'
import { newFiles, withManifest } from './fixtures/manifest.ts'
import { begin, foreign, hearing, killAt, newer, older, outcomeOf, prepareReplacements, whatIsIn } from './fixtures/replacements.ts'

prepareReplacements()

let root: string
let path: string
beforeEach(async () => {
  root = temporaryFolder()
  path = join(root, '.out.verklaar.lock')
  await replaceFolder(root, 'out', newFiles(older))
  place(join(root, 'out'), foreign)
})
const buildAgain = () => replaceFolder(root, 'out', newFiles(newer))

/** A process that has ended, and is not even remembered. */
const endedProcess = async (): Promise<number> => {
  const child = spawn('true')
  await once(child, 'close')
  return child.pid ?? 0
}
const leave = (changes: object, file = path) =>
  writeFileSync(file, JSON.stringify({ ...thisProcess(), token: '0123456789ab', since: '2026-03-01T00:00:00.000Z', ...changes }))
const age = (minutes: number) => utimesSync(path, Date.now() / 1000 - minutes * 60, Date.now() / 1000 - minutes * 60)

describe('who lives', () => {
  test('this process, and one of another account; not one that ended', async () => {
    expect(lifeOf(thisProcess())).toBe('alive')
    expect(lifeOf({ ...thisProcess(), pid: 1, started: null })).toBe('alive')
    expect(lifeOf({ ...thisProcess(), pid: await endedProcess() })).toBe('dead')
  })

  test('another process with the same id, or before the machine was started again, is dead', () => {
    expect(lifeOf({ ...thisProcess(), started: '1' })).toBe('dead')
    expect(lifeOf({ ...thisProcess(), boot: 'another' })).toBe('dead')
  })

  test('one that ended and was not fetched by its parent is dead', async () => {
    // The shell becomes a sleep, which never asks after the child that the shell left it.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'])
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(String(line))
    const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    await expect.poll(() => fields()[0]).toBe('Z')
    expect(process.kill(pid, 0)).toBe(true)
    expect(lifeOf({ ...thisProcess(), pid, started: fields()[19] ?? '' })).toBe('dead')
    parent.kill('SIGKILL')
    await once(parent, 'close')
  })

  test('of another machine or container nobody knows', () => {
    expect(lifeOf({ ...thisProcess(), host: 'elsewhere' })).toBe('unknown')
    expect(lifeOf({ ...thisProcess(), space: 'pid:[1]' })).toBe('unknown')
  })
})

describe('a lock that was left', () => {
  test('by a process that has ended is taken over', async () => {
    leave({ pid: await endedProcess() })
    await buildAgain()
    expect(whatIsIn(root)).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test('by a process whose id another one has now is taken over', async () => {
    leave({ started: '1' })
    await buildAgain()
    expect(readdirSync(root)).toEqual(['out'])
  })

  test('is removed by any command, even when nothing else was left', async () => {
    leave({ pid: await endedProcess() })
    expect(await restore(root, 'out')).toBe('cleaned')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test.each([
    ['on another machine', () => leave({ host: 'elsewhere' })],
    ['in another container', () => leave({ space: 'pid:[1]' })],
    ['as an empty file', () => writeFileSync(path, '')],
    ['as something else', () => writeFileSync(path, '{"pid":"1"}')],
    ['with a process id that is none', () => leave({ pid: -1 })],
  ])('%s is believed for ten minutes', async (_, make) => {
    make()
    age(9)
    await expect(buildAgain()).rejects.toThrow(OutsideFault)
    expect(await restore(root, 'out')).toBe('busy')
    expect(whatIsIn(root)).toBe('old')
    age(11)
    await buildAgain()
    expect(whatIsIn(root)).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test('by a living process is never taken over, however old', async () => {
    leave({})
    age(100_000)
    await expect(buildAgain()).rejects.toThrow('Another build is writing `out`')
    expect(readdirSync(root).sort()).toEqual(['.out.verklaar.lock', 'out'])
  })

  test('half taken over by a process that has ended as well is taken over', async () => {
    leave({ pid: await endedProcess() })
    leave({ pid: await endedProcess(), token: 'ba9876543210' }, `${path}.0123456789ab`)
    await buildAgain()
    expect(whatIsIn(root)).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  test('that a living process is taking over is held', async () => {
    leave({ pid: await endedProcess() })
    leave({ token: 'ba9876543210' }, `${path}.0123456789ab`)
    await expect(buildAgain()).rejects.toThrow('Another build is writing `out`')
    expect(whatIsIn(root)).toBe('old')
  })

  test.each(['restore', 'build'])('with half-written records beside it: a %s sweeps them, those of the living stay', async (command) => {
    const dead = await endedProcess()
    leave({ pid: dead }, `${path}.${dead}-0123456789ab`)
    writeFileSync(`${path}.${dead}-aaaaaaaaaaaa`, '{"pi')
    leave({}, `${path}.${process.pid}-bbbbbbbbbbbb`)
    if (command === 'build') await buildAgain()
    else expect(await restore(root, 'out')).toBe('cleaned')
    expect(readdirSync(root).sort()).toEqual([`.out.verklaar.lock.${process.pid}-bbbbbbbbbbbb`, 'out'])
  })
})

test('the fault names the process, the machine, the time and the file', async () => {
  leave({ host: 'elsewhere', pid: 4711 })
  const error = (await buildAgain().catch((thrown: unknown) => thrown)) as OutsideFault
  expect(error.message).toBe('Another build is writing `out` (process 4711 on elsewhere, since 2026-03-01T00:00:00.000Z).')
  expect(error.hints).toEqual(['Wait until it is done, then build again.', expect.stringContaining('delete `.out.verklaar.lock`')])
})

test('a lock is released only by who holds it', () => {
  const lock = takeLock(path)
  expect(lock.taken).toBe(true)
  expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.pid } })
  rmSync(path)
  leave({ token: 'cccccccccccc' })
  if (lock.taken) lock.release()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ token: 'cccccccccccc' })
})

test('in one process: the second build is told who writes', async () => {
  let second: unknown
  await replaceFolder(root, 'out', newFiles(newer), async (step) => {
    if (step !== 'built') return
    second = await replaceFolder(root, 'out', newFiles({ other: 'other' })).catch((error: unknown) => error)
    expect(await restore(root, 'out')).toBe('busy')
  })
  expect(second).toBeInstanceOf(OutsideFault)
  expect(whatIsIn(root)).toBe('new')
})

test('two folders of one project are written at the same time', async () => {
  await replaceFolder(root, 'out', newFiles(newer), async (step) => {
    if (step === 'built') await replaceFolder(root, 'other', newFiles(newer))
  })
  expect(treeOf(join(root, 'other'))).toEqual(withManifest(newer))
  expect(whatIsIn(root)).toBe('new')
})

test.each(['no lock', 'a stale lock'])(
  'eight processes at once, with %s: each is done or told, and the result is one of theirs',
  async (lock) => {
    for (let round = 0; round < 3; round += 1) {
      if (lock === 'a stale lock') await killAt(root, 'old-away')
      const waitFor = join(root, 'go')
      const filesOf = (index: number) => ({ [`only-${index}.txt`]: `${index}`, 'all.txt': `${index}` })
      const children = Array.from({ length: 8 }, (_, index) => begin(root, { waitFor, files: filesOf(index) }))
      await Promise.all(children.map(hearing))
      const outcomes = children.map(outcomeOf)
      writeFileSync(waitFor, '')
      const results = await Promise.all(outcomes)
      rmSync(waitFor)
      const last = Number(treeOf(join(root, 'out'))['all.txt'])
      expect(treeOf(join(root, 'out'))).toEqual({ ...withManifest(filesOf(last)), ...foreign })
      expect(results[last]?.result).toBe('done')
      for (const { result, message } of results)
        expect(`${result} ${message}`).toMatch(/^(done $|fault OutsideFault: Another build is writing `out`)/)
      expect(readdirSync(root)).toEqual(['out'])
    }
  },
)
