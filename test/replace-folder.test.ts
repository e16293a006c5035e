import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { OutsideFault } from '../src/host/host.ts'
import { memoryHost } from '../src/host/memory.ts'
import { replaceFolder, restore } from '../src/host/replace-folder.ts'
import { place, temporaryFolder, treeOf } from './fixtures/disk.ts'
import { newFiles, withManifest } from './fixtures/manifest.ts'

let root: string
let out: string
beforeEach(() => {
  root = temporaryFolder()
  out = join(root, 'out')
})

const one = { 'shop/privacy/nl/index.html': '<p>een</p>', 'shop/privacy/en/index.html': '<p>one</p>', 'shop/assets/a.css': 'a {}' }
const two = { 'shop/privacy/nl/index.html': '<p>twee</p>', 'shop/assets/a.css': 'a {}', 'shop/cookie/nl/index.html': '<p>koek</p>' }
const write = (files: Readonly<Record<string, string>>, folder = 'out') => replaceFolder(root, folder, newFiles(files))
const fault = async (work: Promise<unknown>): Promise<OutsideFault> => {
  const error = await work.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(OutsideFault)
  return error as OutsideFault
}
const beside = () => readdirSync(root).filter((name) => name.startsWith('.'))

describe('what is written', () => {
  test('the first time: every file, and nothing else', async () => {
    expect(await write(one)).toEqual({ written: Object.keys(withManifest(one)).sort(), unchanged: [], foreign: [] })
    expect(treeOf(root)).toEqual(Object.fromEntries(Object.entries(withManifest(one)).map(([path, text]) => [`out/${path}`, text])))
  })

  test('the second time: new files are there, stale ones and their folders are gone', async () => {
    await write(one)
    expect(await write(two)).toEqual({
      written: ['manifest.json', 'shop/cookie/nl/index.html', 'shop/privacy/nl/index.html'],
      unchanged: ['shop/assets/a.css'],
      foreign: [],
    })
    expect(treeOf(out)).toEqual(withManifest(two))
    expect(existsSync(join(out, 'shop/privacy/en'))).toBe(false)
    expect(beside()).toEqual([])
  })

  test('an unchanged file is the same file, a changed one is not', async () => {
    await write(one)
    const inode = (path: string) => statSync(join(out, path)).ino
    const before = { css: inode('shop/assets/a.css'), page: inode('shop/privacy/nl/index.html') }
    await write(two)
    expect(inode('shop/assets/a.css')).toBe(before.css)
    expect(inode('shop/privacy/nl/index.html')).not.toBe(before.page)
    expect(statSync(join(out, 'shop/assets/a.css')).nlink).toBe(1)
  })

  test('nothing changed: the folder stays as it is', async () => {
    await write(one)
    const before = statSync(out).ino
    const written = await write(one)
    expect(written).toEqual({ written: [], unchanged: Object.keys(withManifest(one)).sort(), foreign: [] })
    expect(statSync(out).ino).toBe(before)
  })

  test.each([
    ['other bytes of the same length', (path: string) => writeFileSync(path, '<p>EEN</p>')],
    ['more bytes', (path: string) => writeFileSync(path, 'x', { flag: 'a' })],
    ['fewer bytes', (path: string) => writeFileSync(path, '<p>')],
    ['no file', (path: string) => rmSync(path)],
    [
      'a link to the same bytes',
      (path: string) => {
        rmSync(path)
        writeFileSync(join(root, 'copy.html'), '<p>een</p>')
        symlinkSync(join(root, 'copy.html'), path)
      },
    ],
    [
      'a pipe',
      (path: string) => {
        rmSync(path)
        execFileSync('mkfifo', [path])
      },
    ],
  ])('%s in the place of an unchanged file: it is written again', async (_, tamper) => {
    await write(one)
    tamper(join(out, 'shop/privacy/nl/index.html'))
    expect((await write(one)).written).toEqual(['shop/privacy/nl/index.html'])
    expect(treeOf(out)).toEqual(withManifest(one))
  })

  test('a file that was changed and is stale goes, because it is ours', async () => {
    await write(one)
    writeFileSync(join(out, 'shop/privacy/en/index.html'), 'changed')
    await write(two)
    expect(treeOf(out)).toEqual(withManifest(two))
  })

  test('bytes come as they are, large and empty', async () => {
    const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7) % 256)
    const files = newFiles({ large: '', empty: '' }).map((file) => (file.path === 'large' ? { ...file, bytes } : file))
    await replaceFolder(root, 'out', files)
    expect(Buffer.compare(readFileSync(join(out, 'large')), bytes)).toBe(0)
    expect(readFileSync(join(out, 'empty')).length).toBe(0)
    bytes[699_999] = 0
    expect((await replaceFolder(root, 'out', files)).written).toEqual(['large'])
  })

  test('files may stand in a folder of folders, which is made', async () => {
    await write(one, 'build/site/out')
    expect(treeOf(root)['build/site/out/shop/assets/a.css']).toBe('a {}')
    expect(readdirSync(join(root, 'build/site'))).toEqual(['out'])
  })

  test('an absolute path to a folder inside is that folder', async () => {
    await write(one, out)
    expect(treeOf(out)).toEqual(withManifest(one))
  })

  test('an empty folder is ours to fill', async () => {
    mkdirSync(out)
    await write(one)
    expect(treeOf(out)).toEqual(withManifest(one))
  })
})

