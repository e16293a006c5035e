import { execFileSync } from 'node:child_process'
import type * as FileSystem from 'node:fs'
import { chmodSync, linkSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Reader, ReadRefused, type Refusal } from '../src/host/host.ts'
import { memoryHost } from '../src/host/memory.ts'
import { readInside } from '../src/host/read-inside.ts'
import { place, temporaryFolder } from './fixtures/disk.ts'

/** What happens between the look at a file and its opening, or while it is read. */
const meanwhile = vi.hoisted(() => ({ opening: () => {}, reading: () => {} }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>()
  const openSync: typeof fs.openSync = (...args) => {
    meanwhile.opening()
    return fs.openSync(...args)
  }
  const readSync = ((...args: Parameters<typeof fs.readSync>) => {
    meanwhile.reading()
    return fs.readSync(...args)
  }) as typeof fs.readSync
  return { ...fs, openSync, readSync }
})

let outside: string
let root: string
let reader: Reader

beforeEach(() => {
  Object.assign(meanwhile, { opening: () => {}, reading: () => {} })
  outside = temporaryFolder()
  root = join(outside, 'project')
  place(outside, { 'secret.txt': 'secret', 'secrets/a.txt': 'secret', 'project-b/c.txt': 'secret' })
  place(root, { 'a.txt': 'a', 'sub/b.txt': 'b', 'sub/deep/c.txt': 'c' })
  reader = readInside(root)
})

const text = async (path: string, limit = 1000) => new TextDecoder().decode(await reader.read(path, limit))
const refusal = async (work: Promise<unknown>): Promise<Refusal | 'allowed'> => {
  try {
    await work
    return 'allowed'
  } catch (error) {
    if (error instanceof ReadRefused) return error.refusal
    throw error
  }
}
const refused = (path: string, limit = 1000) => refusal(reader.read(path, limit))

describe('paths', () => {
  const wrong = [
    '/etc/hostname', '../secret.txt', 'sub/../../secret.txt', 'sub/../a.txt', './a.txt', 'sub/.', '..', '.', 'sub//b.txt', '/', 'sub/',
    'a.txt\0', '\0', 'sub\\b.txt', '..\\secret.txt', '\\\\server\\share', 'C:\\a.txt',
  ] // biome-ignore format: a list
  test.each(wrong)('%j is refused', async (path) => {
    expect(await refused(path)).toBe('outside')
    expect(await refusal(reader.list(path))).toBe('outside')
  })

  test('an absolute path to a file inside is refused too', async () => {
    expect(await refused(join(root, 'a.txt'))).toBe('outside')
  })

  test('names that only look dangerous are read', async () => {
    place(root, { '...': '1', '..a/b': '2', 'a b\n%2e%2e': '3', '-rf': '4', ['__proto__']: '5', 'é/ü': '6' })
    expect(await Promise.all(['...', '..a/b', 'a b\n%2e%2e', '-rf', '__proto__', 'é/ü'].map((path) => text(path)))).toEqual([...'123456'])
  })

  test('what is not there is missing, also below a file', async () => {
    expect(await Promise.all(['none', 'none/a', 'a.txt/b', 'x'.repeat(300)].map((path) => refused(path)))).toEqual([
      'missing',
      'missing',
      'missing',
      'unreadable',
    ])
    reader = readInside(join(outside, 'no such root'))
    expect(await refused('a.txt')).toBe('missing')
    expect(await reader.list('')).toEqual([])
  })

  test('the error names the path and the reason', async () => {
    await expect(reader.read('none', 1)).rejects.toMatchObject({ path: 'none', refusal: 'missing', detail: 'it is not there' })
  })
})

