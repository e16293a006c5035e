import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OutsideFault } from '../src/host/host.ts'
import { replaceFolder, restore } from '../src/host/replace-folder.ts'
import { place, temporaryFolder } from './fixtures/disk.ts'
import { newFiles } from './fixtures/manifest.ts'
import { begin, foreign, newer, older, outcomeOf, outcomesOf, prepareReplacements, whatIsIn } from './fixtures/replacements.ts'

prepareReplacements()

const isRoot = process.getuid?.() === 0
const nobody = 65_534

let root: string
const fill = async (folder: string) => {
  await replaceFolder(folder, 'out', newFiles(older))
  place(join(folder, 'out'), foreign)
}
beforeEach(async () => {
  root = temporaryFolder()
  await fill(root)
})

describe('every call to the disk in turn', () => {
  const failEach = async (failing: { failEach: string; forGood?: boolean }) => {
    mkdirSync(join(root, 'model'))
    renameSync(join(root, 'out'), join(root, 'model/out'))
    const outcomes = await outcomesOf(begin(root, failing))
    // The last build is done before the call that was to fail: all calls have had their turn.
    expect(outcomes.length).toBeGreaterThan(100)
    return outcomes.map((outcome, call) => ({ ...outcome, folder: join(root, `${call}`) }))
  }
  const buildAgain = async (folder: string) => {
    await replaceFolder(folder, 'out', newFiles(newer))
    return [whatIsIn(folder), ...readdirSync(folder)]
  }

  test.each(['EIO', 'ENOSPC', 'EACCES', 'EMFILE'])('%s: a fault and the old folder, or the new one', async (code) => {
    const outcomes = await failEach({ failEach: code })
    expect(outcomes.filter(({ result }) => result === 'fault').length).toBeGreaterThan(50)
    for (const { folder, result, message } of outcomes) {
      expect(`${result} ${String(whatIsIn(folder))} ${message}`).toMatch(/^(done new|fault old OutsideFault: )/)
      if (result === 'fault') expect(message).toContain(code)
      expect(await buildAgain(folder)).toEqual(['new', 'out'])
    }
  })

  test('a disk that stays broken: a fault, and the next process puts the old folder back', async () => {
    for (const { folder, result, message } of await failEach({ failEach: 'EIO', forGood: true })) {
      expect(`${result} ${String(whatIsIn(folder))} ${message}`).toMatch(/^(done new|fault (old|none) OutsideFault: )/)
      const isAway = whatIsIn(folder) === 'none'
      expect(await restore(folder, 'out')).toMatch(isAway ? /^restored$/ : /^(nothing|cleaned)$/)
      expect(whatIsIn(folder)).toBe(result === 'done' ? 'new' : 'old')
      expect(readdirSync(folder)).toEqual(['out'])
    }
  })
})

test('without second names everything is copied', async () => {
  expect(await outcomeOf(begin(root, { noLinks: true }))).toEqual({ result: 'done', message: '' })
  expect(whatIsIn(root)).toBe('new')
  expect(readdirSync(root)).toEqual(['out'])
})

test.runIf(isRoot)('an account that may not write here is told where', async () => {
  chmodSync(root, 0o755)
  const { result, message } = await outcomeOf(begin(root, {}, { uid: nobody }))
  expect(result).toBe('fault')
  expect(message).toMatch(/The folder `out` cannot be replaced: access is denied \(EACCES\), at `\.out\.verklaar\.lock/)
  expect(whatIsIn(root)).toBe('old')
  expect(readdirSync(root)).toEqual(['out'])
})

test.runIf(isRoot)("an account that may write here, but not take another's folder away, leaves it", async () => {
  chmodSync(root, 0o1777)
  const { result, message } = await outcomeOf(begin(root, {}, { uid: nobody }))
  expect([result, message]).toEqual(['fault', expect.stringContaining('it is not allowed (EPERM), at `out`')])
  expect(whatIsIn(root)).toBe('old')
  expect(readdirSync(root)).toEqual(['out'])
})

const mounts: string[] = []
const mount = (folder: string, options: string) => {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  mounts.push(folder)
}
afterEach(() => {
  for (const folder of mounts.splice(0).reverse()) execFileSync('umount', [folder])
})
const canMount = (() => {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return isRoot
  } catch {
    return false
  }
})()

describe.runIf(canMount)('a real disk', () => {
  const large = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`large/${index}.txt`, 'x'.repeat(32_768)]))
  const fault = async (folder: string): Promise<OutsideFault> => {
    const error = await replaceFolder(folder, 'out', newFiles(large)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OutsideFault)
    expect(whatIsIn(folder)).toBe('old')
    expect(readdirSync(folder)).toEqual(['out'])
    return error as OutsideFault
  }

  test.each(['size=128k', 'size=512k', 'size=1m', 'nr_inodes=16', 'nr_inodes=24', 'nr_inodes=40'])(
    'of %s: full, and the old folder stays',
    async (options) => {
      const disk = join(root, 'disk')
      mount(disk, options)
      await fill(disk)
      const { message, hints } = await fault(disk)
      expect(message).toMatch(/^The folder `out` cannot be replaced: no space is left on the disk \(ENOSPC\), at `\.out\.verklaar/)
      expect(hints).toEqual(['Make room on the disk, then build again.'])
    },
  )

  test('that is read-only', async () => {
    const disk = join(root, 'disk')
    mount(disk, 'size=1m')
    await fill(disk)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect((await fault(disk)).message).toContain('the disk is read-only (EROFS)')
    expect(await restore(disk, 'out')).toBe('nothing')
  })

  test('mounted at the very folder', async () => {
    const own = join(root, 'own')
    mount(join(own, 'out'), 'size=4m')
    place(join(own, 'out'), {})
    const error = await replaceFolder(own, 'out', newFiles(newer)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OutsideFault)
    expect((error as OutsideFault).hints.join()).toContain('mount point')
    expect(readdirSync(own)).toEqual(['out'])
  })
})
