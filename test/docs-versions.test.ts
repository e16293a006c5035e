import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { codes } from '../src/codes.ts'
import { type MemoryFiles, memoryHost } from '../src/host/memory.ts'
import { readInside } from '../src/host/read-inside.ts'
import { policyBytes, root } from './fixtures/compiling.ts'

const page = readFileSync(join(root, 'docs/versions.md'), 'utf8')
const prose = page.replaceAll(/^```.*?^```$/gms, '')

/** What the page says that a command prints. */
const shown = (command: string): string => {
  const after = page.split(`$ npx verklaar ${command}\n`)[1] ?? ''
  return after.split(/^(?:```|\$ )/m)[0] ?? ''
}

/** The command line on some policies, on the day of the page. */
const verklaarOn = (files: MemoryFiles) => {
  const repository = { commit: /^ {2}commit +(\w+)$/m.exec(page)?.[1], committed: undefined, changed: [], shallow: false }
  const host = memoryHost({ files, builtIn: readInside(root), today: '2026-11-22', repository })
  return async (command: string): Promise<string> => {
    let out = ''
    const said: Sink = { write: (text) => void (out += text), terminal: false }
    const io: Io = { out: said, err: said, env: {}, version: '0.0.0', host: async () => host, writeFile: async () => {} }
    await run(command.split(' '), io)
    return out
  }
}

const bakery = policyBytes('korenaar')
const [retention, changelog] = ['policies/korenaar/retention.yaml', 'policies/korenaar/changelog.yaml']
const textOf = (path: string) => String(bakery[path])

const edited = textOf(retention).replace(/(?<=^one-year-after-answer:\n) {2}period: P1Y$/m, '  period: P2Y')
const note = /^- id: [^]*?\n(?=\n)/m.exec(shown('check korenaar'))?.[0] ?? ''
const withEdit = { ...bakery, [retention]: edited }
/** What only a person knows is written in, as the page says. */
const told = note.replace('  weight: material\n', '  weight: material\n  notice: { how: [email], on: 2026-11-22 }\n')
const withNote = { ...withEdit, [changelog]: textOf(changelog).replace(/^(?=- id: )/m, told) }

describe('the walk', () => {
  test('begins with an edit that asks for a note', async () => {
    expect(edited).not.toBe(textOf(retention))
    expect(await verklaarOn(withEdit)('check korenaar')).toBe(shown('check korenaar'))
    expect((await verklaarOn(withEdit)('diff korenaar --note')).trimEnd()).toBe(note.trimEnd())
  })

  test('goes on when the note is there', async () => {
    expect(await verklaarOn(withNote)('check korenaar')).toBe('No findings.\n')
  })

  test.each(['diff korenaar/privacy --language en', 'diff korenaar/privacy --html redline'])('shows what changed: %s', async (command) => {
    expect(await verklaarOn(withNote)(command)).toBe(shown(command))
  })

  describe('releases', () => {
    const verklaar = verklaarOn(withNote)
    let released = ''
    beforeAll(async () => {
      released = await verklaar('release korenaar --no-pdf')
    })

    test('as the page shows', () => {
      expect(released).toBe(shown('release korenaar'))
    })

    test('and builds what the page shows', async () => {
      const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('  out/'))
      expect(rows(shown('build korenaar')).length).toBeGreaterThan(4)
      expect(rows(await verklaar('build korenaar --no-pdf'))).toEqual(rows(shown('build korenaar')))
    })
  })

  test('can compare two versions', async () => {
    const command = 'diff korenaar/privacy@2026-06-08 2026-10-12 --language en'
    expect(await verklaarOn(bakery)(command)).toBe(shown(command))
  })
})

test('a translation that went stale is shown as it is found', async () => {
  const purposes = 'policies/korenaar/purposes.yaml'
  const mended = textOf(purposes).replace('Every month we send you', 'Each month we send you')
  const [, warning = ''] = /^```\n(warning {2}stale-translation .*?)^```$/ms.exec(page) ?? []
  expect(warning).not.toBe('')
  expect(await verklaarOn({ ...bakery, [purposes]: mended })('check korenaar')).toContain(warning)
})

describe('what the page names', () => {
  test('are findings that there are', () => {
    const named = [...prose.matchAll(/^\| ((?:`[a-z0-9-]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
      cell.replaceAll('`', '').split(', '),
    )
    const known = new Set(codes.map(({ code }) => code))
    const keys = new Set(['date', 'statements', 'weight', 'effective', 'notice', 'urgent'])
    expect(named.length).toBeGreaterThan(12)
    expect(named.filter((name) => !known.has(name) && !keys.has(name))).toEqual([])
  })

  test('are files that there are', () => {
    const links = [...prose.matchAll(/\]\((?!#|https:)([^)#]+)/g)].map(([, path = '']) => join(dirname('docs/versions.md'), path))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('are options that there are', async () => {
    const commands = ['build', 'check', 'diff', 'release', 'verify']
    const help = (await Promise.all(commands.map((command) => verklaarOn({})(`${command} --help`)))).join('\n')
    const named = [...page.replaceAll(/`git [^`]*`/g, '').matchAll(/(?<=[\s`])--[a-z][a-z-]+/g)].map(([option]) => option)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((option) => !help.includes(option))).toEqual([])
  })
})
