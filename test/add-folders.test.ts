import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { additionSteps, addFolders } from '../src/host/add-folders.ts'
import { type Additions, type Host, OutsideFault } from '../src/host/host.ts'
import { memoryHost } from '../src/host/memory.ts'
import { additionsOf, firstVersion, releases, releasesOf } from './fixtures/additions.ts'
import { place, temporaryFolder, treeOf } from './fixtures/disk.ts'
import { begin, hearing, kill, outcomeOf, outcomesOf, prepareReplacements } from './fixtures/replacements.ts'

prepareReplacements()

const next = '2026-02-01'
const other = '2026-03-01'

let root: string
const folder = () => join(root, releases)
beforeEach(async () => {
  root = temporaryFolder()
  mkdirSync(join(root, 'policies/shop'), { recursive: true })
  await addFolders(root, releases, additionsOf(firstVersion))
})

const fault = async (work: Promise<unknown>): Promise<OutsideFault> => {
  const error = await work.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(OutsideFault)
  return error as OutsideFault
}
const add = (additions: Additions = additionsOf(next)) => addFolders(root, releases, additions)
const beside = (where = root) => readdirSync(join(where, 'policies/shop'))
/** Nothing but the releases of these versions is there. */
const expectOnly = (...versions: readonly string[]) => {
  expect(treeOf(folder())).toEqual(releasesOf(...versions))
  expect(beside()).toEqual(['releases'])
}

describe('what is added', () => {
  test('first and second release: every file, the list, and nothing else', async () => {
    expect(treeOf(root)).toEqual(
      Object.fromEntries(Object.entries(releasesOf(firstVersion)).map(([path, text]) => [`${releases}/${path}`, text])),
    )
    await add()
    expectOnly(firstVersion, next)
  })

  test('a second statement of a version comes into the folder that is there', async () => {
    const whole = additionsOf(next)
    await add({ ...whole, folders: whole.folders.slice(0, 1), list: { ...whole.list, after: Buffer.from('half') } })
    expect(Object.keys(treeOf(folder())).filter((path) => path.includes('cookies'))).toEqual([
      `${firstVersion}/cookies/nl/index.html`,
      `${firstVersion}/cookies/release.json`,
    ])
    await add({ ...whole, folders: whole.folders.slice(1), list: { ...whole.list, before: Buffer.from('half') } })
    expectOnly(firstVersion, next)
  })
})

