import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { fetchPage } from '../src/host/fetch-page.ts'
import type { Host } from '../src/host/host.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { nodeHost } from '../src/host/node.ts'
import { root } from './fixtures/compiling.ts'
import { temporaryFolder } from './fixtures/disk.ts'
import { all, flip, hostOf, published, put, released, relist, remove, rewrite, textAt } from './fixtures/verifying.ts'

const fragment = textAt(released, 'policies/knoop/releases/2026-02-01/privacy/nl/fragment.html')

/** The files in the folder; its manifest is not counted. */
const count = Object.keys(published).filter((path) => path.startsWith('out/')).length - 1

/** The command line on a host, with the version that the folder was made with. */
const verklaar = async (host: Host, ...argv: readonly string[]) => {
  const told = { out: '', err: '' }
  const sink = (name: 'out' | 'err'): Sink => ({ write: (text) => void (told[name] += text), terminal: false })
  const io: Io = { out: sink('out'), err: sink('err'), env: {}, version: '9.9.9', host: async () => host, writeFile: async () => {} }
  return { code: await run(['verify', ...argv], io), ...told }
}

describe('the command', () => {
  test('takes `out` unless it is told another folder, and ends with 0 where all agree', async () => {
    const agreed = `Sources, releases and \`out\` agree, as of 2026-03-10: ${count} files, 3 releases.\n`
    expect(await verklaar(hostOf(published))).toEqual({ code: 0, out: agreed, err: '' })
    const moved = Object.fromEntries(Object.entries(published).map(([path, content]) => [path.replace(/^out\//, 'public/site/'), content]))
    expect(await verklaar(hostOf(moved), 'public/site/')).toMatchObject({ code: 0, out: agreed.replace('out', 'public/site') })
  })

  test('names each file that is at fault, what it was held against, and ends with 1', async () => {
    const files = all(
      flip('out/knoop/privacy/nl/index.html'),
      flip('out/knoop/visit/en/2026-01-05/index.html'),
      relist,
      remove('out/knoop/visit/nl/feed.xml'),
      put('out/CNAME', 'x'),
      put('out/\u001b.html', ''),
    )(published)
    expect(await verklaar(hostOf(files))).toEqual({
      code: 1,
      out: [
        'extra    <U+001B>.html: `manifest.json` does not list it.',
        'altered  knoop/privacy/nl/index.html: it is not what sources and releases build to.',
        'altered  knoop/visit/en/2026-01-05/index.html: it is not as it was released.',
        'missing  knoop/visit/nl/feed.xml: `manifest.json` lists it.',
        'hint     Who changed it, and why? `verklaar build` writes the folder anew; `git log -- policies/*/releases` shows what became of releases.',
        'note     CNAME is not Verklaar’s.',
        `4 files do not agree, as of 2026-03-10: ${count + 1} files, 3 releases.`,
        '',
      ].join('\n'),
      err: '',
    })
  })

  test('tells of a manifest that lists files otherwise than they are', async () => {
    const files = rewrite('out/manifest.json', /"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`)(published)
    const { code, out } = await verklaar(hostOf(files))
    expect(code).toBe(1)
    expect(out).toMatch(/^altered {2}manifest\.json: it does not list `assets\/[^`]+` as it is\.\n/)
  })

  test('shows what is wrong with releases where it stands', async () => {
    const { code, out, err } = await verklaar(hostOf(flip('policies/knoop/releases/2026-02-01/privacy/facts.json')(published)))
    expect(code).toBe(1)
    expect(err).toContain('policies/knoop/releases/2026-02-01/privacy/facts.json')
    expect(out).toContain('not agree, as of 2026-03-10')
  })

  test('speaks to machines too', async () => {
    const { code, out } = await verklaar(hostOf(flip('out/knoop/privacy/nl/index.html')(published)), '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      format: 1,
      agrees: false,
      folder: 'out',
      asOf: '2026-03-10',
      counted: { files: count, releases: 3 },
      files: [{ path: 'knoop/privacy/nl/index.html', fault: 'altered', against: 'manifest' }],
      notes: [],
      diagnostics: [],
    })
  })

  test('ends with 2 for wrong use, and with 3 where there is nothing to verify', async () => {
    expect(await verklaar(hostOf(published), '--statement', 'knoop/privacy')).toMatchObject({ code: 2, out: '' })
    expect(await verklaar(hostOf(published), '--format', 'xml')).toMatchObject({ code: 2, out: '' })
    const nothing = await verklaar(hostOf(released), 'elsewhere')
    expect(nothing).toMatchObject({ code: 3, out: '' })
    expect(nothing.err).toContain('verklaar build')
    expect(await verklaar(hostOf(published), 'https://knoop.example/')).toMatchObject({ code: 3, out: '' })
  })
})

test('a page is fetched from a server', async () => {
  const server = createServer(
    (_, response) => void response.setHeader('content-type', 'text/html; charset=utf-8').end(`<main>${fragment}</main>`),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/privacy`
  try {
    const host = { ...hostOf(released), fetch: fetchPage }
    const told =
      'shows knoop/privacy in Dutch: the version 2026-02-01, which is in force.\nnote  What stylesheets and scripts of the page do is not looked at.\n'
    expect(await verklaar(host, address)).toEqual({ code: 0, out: `${address} ${told}`, err: '' })
    expect(await verklaar(host, address, '--statement', 'knoop/visit')).toMatchObject({
      code: 1,
      out: expect.stringContaining('shows no statement'),
    })
    expect(await verklaar(host, 'file:///etc/passwd')).toMatchObject({ code: 3, out: '' })
  } finally {
    server.close()
  }
})

describe('on the disk', () => {
  const place = (folder: string, files: MemoryFiles) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  const hostIn = (folder: string): Host =>
    nodeHost({ root: folder, builtInRoot: root, today: '2026-03-10', printer: () => Promise.reject(new Error('no printer')) })

  test('a folder outside the project is read, and a link in the place of a file is none of ours', async () => {
    const [project, elsewhere] = [temporaryFolder(), temporaryFolder()]
    place(project, released)
    place(elsewhere, published)
    const site = join(elsewhere, 'out')
    expect(await verklaar(hostIn(project), site)).toMatchObject({ code: 0, err: '' })
    const page = join(site, 'knoop/privacy/nl/index.html')
    rmSync(page)
    writeFileSync(join(elsewhere, 'page.html'), textAt(published, 'out/knoop/privacy/nl/index.html'))
    symlinkSync(join(elsewhere, 'page.html'), page)
    const { code, out } = await verklaar(hostIn(project), site)
    expect(code).toBe(1)
    expect(out).toMatch(/^altered {2}knoop\/privacy\/nl\/index\.html: it is not the file that `manifest\.json` lists\.\nhint/)
  })

  test('a link in the place of a file of a release is refused', async () => {
    const folder = temporaryFolder()
    place(folder, published)
    const path = 'policies/knoop/releases/2026-01-05/privacy/nl/index.html'
    rmSync(join(folder, path))
    symlinkSync(join(temporaryFolder(), 'index.html'), join(folder, path))
    const { code, err } = await verklaar(hostIn(folder))
    expect(code).toBe(1)
    expect(err).toContain(path)
  })
})
