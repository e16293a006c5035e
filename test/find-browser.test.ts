import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'puppeteer-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createAlarm } from '../src/host/browser/alarm.ts'
import { bundledBrowser } from '../src/host/browser/bundled.ts'
import { candidates } from '../src/host/browser/candidates.ts'
import { startProcess } from '../src/host/browser/process.ts'
import { findBrowser, openPrinter } from '../src/host/browser/printer.ts'
import { OutsideFault } from '../src/host/host.ts'
import { rooms } from './fixtures/rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'verklaar-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first browser that there is, running and under no control. */
const anyBrowser = async () => {
  for await (const candidate of candidates(process.env))
    if (!('reason' in candidate)) return startProcess(candidate, { sandbox: process.getuid?.() !== 0, environment: process.env })
  throw new Error('There is no browser.')
}

describe('an alarm', () => {
  it('ends every wait, now and later, and leaves what is done alone', async () => {
    const { guard, ring } = createAlarm()
    const endless = new Promise<never>(() => {})
    const waits = [guard(Promise.resolve(1)), guard(endless), guard(endless)]
    expect(await waits[0]).toBe(1)
    ring(new Error('fire'))
    ring(new Error('water'))
    const outcomes = await Promise.allSettled([...waits, guard(Promise.resolve(2)), guard(Promise.reject(new Error('late')))])
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason)))).toEqual([
      1,
      ...Array.from({ length: 4 }, () => 'Error: fire'),
    ])
  })
})

describe('the search for a browser', () => {
  afterEach(() => expect(rooms()).toEqual([]))

  const script = (name: string, lines: string): string => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
    return path
  }
  const failureWith = async (path: string): Promise<OutsideFault> => {
    const opening = openPrinter({ environment: { ...process.env, VERKLAAR_BROWSER: path }, deadlines: { start: 1000 } })
    const failure = await opening.then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(OutsideFault)
    return failure as OutsideFault
  }

  it('takes the one that is named or none, and says what to do', async () => {
    const { message, hints } = await failureWith('/nonexistent')
    expect(message).toBe('No browser prints a page. Tried: VERKLAAR_BROWSER /nonexistent (it is not there).')
    expect(hints.join(' ')).toMatch(/apt-get install chromium-headless-shell.*VERKLAAR_BROWSER=.*--no-pdf/)
    expect(await findBrowser({ environment: { PUPPETEER_EXECUTABLE_PATH: '/nonexistent' } })).toBeUndefined()
  })

  it.each([
    ['is a folder', () => folder, /it is not a file/],
    ['may not be run', () => writeFileSync(join(folder, 'plain'), '') ?? join(folder, 'plain'), /it may not be run/],
    ['ends at once', () => script('ends', 'echo "error while loading shared libraries: libx.so" >&2; exit 127'), /libx\.so/],
    ['talks nonsense', () => script('nonsense', 'echo nonsense >&4; echo nonsense; sleep 60'), /start took more than 1 s/],
    ['hangs', () => script('hangs', 'trap "" TERM INT; sleep 60 & sleep 60'), /start took more than 1 s/],
  ])('tells why one does not work that %s', async (_, browser, reason) => {
    expect((await failureWith(browser())).message).toMatch(reason)
  })

  it('starts one that by itself reaches no address', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const browser = await anyBrowser()
    try {
      const page = await (await connect({ transport: browser.transport })).newPage()
      for (const host of ['127.0.0.1', 'localhost'])
        await expect(page.goto(`http://${host}:${port}/`)).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/)
    } finally {
      await browser.kill()
      server.close()
    }
    expect(asked).toEqual([])
  })

  it('says which it found', async () => {
    expect(await findBrowser()).toMatch(/^Chromium /)
  })
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the bundled browser', () => {
  const cache = join(folder, 'cache')
  const environment = { XDG_CACHE_HOME: cache }

  it('is unpacked whole where half of one lies, by two processes at once', async () => {
    const whole = await bundledBrowser({})
    const half = join(cache, 'verklaar', whole?.executable.split('/').at(-2) ?? '')
    mkdirSync(half, { recursive: true, mode: 0o700 })
    writeFileSync(join(half, 'chromium'), 'half', { mode: 0o700 })
    const found = await Promise.all([bundledBrowser(environment), bundledBrowser(environment)])
    expect(found).toEqual([1, 2].map(() => ({ executable: join(half, 'chromium'), libraries: join(half, 'lib') })))
    expect(statSync(join(half, 'chromium')).size).toBe(statSync(whole?.executable ?? '').size)
    expect(readdirSync(join(half, 'lib'))).toContain('libnss3.so')
    expect(readdirSync(join(cache, 'verklaar'))).toHaveLength(1)
  })

  it('is unpacked again when a file has shrunk since', async () => {
    const { executable, libraries } = (await bundledBrowser(environment)) ?? { executable: '', libraries: '' }
    writeFileSync(join(libraries, 'libnss3.so'), '')
    await bundledBrowser(environment)
    expect(statSync(join(libraries, 'libnss3.so')).size).toBeGreaterThan(0)
    expect(existsSync(executable)).toBe(true)
  })

  it('is not unpacked where somebody else could change it', async () => {
    const shared = join(folder, 'shared')
    mkdirSync(join(shared, 'verklaar'), { recursive: true })
    chmodSync(join(shared, 'verklaar'), 0o777)
    await expect(bundledBrowser({ XDG_CACHE_HOME: shared })).rejects.toThrow(/written by somebody else/)
  })
})