describe('what is in the way: nothing is written', () => {
  test.each(['with files', 'empty', 'a file', 'a link'])('a folder of the release is there already: %s', async (what) => {
    const path = join(folder(), next, 'cookies')
    mkdirSync(join(folder(), next))
    if (what === 'a file') writeFileSync(path, '')
    else if (what === 'a link') symlinkSync('nowhere', path)
    else mkdirSync(path)
    if (what === 'with files') writeFileSync(join(path, 'own.txt'), 'own')
    const before = treeOf(root)
    const { message, hints } = await fault(add())
    expect(message).toBe(`The folder \`${releases}/${next}/cookies\` is there already; nothing was written.`)
    expect(hints.join()).toContain('delete it')
    expect(treeOf(root)).toEqual(before)
  })

  test.each(['other bytes', 'a link to the same bytes', 'a folder'])('a shared file is there as %s', async (what) => {
    const path = join(folder(), `assets/${next}.css`)
    if (what === 'a folder') mkdirSync(path)
    else if (what === 'other bytes') writeFileSync(path, 'x'.repeat(next.length))
    else {
      writeFileSync(join(root, 'copy.css'), next)
      symlinkSync(join(root, 'copy.css'), path)
    }
    const before = treeOf(root)
    expect((await fault(add())).message).toContain(`\`${releases}/assets/${next}.css\` does not hold what its name says`)
    expect(treeOf(root)).toEqual(before)
  })

  test.each([
    ['has other bytes', (path: string) => writeFileSync(path, '[]')],
    ['is gone', (path: string) => rmSync(path)],
    [
      'is a link to the same bytes',
      (path: string) => {
        renameSync(path, join(root, 'copy.json'))
        symlinkSync(join(root, 'copy.json'), path)
      },
    ],
  ])('the list %s', async (_, change) => {
    change(join(folder(), 'releases.json'))
    const before = treeOf(root)
    expect((await fault(add())).message).toMatch(
      /^Another release was made meanwhile: `policies\/shop\/releases\/releases\.json` has changed\./,
    )
    expect(treeOf(root)).toEqual(before)
  })

  test('a list is there where none was read', async () => {
    const whole = additionsOf(next)
    expect((await fault(add({ ...whole, list: { ...whole.list, before: undefined } }))).message).toContain(
      'Another release was made meanwhile',
    )
    expectOnly(firstVersion)
  })

  test.each(['policies', 'policies/shop', releases, `${releases}/assets`, `${releases}/${next}`])(
    '%s is a link that leads out',
    async (path) => {
      const elsewhere = temporaryFolder()
      place(elsewhere, { 'shop/releases/note.txt': '', 'releases/note.txt': '', 'note.txt': '' })
      const before = treeOf(elsewhere)
      rmSync(join(root, path), { recursive: true, force: true })
      symlinkSync(elsewhere, join(root, path))
      const { message, hints } = await fault(add())
      expect(message).toBe(`\`${path}\` is a link; Verklaar writes in real folders only.`)
      expect(hints).toEqual(['Remove the link.'])
      expect(treeOf(elsewhere)).toEqual(before)
    },
  )

  test('there is no policy', async () => {
    rmSync(join(root, 'policies/shop'), { recursive: true })
    expect((await fault(add())).message).toMatch(
      /^The release cannot be written in `policies\/shop\/releases`: it is not there \(ENOENT\), at `policies\/shop\//,
    )
    expect(treeOf(root)).toEqual({})
  })
})

describe('somebody else meanwhile', () => {
  const meddling = (at: string, meddle: () => void) =>
    fault(addFolders(root, releases, additionsOf(next), (step) => (step === at ? meddle() : undefined)))

  test('the list changed when all was in place: it is taken away again', async () => {
    const { message } = await meddling('moved', () => writeFileSync(join(folder(), 'releases.json'), 'theirs'))
    expect(message).toContain('Another release was made meanwhile')
    expect(treeOf(folder())).toEqual({ ...releasesOf(firstVersion), 'releases.json': 'theirs' })
    expect(beside()).toEqual(['releases'])
  })

  test('the folder of the version was made: it stays, and what was moved is taken away', async () => {
    const { message } = await meddling('half-moved', () => place(folder(), { [`${next}/privacy/own.txt`]: 'own' }))
    expect(message).toContain(`\`${releases}/${next}\` is there already`)
    expect(treeOf(folder())).toEqual({ ...releasesOf(firstVersion), [`${next}/privacy/own.txt`]: 'own' })
  })

  test('what was moved cannot be taken away: the hint names it', async () => {
    const { message, hints } = await meddling('moved', () => {
      rmSync(join(root, 'policies/shop/.releases.verklaar'), { recursive: true })
    })
    expect(message).toContain('it is not there (ENOENT)')
    expect(hints[0]).toBe(
      `The list of releases does not name what was left: delete \`${releases}/${next}\`, \`${releases}/assets/${next}.css\`.`,
    )
    expect(treeOf(folder())['releases.json']).toBe(releasesOf(firstVersion)['releases.json'])
  })

  test('what was moved is gone: the fault is the first one', async () => {
    const { message } = await meddling('moved', () => rmSync(folder(), { recursive: true }))
    expect(message).toContain('Another release was made meanwhile')
  })
})

