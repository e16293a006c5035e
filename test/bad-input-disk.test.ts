import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { build } from '../src/compile.ts'
import { OutsideFault } from '../src/host/host.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { nodeHost } from '../src/host/node.ts'
import { badInputs } from './bad-input/cases.ts'
import { badDisks } from './bad-input/disk.ts'
import { filesOf, inProject, ketting } from './fixtures/bad-input.ts'
import { asOf, root as builtInRoot, withoutDuties } from './fixtures/compiling.ts'
import { temporaryFolder, treeOf } from './fixtures/disk.ts'

const options = { policies: [], pdf: false, asOf, tool: 'verklaar test' }

const write = (root: string, files: MemoryFiles) => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

const hostIn = (root: string) =>
  nodeHost({ root, builtInRoot, today: asOf, printer: () => Promise.reject(new Error('no PDF is asked for')) })

/** As a specimen, which is written though it does not tell all that the law asks. */
const sound = { ...ketting, 'policy.yaml': String(ketting['policy.yaml']).replace('kind: policy', 'kind: specimen') }

/** A project on the disk with a good policy, built once: its root, and what `out/` holds. */
let root = ''
let before: Readonly<Record<string, string>> = {}
beforeEach(async () => {
  root = join(temporaryFolder(), 'project')
  write(root, inProject(sound))
  expect((await build(hostIn(root), options)).written).toBeDefined()
  before = treeOf(join(root, 'out'))
})

const expectUntouched = () => expect(treeOf(join(root, 'out'))).toEqual(before)

test('the good policy is on the disk', () => {
  expect(Object.keys(before)).toContain('ketting/privacy/nl/index.html')
})

describe('what only a disk can do', () => {
  test.each(badDisks)('$name', async ({ spoil, finds, says, hint }) => {
    spoil(root, temporaryFolder())
    const { diagnostics } = await build(hostIn(root), options)
    const told = withoutDuties(diagnostics).map(
      ({ code, place, message }) => `${code} ${place?.file}:${place?.start.line}:${place?.start.column} ${message}`,
    )
    expect(told).toEqual([expect.stringContaining(`${finds} `)])
    expect(told[0]).toContain(says)
    expect(withoutDuties(diagnostics)[0]?.hints[0]?.message).toContain(hint)
    expectUntouched()
  })
})

describe('a fault of any kind leaves the folder of the output as it was', () => {
  test.each(Object.entries(badInputs).flatMap(([kind, [first]]) => (first === undefined ? [] : [[kind, first] as const])))(
    '%s',
    async (_, input) => {
      rmSync(join(root, 'policies'), { recursive: true })
      write(root, filesOf(input).project)
      const { failed, written } = await build(hostIn(root), options)
      expect({ failed, written }).toEqual({ failed: true, written: undefined })
      expectUntouched()
    },
  )
})

test('a folder of the output that is not ours is left alone', async () => {
  rmSync(join(root, 'out'), { recursive: true })
  write(root, { 'out/letter.txt': 'Dear reader' })
  await expect(build(hostIn(root), options)).rejects.toThrow(OutsideFault)
  await expect(build(hostIn(root), options)).rejects.toThrow('The folder `out` is not empty and holds no `manifest.json`')
  expect(treeOf(join(root, 'out'))).toEqual({ 'letter.txt': 'Dear reader' })
})

describe('the command line', () => {
  /** Runs a command in the project. */
  const verklaar = async (...argv: readonly string[]) => {
    const told = { out: '', err: '' }
    const sink = (name: 'out' | 'err'): Sink => ({ write: (text) => void (told[name] += text), terminal: false })
    const io: Io = {
      out: sink('out'),
      err: sink('err'),
      env: {},
      version: '0.0.0',
      host: async () => hostIn(root),
      writeFile: async () => {},
    }
    return { code: await run(argv, io), ...told }
  }

  test.each([
    [['build', 'keting', '--no-pdf'], 'error  No policy is called `keting`.\n  hint  Did you mean `ketting`?\n'],
    [['build', 'spaak', '--no-pdf'], 'error  No policy is called `spaak`.\n  hint  There are: ketting.\n'],
    [['build', '--no-dpf'], "error  unknown option '--no-dpf'\n(Did you mean --no-pdf?)\n"],
    [['build', '--output', 'public'], "error  unknown option '--output'\n"],
    [['biuld'], "error  unknown command 'biuld'\n(Did you mean build?)\n"],
  ])('%j is wrong use', async (argv, words) => {
    const { code, out, err } = await verklaar(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
    expectUntouched()
  })

  test('a project without policies', async () => {
    rmSync(join(root, 'policies'), { recursive: true })
    const { code, err } = await verklaar('build', '--no-pdf')
    expect(code).toBe(2)
    expect(err).toContain(
      'error  There is no policy: the folder `policies/` is missing or empty.\n  hint  Make a folder `policies/<name>/` with a `policy.yaml`.\n',
    )
    expectUntouched()
  })

  test('policies that are a link out of the project', async () => {
    const outside = temporaryFolder()
    write(outside, inProject(ketting))
    rmSync(join(root, 'policies'), { recursive: true })
    symlinkSync(join(outside, 'policies'), join(root, 'policies'))
    const { code, err } = await verklaar('build', '--no-pdf')
    expect(code).toBe(2)
    expect(err).toContain('The folder `policies/` cannot be read: it is a link that ends outside.')
    expectUntouched()
  })

  test('a folder of the output that is not ours is in the way', async () => {
    write(root, { 'public/letter.txt': 'Dear reader' })
    const { code, out, err } = await verklaar('build', '--no-pdf', '--out', 'public')
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(
      /^error {2}The folder `public` is not empty and holds no `manifest\.json` of Verklaar's; it was left alone\.\n {2}hint /,
    )
    expect(treeOf(join(root, 'public'))).toEqual({ 'letter.txt': 'Dear reader' })
    expectUntouched()
  })

  test('a fault in the sources ends 1, with its place and its line', async () => {
    write(root, { 'policies/ketting/data.yaml': `${ketting['data.yaml']}naam: 1\n` })
    const { code, out, err } = await verklaar('build', '--no-pdf')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('policies/ketting/data.yaml:6:7')
    expect(err).toContain('  6 │ naam: 1\n    │       ~\n')
    expect(err).toMatch(/1 error\nNothing was written\.\n$/)
    expectUntouched()
  })
})
