import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Compilation } from '../src/compilation.ts'
import { build } from '../src/compile.ts'
import { exportEditions } from '../src/export/editions.ts'
import { openPrinter } from '../src/host/browser/printer.ts'
import type { Printer } from '../src/host/host.ts'
import { readMemory } from '../src/host/memory.ts'
import { nodeHost } from '../src/host/node.ts'
import { asOf, builtIn, compile, type Files, policyFiles, root } from './fixtures/compiling.ts'
import { smallShop } from './fixtures/small-shop.ts'

const tool = 'verklaar test'
const folder = mkdtempSync(join(tmpdir(), 'verklaar-test-'))

/** By path, the SHA-256 of each PDF of the editions. */
type Sums = Readonly<Record<string, string>>

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const printedBy = async (printer: Printer, editions: Compilation['editions'] = all): Promise<Sums> => {
  const artifacts = await exportEditions(editions, { builtIn: readMemory(builtIn), printer, archives: [], asOf, tool })
  const sums = artifacts.filter(({ path }) => path.endsWith('.pdf')).map(({ path, bytes }) => [path, sumOf(bytes)] as const)
  return Object.fromEntries(sums.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Of a browser that was started just now, in an environment. */
const printedAfresh = async (environment: Readonly<Record<string, string>> = {}): Promise<Sums> => {
  const printer = await openPrinter({ environment: { ...process.env, ...environment } })
  try {
    return await printedBy(printer)
  } finally {
    await printer.close()
  }
}

let all: Compilation['editions']
let printer: Printer
let first: Sums
beforeAll(async () => {
  const { editions } = await compile({ ...policyFiles('korenaar'), ...(smallShop as Files) })
  all = editions.filter(({ document }) => document.policy === 'knoop' || document.statement === 'cookie')
  printer = await openPrinter()
  first = await printedBy(printer)
}, 120_000)
afterAll(async () => {
  await printer?.close()
  rmSync(folder, { recursive: true, force: true })
})

const deep = () => {
  const path = join(folder, ...Array.from({ length: 12 }, () => 'een-map'))
  mkdirSync(path, { recursive: true })
  return path
}

const hasTaskset = (() => {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe('the same statements are printed as the same bytes', () => {
  test('of which there are several, no two alike', () => {
    expect(Object.keys(first).length).toBeGreaterThan(4)
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length)
  })

  test('by a browser that printed before, in another order, and one alone', async () => {
    expect(await printedBy(printer)).toEqual(first)
    expect(await printedBy(printer, all.toReversed())).toEqual(first)
    const [path = '', sum] = Object.entries(await printedBy(printer, all.slice(-1)))[0] ?? []
    expect(first[path]).toBe(sum)
  })

  test.each([
    ['another time zone', { TZ: 'Pacific/Kiritimati' }],
    ['another language of the machine', { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }],
    ['another home and another place for what passes', { HOME: join(folder, 'thuis'), XDG_CONFIG_HOME: join(folder, 'x') }],
  ])('by another browser, with %s', async (_name, environment) => {
    expect(await printedAfresh(environment)).toEqual(first)
  })

  test('from a folder deep down, where new files are for their owner alone', async () => {
    const [cwd, umask] = [process.cwd(), process.umask(0o077)]
    try {
      process.chdir(deep())
      expect(await printedAfresh()).toEqual(first)
    } finally {
      process.chdir(cwd)
      process.umask(umask)
    }
  })

  test.each(['2025-11-21T10:00:00Z', '2027-11-21T10:00:00Z'])('by the clock of %s', async (now) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    // The clock of the browser is that of the machine: what it wrote is changed to what it would have written.
    const date = now.replaceAll(/\D/g, '').slice(0, 14)
    const elsewhen: Printer = {
      ...printer,
      print: async (job) => {
        const bytes = Buffer.from(await printer.print(job)).toString('latin1')
        const changed = bytes.replaceAll(/(?<=\(D:)\d{14}(?=\+)/g, date)
        expect(changed).not.toBe(bytes)
        return Buffer.from(changed, 'latin1')
      },
    }
    try {
      expect(await printedBy(elsewhen)).toEqual(first)
    } finally {
      vi.useRealTimers()
    }
  })

  test.skipIf(!hasTaskset)('on one processor', async () => {
    const allowed = (list: string) => execFileSync('taskset', ['-a', '-cp', list, String(process.pid)], { stdio: 'ignore' })
    const before = /: (.*)$/m.exec(execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' }))?.[1] ?? ''
    try {
      allowed(before.split(/[,-]/)[0] ?? '0')
      expect(await printedAfresh()).toEqual(first)
    } finally {
      allowed(before)
    }
  })

  test('by a build into an empty folder, and into one that is full', async () => {
    const project = join(folder, 'project')
    for (const [path, text] of Object.entries(smallShop)) {
      mkdirSync(join(project, dirname(path)), { recursive: true })
      writeFileSync(join(project, path), text)
    }
    const shared: Printer = { ...printer, close: async () => {} }
    const wanted = Object.fromEntries(Object.entries(first).filter(([path]) => path.startsWith('knoop/')))
    for (const state of ['empty', 'full']) {
      const host = nodeHost({ root: project, builtInRoot: root, today: asOf, printer: async () => shared })
      await build(host, { policies: [], pdf: true, asOf, tool })
      const written = Object.keys(wanted).map((path) => [path, sumOf(readFileSync(join(project, 'out', path)))])
      expect(Object.fromEntries(written), state).toEqual(wanted)
    }
  })
})