describe('every call to the disk in turn', () => {
  const failEach = async (failing: { failEach: string; forGood?: boolean }) => {
    mkdirSync(join(root, 'model'))
    renameSync(join(root, 'policies'), join(root, 'model/policies'))
    const outcomes = await outcomesOf(begin(root, { adds: next, ...failing }))
    // The last release is done before the call that was to fail: all calls have had their turn.
    expect(outcomes.length).toBeGreaterThan(50)
    return outcomes.map((outcome, call) => ({ ...outcome, at: join(root, `${call}`) }))
  }
  const old = releasesOf(firstVersion)
  const whole = releasesOf(firstVersion, next)

  test.each(['EIO', 'ENOSPC', 'EACCES'])('%s: a fault and the old state, or the new one', async (code) => {
    const outcomes = await failEach({ failEach: code })
    expect(outcomes.filter(({ result }) => result === 'fault').length).toBeGreaterThan(40)
    for (const { at, result, message } of outcomes) {
      expect(`${result} ${message}`).toMatch(result === 'done' ? /^done $/ : new RegExp(`^fault OutsideFault: .*${code}`))
      expect(treeOf(join(at, releases))).toEqual(result === 'done' ? whole : old)
      if (result === 'fault') await addFolders(at, releases, additionsOf(next))
      expect(treeOf(join(at, releases))).toEqual(whole)
    }
  })

  test('a disk that stays broken: folders whole or not at all, and the next release tells what is left', async () => {
    let left = 0
    for (const { at, result } of await failEach({ failEach: 'EIO', forGood: true })) {
      const tree = treeOf(join(at, releases))
      const isLeft = Object.keys(tree).some((path) => path.startsWith(`${next}/`))
      if (result === 'fault') {
        expect(tree['releases.json']).toBe(old['releases.json'])
        if (isLeft) {
          left += 1
          expect({ ...tree, 'releases.json': '' }).toEqual({ ...whole, 'releases.json': '' })
          expect((await fault(addFolders(at, releases, additionsOf(next)))).message).toContain(
            `\`${releases}/${next}/privacy\` is there already`,
          )
          rmSync(join(at, releases, next), { recursive: true })
        }
        await addFolders(at, releases, additionsOf(next))
        expect(beside(at)).toEqual(['releases'])
      }
      expect(treeOf(join(at, releases))).toEqual(whole)
    }
    expect(left).toBeGreaterThan(0)
  })
})

const afterKill: Readonly<Record<(typeof additionSteps)[number], 'old' | 'left' | 'new'>> = {
  locked: 'old',
  planned: 'old',
  'half-built': 'old',
  built: 'old',
  'half-moved': 'old',
  moved: 'left',
  listed: 'new',
  cleaned: 'new',
}