describe('links', () => {
  const allowed: readonly [string, string, string][] = [
    ['to a sibling', 'sub/b.txt', 'b'],
    ['through a folder and back', 'sub/deep/../../a.txt', 'a'],
    ['with needless steps', './/sub/./b.txt', 'b'],
  ]
  test.each(allowed)('%s is followed', async (_, target, content) => {
    symlinkSync(target, join(root, 'link'))
    expect(await text('link')).toBe(content)
  })

  test('an absolute one to inside is followed, also where the root itself is reached by a link', async () => {
    symlinkSync(root, join(outside, 'alias'))
    symlinkSync(join(root, 'sub'), join(root, 'direct'))
    symlinkSync(join(outside, 'alias', 'sub'), join(root, 'by-alias'))
    reader = readInside(join(outside, 'alias'))
    expect(await text('direct/b.txt')).toBe('b')
    expect(await text('by-alias/b.txt')).toBe('b')
  })

  const leaving: readonly [string, string][] = [
    ['to a file outside', '../secret.txt'],
    ['to a folder outside', '../secrets'],
    ['to the folder above', '..'],
    ['out and in again', '../project/a.txt'],
    ['to a folder that begins with the name of the root', '../project-b/c.txt'],
    ['to the root of the disk', '/'],
    ['to an absolute path', '/etc/passwd'],
    ['to the files of this process', '/proc/self/environ'],
  ]
  test.each(leaving)('%s is refused', async (_, target) => {
    symlinkSync(target, join(root, 'link'))
    symlinkSync('link', join(root, 'twice'))
    expect(await refused('link')).toBe('outside')
    expect(await refused('twice')).toBe('outside')
    expect(await refused('link/a.txt')).toBe('outside')
    expect(await refusal(reader.list('link'))).toBe('outside')
    expect((await reader.list('')).find(({ name }) => name === 'link')).toEqual({ name: 'link', kind: 'other' })
  })

  test('a folder of the path that is a link to outside is refused', async () => {
    symlinkSync(join(outside, 'secrets'), join(root, 'sub/out'))
    expect(await refused('sub/out/a.txt')).toBe('outside')
  })

  test('an absolute one to a folder that begins with the name of the root is refused', async () => {
    symlinkSync(`${root}-b/c.txt`, join(root, 'link'))
    expect(await refused('link')).toBe('outside')
  })

  test('circles end', async () => {
    symlinkSync('two', join(root, 'one'))
    symlinkSync('one', join(root, 'two'))
    symlinkSync('.', join(root, 'self'))
    expect(await refused('one')).toBe('unreadable')
    expect(await text('self/self/self/a.txt')).toBe('a')
    expect(await refused(`${'self/'.repeat(60)}a.txt`)).toBe('unreadable')
  })

  test('a hanging one is missing', async () => {
    symlinkSync('nowhere', join(root, 'link'))
    expect(await refused('link')).toBe('missing')
  })
})

describe('what is no ordinary file', () => {
  test('a folder, a pipe, a socket and a device are refused, at once', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    const server = createServer().listen(join(root, 'socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await Promise.all(['sub', '', 'pipe', 'socket'].map((path) => refused(path)))).toEqual(Array(4).fill('not-a-file'))
    expect((await reader.list('')).filter(({ kind }) => kind === 'other').map(({ name }) => name)).toEqual(['pipe', 'socket'])
    await new Promise((resolve) => server.close(resolve))
    expect(await refusal(readInside('/dev').read('zero', 1000))).toBe('not-a-file')
  })

  test('a pipe that takes the place of the file before it is opened does not hold us up', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    meanwhile.opening = () => renameSync(join(root, 'pipe'), join(root, 'a.txt'))
    expect(await refused('a.txt')).toBe('not-a-file')
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is unreadable', async () => {
    chmodSync(join(root, 'a.txt'), 0)
    expect(await refused('a.txt')).toBe('unreadable')
  })

  test('a second name of a file is the file', async () => {
    linkSync(join(root, 'a.txt'), join(root, 'again.txt'))
    expect(await text('again.txt')).toBe('a')
  })
})

describe('changes between the look and the opening', () => {
  test('a link in the place of the file is refused', async () => {
    symlinkSync(join(outside, 'secret.txt'), join(root, 'link'))
    meanwhile.opening = () => renameSync(join(root, 'link'), join(root, 'a.txt'))
    expect(await refused('a.txt')).toBe('outside')
  })

  test('a link in the place of the file is refused, though it leads to a file inside', async () => {
    symlinkSync(join(root, 'sub/b.txt'), join(root, 'link'))
    meanwhile.opening = () => renameSync(join(root, 'link'), join(root, 'a.txt'))
    expect(await refused('a.txt')).toBe('outside')
  })

  test('a link in the place of a folder on the way is refused', async () => {
    place(outside, { 'secrets/b.txt': 'secret' })
    meanwhile.opening = () => {
      renameSync(join(root, 'sub'), join(root, 'was'))
      symlinkSync(join(outside, 'secrets'), join(root, 'sub'))
    }
    expect(await refused('sub/b.txt')).toBe('outside')
  })
})

