import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type StepName, stepNames } from '../src/host/folder/journal.ts'
import { replaceFolder, restore } from '../src/host/replace-folder.ts'
import { place, temporaryFolder, treeOf } from './fixtures/disk.ts'
import { newFiles, withManifest } from './fixtures/manifest.ts'
import { begin, foreign, kill, killAt, newer, older, pausedAt, prepareReplacements, whatIsIn } from './fixtures/replacements.ts'

prepareReplacements()

let root: string
beforeEach(async () => {
  root = temporaryFolder()
  await replaceFolder(root, 'out', newFiles(older))
  place(join(root, 'out'), foreign)
})
const buildAgain = () => replaceFolder(root, 'out', newFiles(newer))

const expected: Readonly<Record<StepName, readonly [now: string, then: string, restored: string]>> = {
  locked: ['old', 'old', 'cleaned'],
  planned: ['old', 'old', 'cleaned'],
  'half-built': ['old', 'old', 'cleaned'],
  built: ['old', 'old', 'cleaned'],
  'journal-written': ['old', 'old', 'cleaned'],
  'old-away': ['none', 'old', 'restored'],
  'new-in': ['new', 'new', 'cleaned'],
  'journal-removed': ['new', 'new', 'cleaned'],
  cleaned: ['new', 'new', 'cleaned'],
}

test.each(stepNames)('kill -9 at %s: old or new, and the next command puts it in order', async (step) => {
  const [now, then, restored] = expected[step]
  const child = await pausedAt(root, step)
  expect(await restore(root, 'out')).toBe('busy')
  await expect(buildAgain()).rejects.toThrow(/^Another build is writing `out` \(process \d+ on /)
  await kill(child)
  expect(whatIsIn(root)).toBe(now)
  expect(await restore(root, 'out')).toBe(restored)
  expect(whatIsIn(root)).toBe(then)
  expect(readdirSync(root)).toEqual(['out'])
  await buildAgain()
  expect(whatIsIn(root)).toBe('new')
})

test.each(stepNames)('kill -9 at %s: the next build needs no command in between', async (step) => {
  await killAt(root, step)
  await buildAgain()
  expect(whatIsIn(root)).toBe('new')
  expect(readdirSync(root)).toEqual(['out'])
})

test.each(stepNames)('kill -9 at %s of a first build: nothing, or new', async (step) => {
  rmSync(join(root, 'out'), { recursive: true })
  await killAt(root, step)
  await restore(root, 'out')
  const isIn = stepNames.indexOf(step) >= stepNames.indexOf('new-in')
  expect(readdirSync(root)).toEqual(isIn ? ['out'] : [])
  if (isIn) expect(treeOf(join(root, 'out'))).toEqual(withManifest(newer))
})

test('kill -9 at moments of chance', async () => {
  for (let round = 0; round < 12; round += 1) {
    const child = begin(root, { files: round % 2 === 0 ? newer : older })
    await new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 60))
    await kill(child)
    expect(['old', 'new', 'none']).toContain(whatIsIn(root))
    await restore(root, 'out')
    expect(['old', 'new']).toContain(whatIsIn(root))
    expect(readdirSync(root)).toEqual(['out'])
  }
})

test('a restore that was killed is done by the next one', async () => {
  await killAt(root, 'old-away')
  // As if the old folder had just been put back, and nothing removed yet.
  renameSync(join(root, '.out.verklaar/old'), join(root, 'out'))
  expect(await restore(root, 'out')).toBe('cleaned')
  expect(whatIsIn(root)).toBe('old')
  expect(readdirSync(root)).toEqual(['out'])
})

test('something else in the place of the folder is not overwritten', async () => {
  await killAt(root, 'old-away')
  place(root, { 'out/thesis.docx': 'work' })
  await expect(restore(root, 'out')).rejects.toThrow('something else stands in its place')
  await expect(buildAgain()).rejects.toThrow('something else stands in its place')
  expect(treeOf(join(root, 'out'))).toEqual({ 'thesis.docx': 'work' })
  renameSync(join(root, 'out'), join(root, 'moved'))
  expect(await restore(root, 'out')).toBe('restored')
  expect(whatIsIn(root)).toBe('old')
})

test('an empty folder in its place gives way', async () => {
  await killAt(root, 'old-away')
  mkdirSync(join(root, 'out'))
  expect(await restore(root, 'out')).toBe('restored')
  expect(whatIsIn(root)).toBe('old')
})

test('the new folder taken away by hand after a kill: the old one comes back whole', async () => {
  await killAt(root, 'new-in')
  rmSync(join(root, 'out'), { recursive: true })
  expect(await restore(root, 'out')).toBe('restored')
  expect(whatIsIn(root)).toBe('old')
})

test('the new folder taken away by hand when the old one was already being removed: that is not put back', async () => {
  await killAt(root, 'journal-removed')
  rmSync(join(root, 'out'), { recursive: true })
  rmSync(join(root, '.out.verklaar/old/a'), { recursive: true })
  expect(await restore(root, 'out')).toBe('cleaned')
  expect(readdirSync(root)).toEqual([])
})

test.each(['a file', 'a link'])('%s in the place of our work folder goes, and nothing behind it', async (what) => {
  const elsewhere = temporaryFolder()
  place(elsewhere, { 'old/a.txt': 'a', 'journal.json': '{}' })
  if (what === 'a file') writeFileSync(join(root, '.out.verklaar'), '')
  else symlinkSync(elsewhere, join(root, '.out.verklaar'))
  rmSync(join(root, 'out'), { recursive: true })
  expect(await restore(root, 'out')).toBe('cleaned')
  expect(readdirSync(root)).toEqual([])
  expect(treeOf(elsewhere)).toEqual({ 'old/a.txt': 'a', 'journal.json': '{}' })
})