test.each(additionSteps)(
  'kill -9 at %s: another release is told to wait; then old, new or a whole folder that the list does not name',
  async (step) => {
    const child = begin(root, { adds: next, pauseAt: step })
    await hearing(child)
    const busy = await fault(add(additionsOf(other)))
    expect(busy.message).toMatch(/^Another release is being written in `policies\/shop\/releases` \(process \d+ on /)
    expect(busy.hints.join()).toContain('delete `policies/shop/.releases.verklaar.lock`')
    await kill(child)
    const { [`assets/${next}.css`]: _, ...tree } = treeOf(folder())
    const { [`assets/${next}.css`]: __, 'releases.json': ___, ...whole } = releasesOf(firstVersion, next)
    const old = releasesOf(firstVersion)
    const expected = {
      old,
      left: { ...whole, 'releases.json': old['releases.json'] },
      new: { ...whole, 'releases.json': tree['releases.json'] },
    }
    expect(tree).toEqual(expected[afterKill[step]])
    if (afterKill[step] === 'left') {
      expect((await fault(add())).message).toContain('is there already')
      rmSync(join(folder(), next), { recursive: true })
    }
    if (afterKill[step] === 'new') expect((await fault(add())).message).toContain('Another release was made meanwhile')
    else await add()
    expect(treeOf(folder())).toEqual(releasesOf(firstVersion, next))
    expect(beside()).toEqual(['releases'])
  },
)

test.each(['half-built', 'built'])('kill -9 at %s of the first release: nothing is there', async (step) => {
  rmSync(folder(), { recursive: true })
  const child = begin(root, { adds: firstVersion, pauseAt: step })
  await hearing(child)
  await kill(child)
  expect(beside()).not.toContain('releases')
  await add(additionsOf(firstVersion))
  expectOnly(firstVersion)
})

test('eight at once: one is done, and the others say so', async () => {
  const waitFor = join(root, 'go')
  const versions = Array.from({ length: 8 }, (_, index) => `2026-04-0${index + 1}`)
  const children = versions.map((adds) => begin(root, { waitFor, adds }))
  await Promise.all(children.map(hearing))
  const outcomes = children.map(outcomeOf)
  writeFileSync(waitFor, '')
  const results = await Promise.all(outcomes)
  expect(results.filter(({ result }) => result === 'done')).toHaveLength(1)
  for (const { result, message } of results)
    expect(`${result} ${message}`).toMatch(/^(done $|fault OutsideFault: Another release (is being written in|was made meanwhile))/)
  expectOnly(firstVersion, versions[results.findIndex(({ result }) => result === 'done')] ?? '')
})

describe('our own mistakes are no fault of the disk', () => {
  const bytes = new Uint8Array()
  const list = { path: 'releases.json', before: Buffer.from(releasesOf(firstVersion)['releases.json'] ?? ''), after: bytes }
  const files = [{ path: 'a', bytes }]
  test.each<[string, string, Partial<Additions>]>([
    ['a folder that leaves', releases, { folders: [{ path: '../a', files }] }],
    ['a file that leaves', releases, { folders: [{ path: 'a', files: [{ path: '../../a', bytes }] }] }],
    ['a folder without files', releases, { folders: [{ path: 'a', files: [] }] }],
    [
      'a folder twice',
      releases,
      {
        folders: [
          { path: 'a', files },
          { path: 'a', files },
        ],
      },
    ],
    ['a shared file that leaves', releases, { shared: [{ path: '/a', bytes }] }],
    ['a list that leaves', releases, { list: { ...list, path: '../list' } }],
    ['below that leaves', '../releases', {}],
  ])('%s', async (_, below, additions) => {
    const error = await addFolders(root, below, { folders: [], shared: [], list, ...additions }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(OutsideFault)
    expectOnly(firstVersion)
  })
})

describe('the host in memory', () => {
  let host: Host & { readonly added: ReadonlyMap<string, Uint8Array>; readonly written: ReadonlyMap<string, Uint8Array> }
  beforeEach(async () => {
    host = memoryHost({ files: { 'policies/shop/policy.yaml': 'x' }, today: '2026-03-01' })
    await host.addFolders(releases, additionsOf(firstVersion))
  })
  const added = () =>
    Object.fromEntries([...host.added].map(([path, bytes]) => [path.slice(releases.length + 1), Buffer.from(bytes).toString()]))

  test('reads in the project what was added, and holds it apart from what was written', async () => {
    await host.addFolders(releases, additionsOf(next))
    expect(added()).toEqual(releasesOf(firstVersion, next))
    expect(host.written.size).toBe(0)
    expect(await host.project.list(releases)).toEqual([
      { name: firstVersion, kind: 'folder' },
      { name: next, kind: 'folder' },
      { name: 'assets', kind: 'folder' },
      { name: 'releases.json', kind: 'file' },
    ])
    expect(Buffer.from(await host.project.read(`${releases}/releases.json`, 1000)).toString()).toBe(
      releasesOf(firstVersion, next)['releases.json'],
    )
  })

  test.each<[string, (whole: Additions) => Additions, RegExp]>([
    ['a folder that is there', (whole) => ({ ...whole, folders: additionsOf(firstVersion).folders }), /is there already/],
    [
      'a shared file with other bytes',
      (whole) => ({ ...whole, shared: [{ path: 'assets/same.css', bytes: Buffer.from('b') }] }),
      /does not hold what its name says/,
    ],
    [
      'a list that has changed',
      (whole) => ({ ...whole, list: { ...whole.list, before: undefined } }),
      /Another release was made meanwhile/,
    ],
  ])('refuses %s, as the disk does', async (_, change, words) => {
    const additions = change(additionsOf(next))
    const inMemory = await fault(host.addFolders(releases, additions))
    const onDisk = await fault(add(additions))
    expect(inMemory.message).toMatch(words)
    expect([inMemory.message, inMemory.hints]).toEqual([onDisk.message, onDisk.hints])
    expect(added()).toEqual(releasesOf(firstVersion))
    expectOnly(firstVersion)
  })
})