describe('what is not ours', () => {
  test('is kept and named', async () => {
    await write(one)
    place(out, { '.nojekyll': '', 'shop/privacy/nl/photo.jpg': 'photo', 'own/deep/note.txt': 'note' })
    symlinkSync('/nowhere/at all', join(out, 'link'))
    execFileSync('mkfifo', [join(out, 'own/pipe')])
    const foreign = ['.nojekyll', 'link', 'own/deep/note.txt', 'own/pipe', 'shop/privacy/nl/photo.jpg']
    const kept = {
      '.nojekyll': '',
      'shop/privacy/nl/photo.jpg': 'photo',
      'own/deep/note.txt': 'note',
      link: '-> /nowhere/at all',
      'own/pipe': '(other)',
    }
    expect((await write(two)).foreign).toEqual(foreign)
    expect(treeOf(out)).toEqual({ ...withManifest(two), ...kept })
    expect((await write(two)).foreign).toEqual(foreign)
    expect((await write(one)).foreign).toEqual(foreign)
    expect(treeOf(out)).toEqual({ ...withManifest(one), ...kept })
  })

  test('is kept with its time and mode', async () => {
    await write(one)
    place(out, { 'note.sh': 'note' })
    chmodSync(join(out, 'note.sh'), 0o751)
    utimesSync(join(out, 'note.sh'), 1_000_000, 1_000_000)
    await write(two)
    expect(statSync(join(out, 'note.sh'))).toMatchObject({ mode: 0o100751, mtimeMs: 1_000_000_000 })
  })

  test.each([
    ['a file where a new one goes', 'shop/cookie/nl/index.html', 'shop/cookie/nl/index.html'],
    ['a file where a new folder goes', 'shop/cookie', 'shop/cookie'],
    ['a folder where a new file goes', 'shop/cookie/nl/index.html/own.txt', 'shop/cookie/nl/index.html/own.txt'],
  ])('%s: the build is refused, and nothing changes', async (_, path, named) => {
    await write(one)
    place(out, { [path]: 'own' })
    const { message, hints } = await fault(write(two))
    expect(message).toContain(`\`out/${named}\``)
    expect(hints).toHaveLength(1)
    expect(treeOf(out)).toEqual({ ...withManifest(one), [path]: 'own' })
    expect(beside()).toEqual([])
  })

  test('a file with just the bytes that a new one has is ours from now on', async () => {
    await write(one)
    place(out, { 'shop/cookie/nl/index.html': '<p>koek</p>' })
    expect((await write(two)).foreign).toEqual([])
    await write(one)
    expect(treeOf(out)).toEqual(withManifest(one))
  })

  test('a second name of one of our files elsewhere is not written through', async () => {
    await write(one)
    linkSync(join(out, 'shop/privacy/nl/index.html'), join(root, 'elsewhere.html'))
    await write(two)
    expect(readFileSync(join(root, 'elsewhere.html'), 'utf8')).toBe('<p>een</p>')
  })
})

