import { expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { memoryHost } from '../src/host/memory.ts'
import { readInside } from '../src/host/read-inside.ts'
import { type Files, policyFiles, root } from './fixtures/compiling.ts'

const folder = 'policies/korenaar'
const korenaar = policyFiles('korenaar')

/** The command line on the bakery's sources, with the real compiler and Verklaar's own templates and words. */
const verklaar = async (argv: readonly string[], changed: Files = {}) => {
  const host = memoryHost({ files: { ...korenaar, ...changed }, builtIn: readInside(root), today: '2026-11-22' })
  const written = { out: '', err: '' }
  const sink = (name: 'out' | 'err'): Sink => ({ write: (text) => void (written[name] += text), terminal: false })
  const io: Io = { out: sink('out'), err: sink('err'), env: {}, version: '0.0.0', host: async () => host, writeFile: async () => {} }
  const code = await run(argv, io)
  return { code, ...written, files: host.written }
}

test('the policy of the README has no findings', async () => {
  expect(await verklaar(['check', '--fail-on', 'advice'])).toMatchObject({ code: 0, out: 'No findings.\n', err: '' })
})

test('a fault is shown where it stands, and nothing is built', async () => {
  const path = `${folder}/bases.yaml`
  const broken = { [path]: `${korenaar[path]}\nsurprise: 1\n` }
  const line = broken[path]?.split('\n').indexOf('surprise: 1') ?? 0
  const checked = await verklaar(['check'], broken)
  expect(checked.code).toBe(1)
  expect(checked.out).toContain(`${path}:${line + 1}:`)
  expect(checked.out).toContain(`${line + 1} │ surprise: 1`)
  const built = await verklaar(['build', '--no-pdf'], broken)
  expect(built).toMatchObject({ code: 1, out: '' })
  expect(built.files.size).toBe(0)
})

test('a build writes what its summary names', async () => {
  const { code, out, files } = await verklaar(['build', '--no-pdf', '--out', 'public'])
  expect(code).toBe(0)
  const pages = out.match(/public\/\S+\/index\.html/g) ?? []
  expect(pages.length).toBeGreaterThanOrEqual(2)
  for (const page of pages) expect([...files.keys()]).toContain(page)
  expect([...files.keys()]).toContain('public/manifest.json')
  expect([...files.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([])
})

test('a policy that is not there is wrong use, with the name that was meant', async () => {
  expect(await verklaar(['check', 'korenar'])).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean `korenaar`?') })
})
