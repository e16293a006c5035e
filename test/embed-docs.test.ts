import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { memoryHost } from '../src/host/memory.ts'
import { readInside } from '../src/host/read-inside.ts'
import { embedTargets } from '../src/model/embed-target.ts'
import { policyBytes, root } from './fixtures/compiling.ts'

const path = 'docs/embedding.md'
const page = readFileSync(join(root, path), 'utf8')
const prose = page.replaceAll(/^```.*?^```$/gms, '')

/** The bakery on the day of the page. */
const host = memoryHost({ files: policyBytes('korenaar'), builtIn: readInside(root), today: '2026-11-22' })
const verklaar = async (command: string): Promise<string> => {
  let out = ''
  const said: Sink = { write: (text) => void (out += text), terminal: false }
  const io: Io = { out: said, err: said, env: {}, version: '0.0.0', host: async () => host, writeFile: async () => {} }
  await run(command.split(' '), io)
  return out
}

/** The hash of a stylesheet or script changes with each of its bytes. */
const withoutHashes = (text: string): string =>
  text
    .replaceAll(/(?<=\/assets\/[a-z-]+\.)[0-9a-f]{10}(?=\.(?:css|js))/g, '…')
    .replaceAll(/integrity="sha256-[\w+/=]{44}"/g, 'integrity="…"')

beforeAll(async () => {
  await verklaar('build korenaar --no-pdf')
}, 60_000)

describe('the page', () => {
  it.each(embedTargets)('shows what is printed: %s', async (target) => {
    const command = `embed korenaar/privacy --target ${target} --site https://policies.korenaar.example/`
    const shown = page.split(`$ npx verklaar ${command}\n`)[1]?.split(/^```/m)[0] ?? ''
    expect(shown.split('\n').length).toBeGreaterThan(8)
    const [start = '', end = ''] = withoutHashes(shown).split('…\n</article>\n')
    const printed = withoutHashes(await verklaar(command))
    expect(printed.startsWith(start)).toBe(true)
    expect(shown.includes('\n…\n') ? printed.endsWith('</article>\n') : printed === start + end).toBe(true)
  })

  it('knows every property of the stylesheet', () => {
    const css = readFileSync(join(root, 'assets/fragment.css'), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')
    const used = new Set([...css.matchAll(/var\((--vk-[a-z-]+)/g)].map(([, name]) => name))
    const listed = [...prose.matchAll(/^\| `(--vk-[a-z-]+)` \|/gm)].map(([, name]) => name)
    expect(listed.toSorted()).toEqual([...used].toSorted())
    const classes = new Set([...css.matchAll(/\.(vk[a-z-]*)/g)].map(([, name]) => name))
    const named = [...prose.matchAll(/(?<=^\|[^|]*)`(vk[a-z-]*)`/gm)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !classes.has(name))).toEqual([])
  })

  it('knows every attribute of the element, and how large the scripts are', () => {
    const script = readFileSync(join(root, 'assets/embed/verklaar-statement.js'), 'utf8')
    const read = new Set([...script.matchAll(/this\.(?:get|has)Attribute\('([a-z-]+)'\)/g)].map(([, name]) => name))
    const listed = /^\| attribute \|.*?\n\n/ms.exec(prose)?.[0] ?? ''
    expect([...listed.matchAll(/`([a-z-]+)`(?=.* \| )/g)].map(([, name]) => name).filter((name) => read.has(name)).length).toBe(read.size)
    for (const name of ['verklaar-statement.js', 'verklaar-frame.js']) {
      const size = gzipSync(readFileSync(join(root, 'assets/embed', name)), { level: 9 }).length
      expect(prose).toContain(`${(size / 1000).toFixed(1)} kB compressed`)
    }
  })

  it('names options and files that there are', async () => {
    const help = await verklaar('embed --help')
    const options = [...page.replaceAll(/<!--[^]*?-->|`--vk[^`]*`/g, '').matchAll(/(?<=[\s`])--[a-z][a-z-]+/g)].map(([option]) => option)
    expect(options.length).toBeGreaterThan(8)
    expect(options.filter((option) => !help.includes(option))).toEqual([])
    const links = [...prose.matchAll(/\]\((?!#|https:)([^)#]+)/g)].map(([, link = '']) => join(dirname(path), link))
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
    const anchors = [...prose.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, anchor]) => anchor)
    const headings = [...prose.matchAll(/^## (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    )
    expect(anchors.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([])
  })
})