describe('a folder that is not ours', () => {
  const manifests: readonly [string, Record<string, string>][] = [
    ['without a manifest', { 'thesis.docx': 'years of work' }],
    ['with a manifest of a web app', { 'manifest.json': '{"name":"Shop","icons":[]}', 'a.txt': 'a' }],
    ['with a manifest of another list of files', { 'manifest.json': '{"files":["a.txt"]}', 'a.txt': 'a' }],
    ['with a manifest that lists files without hashes', { 'manifest.json': '{"files":[{"path":"a.txt"}]}', 'a.txt': 'a' }],
    ['with a broken manifest', { 'manifest.json': '{"files":[', 'a.txt': 'a' }],
    ['with a manifest that is null', { 'manifest.json': 'null', 'a.txt': 'a' }],
    ['with a folder called manifest.json', { 'manifest.json/a.txt': 'a' }],
    ['with a manifest further down', { 'sub/manifest.json': withManifest({})['manifest.json'] ?? '', 'a.txt': 'a' }],
  ]
  test.each(manifests)('%s is refused and left alone', async (_, files) => {
    place(out, files)
    const { message, hints } = await fault(write(one))
    expect(message).toMatch(/^The folder `out` is not empty/)
    expect(hints).toHaveLength(2)
    expect(treeOf(out)).toEqual(files)
    expect(beside()).toEqual([])
  })

  test('a manifest that is a link to one of ours is refused', async () => {
    place(root, { 'elsewhere.json': withManifest({})['manifest.json'] ?? '', 'out/a.txt': 'a' })
    symlinkSync('../elsewhere.json', join(out, 'manifest.json'))
    await fault(write(one))
    expect(treeOf(out)['a.txt']).toBe('a')
  })

  test('a file is refused', async () => {
    writeFileSync(out, 'mine')
    expect((await fault(write(one))).message).toContain('it is not a folder')
    expect(readFileSync(out, 'utf8')).toBe('mine')
    expect(beside()).toEqual([])
  })

  test.each(['elsewhere', '.', 'nowhere', 'policies'])('a link to %s is refused', async (target) => {
    place(root, { 'elsewhere/manifest.json': withManifest({})['manifest.json'] ?? '', 'policies/a.yaml': '' })
    symlinkSync(target, out)
    expect((await fault(write(one))).message).toContain('`out` is a link')
    expect(treeOf(root)).toMatchObject({ out: `-> ${target}`, 'policies/a.yaml': '' })
    expect(beside()).toEqual([])
  })

  test('a folder below a link or a file is refused', async () => {
    const elsewhere = temporaryFolder()
    symlinkSync(elsewhere, join(root, 'link'))
    writeFileSync(join(root, 'file'), '')
    expect((await fault(write(one, 'link/out'))).message).toContain('`link` is a link')
    expect((await fault(write(one, 'file/out'))).message).toContain('`file` is in the way')
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test.each([
    '',
    '.',
    './',
    'sub/..',
    '..',
    '../other',
    '/',
    '/tmp',
    'sub/../..',
    'a\0b',
    'policies',
    './policies/',
    'policies/shop/out',
    'policies/../policies',
  ])('the folder %j is refused', async (folder) => {
    place(root, { 'policies/shop/policy.yaml': 'x' })
    const { hints } = await fault(write(one, folder))
    expect(hints).toHaveLength(1)
    expect(treeOf(root)).toEqual({ 'policies/shop/policy.yaml': 'x' })
  })

  test('a root that is not there is told', async () => {
    root = join(root, 'none')
    expect((await fault(write(one))).message).toContain('cannot be opened')
  })
})

test.each([
  ['a file too many', () => writeFileSync(join(root, '.out.verklaar/new/intruder.html'), '')],
  ['a file too few', () => rmSync(join(root, '.out.verklaar/new/own.txt'))],
  ['a file cut short', () => writeFileSync(join(out, 'shop/assets/a.css'), '')],
])('%s in the new folder, put there by somebody else meanwhile: nothing is replaced', async (_, meddle) => {
  await write(one)
  place(out, { 'own.txt': 'own' })
  const error = await fault(replaceFolder(root, 'out', newFiles(two), (step) => (step === 'half-built' ? meddle() : undefined)))
  expect(error.message).toContain('Something else changed')
  expect(treeOf(out)).toMatchObject({ 'shop/privacy/nl/index.html': '<p>een</p>', 'own.txt': 'own' })
  expect(beside()).toEqual([])
})

describe('our own mistakes are no fault of the disk', () => {
  const bytes = new Uint8Array()
  const manifest = { path: 'manifest.json', bytes }
  test.each([
    ['no manifest', [{ path: 'a', bytes }]],
    ['two files of one path', [manifest, { path: 'a', bytes }, { path: 'a', bytes }]],
    ['a file below a file', [manifest, { path: 'a', bytes }, { path: 'a/b', bytes }]],
    ['a path that leaves', [manifest, { path: '../a', bytes }]],
    ['an absolute path', [manifest, { path: '/tmp/a', bytes }]],
    ['an empty path', [manifest, { path: '', bytes }]],
    ['a backslash', [manifest, { path: 'a\\b', bytes }]],
  ])('%s', async (_, files) => {
    const error = await replaceFolder(root, 'out', files).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(OutsideFault)
    expect(readdirSync(root)).toEqual([])
  })
})

test('restore has nothing to do before, between and after builds, and leaves no trace', async () => {
  expect(await restore(root, 'out')).toBe('nothing')
  expect(await restore(root, 'deep/out')).toBe('nothing')
  await write(one)
  expect(await restore(root, 'out')).toBe('nothing')
  expect(readdirSync(root)).toEqual(['out'])
})

test('the host in memory tells the same of what it wrote', async () => {
  const memory = memoryHost({ files: {}, today: '2026-03-01' })
  for (const files of [one, two, two, one]) expect(await memory.replaceFolder('out', newFiles(files))).toEqual(await write(files))
  expect([...memory.written.keys()]).toEqual(
    Object.keys(withManifest(one))
      .sort()
      .map((path) => `out/${path}`),
  )
})