describe('size', () => {
  test('a file of exactly the limit is read, one byte more is not', async () => {
    writeFileSync(join(root, 'ten'), '0123456789')
    expect(await text('ten', 10)).toBe('0123456789')
    await expect(reader.read('ten', 9)).rejects.toMatchObject({ refusal: 'too-large', detail: 'it has 10 bytes' })
  })

  test('a large empty file is refused before it is read', async () => {
    writeFileSync(join(root, 'huge'), '')
    truncateSync(join(root, 'huge'), 2 ** 40)
    meanwhile.reading = () => expect.unreachable()
    expect(await refused('huge')).toBe('too-large')
  })

  test('a file that grows while it is read is read to its end, and refused past the limit', async () => {
    let grown = 0
    meanwhile.reading = () => {
      if (grown++ < 5) writeFileSync(join(root, 'a.txt'), 'xxxx', { flag: 'a' })
    }
    expect(await text('a.txt')).toBe(`a${'xxxx'.repeat(5)}`)
    grown = 0
    expect(await refused('a.txt', 30)).toBe('too-large')
  })

  test('a file whose size the system does not tell is bounded too', async () => {
    reader = readInside('/proc/self')
    expect(await refused('maps', 100)).toBe('too-large')
    expect((await text('stat', 100_000)).startsWith(`${process.pid} `)).toBe(true)
  })

  test('bytes come as they are', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    writeFileSync(join(root, 'bytes'), bytes)
    expect(await reader.read('bytes', 70_000)).toEqual(bytes)
  })
})

describe('lists', () => {
  test('hold no file of elsewhere in the root', async () => {
    place(root, { 'secrets/.env': 'TOKEN=1', 'area/x': '' })
    symlinkSync('../secrets/.env', join(root, 'area/leak'))
    await expect(reader.read('area/leak', 100)).rejects.toMatchObject({ refusal: 'outside' })
  })

  test('are sorted by code unit, with links by what they lead to', async () => {
    mkdirSync(join(root, 'list'))
    place(root, Object.fromEntries(['b', 'a', 'B', 'é', 'z', 'a-1', 'a1', '10', '9', '.x'].map((name) => [`list/${name}`, ''])))
    symlinkSync('../sub', join(root, 'list/to-folder'))
    symlinkSync('a', join(root, 'list/to-file'))
    symlinkSync('nowhere', join(root, 'list/to-nothing'))
    const entries = await reader.list('list')
    expect(entries.map(({ name }) => name)).toEqual([
      '.x',
      '10',
      '9',
      'B',
      'a',
      'a-1',
      'a1',
      'b',
      'to-file',
      'to-folder',
      'to-nothing',
      'z',
      'é',
    ])
    expect(entries.filter(({ kind }) => kind !== 'file')).toEqual([
      // A link out of the folder that was asked for is followed by nobody, though it ends inside the root.
      { name: 'to-folder', kind: 'other' },
      { name: 'to-nothing', kind: 'other' },
    ])
  })

  test('what is no folder has no entries', async () => {
    expect(await reader.list('none')).toEqual([])
    expect(await reader.list('a.txt')).toEqual([])
    expect(await reader.list('a.txt/b')).toEqual([])
  })
})

test('the reader in memory answers as the one of the disk does', async () => {
  const files = { 'a.txt': 'a', 'sub/b.txt': 'bb', 'sub/deep/c.txt': 'c', 'sub.txt': '', é: 'é' }
  place(root, files)
  const memory = memoryHost({ files, today: '2026-03-01' }).project
  for (const path of ['', 'sub', 'sub/deep', 'none', 'a.txt', 'su']) expect(await memory.list(path), path).toEqual(await reader.list(path))
  const answer = async (from: Reader, path: string) => {
    try {
      return await from.read(path, 1)
    } catch (error) {
      const { refusal, detail } = error as ReadRefused
      return [refusal, detail]
    }
  }
  for (const path of [
    '',
    'a.txt',
    'sub',
    'sub/b.txt',
    'sub/deep/c.txt',
    'none',
    'a.txt/b',
    'su',
    'é',
    '../a.txt',
    '/a.txt',
    'sub/',
    'a\\b',
    'a\0',
  ])
    expect(await answer(memory, path), path).toEqual(await answer(reader, path))
})
