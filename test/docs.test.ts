import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { type MemoryFiles, memoryHost } from '../src/host/memory.ts'
import { readInside } from '../src/host/read-inside.ts'
import { optionsOf } from '../src/model/schema/walk.ts'
import { sectionIds, type SectionOptions, sectionOptions } from '../src/model/source/sections.ts'
import { sourceNames, sourceSchemas } from '../src/model/source/sources.ts'
import { sectionKinds } from '../src/render/sections/index.ts'
import { asOf, bytesBelow, filesBelow, root } from './fixtures/compiling.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const document = read('docs/sources.md')

/** A fenced block: its language, and the file that it shows a part of. */
interface Block {
  readonly language: string
  readonly path: string | undefined
  readonly lines: readonly string[]
  /** Where it stands in the document. */
  readonly at: string
}

const fence = /^```(\w*)(?: (\S+))?\n(.*?)^```$/gms

const blocks: readonly Block[] = [...document.matchAll(fence)].map(({ 1: language = '', 2: path, 3: body = '', index }) => ({
  language,
  path,
  lines: body.split('\n').slice(0, -1),
  at: `line ${document.slice(0, index).split('\n').length}`,
}))

const blocksOf = (is: (block: Block) => boolean) =>
  blocks.filter(is).map((block) => [block.at, block.path ?? block.language, block] as const)

/** The pieces of a block between lines that say that something is left out. */
const piecesOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const gap = lines.findIndex((line) => line.trim() === '…')
  return gap < 0 ? [lines] : [lines.slice(0, gap), ...piecesOf(lines.slice(gap + 1))]
}

/** The first piece that does not stand in a file below those before it, if all are cut on the left by this many spaces. */
const missingAt = (indent: number, pieces: readonly (readonly string[])[], file: readonly string[]): readonly string[] | undefined => {
  let from = 0
  for (const piece of pieces) {
    const wanted = piece.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    const at = file.findIndex((_, start) => start >= from && wanted.every((line, index) => file[start + index] === line))
    if (at < 0) return piece
    from = at + piece.length
  }
  return undefined
}

describe('what the document shows', () => {
  test.each(blocksOf(({ path }) => path !== undefined))('%s stands in %s', (_at, _path, { path = '', lines }) => {
    const missing = [0, 2, 4, 6, 8].map((indent) => missingAt(indent, piecesOf(lines), read(path).split('\n')))
    expect(missing.includes(undefined) ? undefined : missing[0]).toBeUndefined()
  })

  test.each(blocksOf(({ path, language }) => path === undefined && language === 'yaml'))(
    '%s can be read as %s',
    (_at, _language, { lines }) => {
      expect(() => parse(lines.join('\n')) as unknown).not.toThrow()
    },
  )

  test.each(blocksOf(({ language }) => language === 'console'))('%s is what the command line prints', async (_at, _language, { lines }) => {
    const [command = '', ...printed] = lines
    expect(await verklaar(command)).toBe(`${printed.join('\n')}\n`)
  })

  test('is never without a source', () => {
    expect(blocks.filter(({ path, language }) => path === undefined && language !== 'yaml' && language !== 'console')).toEqual([])
    expect(document.match(/^```/gm)).toHaveLength(2 * blocks.length)
  })

  test('is there', () => {
    const named = [...prose.matchAll(/`((?:policies|test)\/[\w./-]+)`/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const slugs = prose.match(/^#+ .*$/gm)?.map((heading) => slugOf(heading.replace(/^#+ /, '')))
    const links = [...prose.matchAll(/(?<!`)\]\(#([^)]+)\)/g)].map(([, slug = '']) => slug)
    expect(links.filter((slug) => !slugs?.includes(slug) && !(sectionIds as readonly string[]).includes(slug))).toEqual([])
  })
})

/** What stands outside fenced blocks. */
const prose = document.replaceAll(fence, '')

/** The part of an address that leads to a heading, as GitHub makes it. */
const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

/** What a command prints about the policies of the project, or about those of the walk. */
const verklaar = async (command: string): Promise<string> => {
  const [, ...argv] = command.replace(/^\$ /, '').split(' ')
  const walk = filesBelow('test/golden/walk/policies')
  const policies: MemoryFiles = Object.fromEntries(
    Object.entries(walk).map(([path, text]) => [path.slice('test/golden/walk/'.length), text]),
  )
  const isOfWalk = argv.some((word) => policies[`policies/${word}/policy.yaml`] !== undefined)
  const files = isOfWalk ? policies : bytesBelow('policies')
  const host = memoryHost({ files, builtIn: readInside(root), today: asOf })
  let printed = ''
  const sink: Sink = { write: (text) => void (printed += text), terminal: false }
  const io: Io = { out: sink, err: sink, env: {}, version: '0.0.0', host: async () => host, writeFile: async () => {} }
  await run(argv, io)
  return printed
}

/** What stands between backticks below the headings that name a file. */
const namedIn = (file: string): ReadonlySet<string> => {
  let depth = Infinity
  const part = prose.split('\n').filter((line) => {
    const heading = /^#+(?= )/.exec(line)?.[0].length ?? Infinity
    if (heading <= depth && heading < Infinity) depth = line.includes(`\`${file}\``) ? heading : Infinity
    return depth < Infinity
  })
  return new Set([...part.join('\n').matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word))
}

/** Every key of a schema, and every word that can be chosen. */
const wordsIn = (schema: z.ZodType): readonly string[] =>
  optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodEnum) return option.options.map(String)
    if (option instanceof z.ZodLiteral) return [...option.values].map(String)
    if (option instanceof z.ZodRecord) return wordsIn(option.valueType as z.ZodType)
    if (option instanceof z.ZodArray) return wordsIn(option.element as z.ZodType)
    if (!(option instanceof z.ZodObject)) return []
    return Object.entries(option.shape as Record<string, z.ZodType>).flatMap(([key, inner]) => [key, ...wordsIn(inner)])
  })

/** What has the same meaning in every file, and is told once. */
const everywhere = new Set(['nl', 'en', 'none'])

describe('nothing is left out', () => {
  test.each(sourceNames)('of %s', (name) => {
    const named = namedIn(name)
    const words = new Set(wordsIn(sourceSchemas[name]).filter((word) => !everywhere.has(word)))
    expect(words.size).toBeGreaterThan(2)
    expect([...words].filter((word) => !named.has(word) && !named.has(`'${word}'`))).toEqual([])
  })

  test.each(sectionIds)('of the section %s: its row, with its heading', (id) => {
    const messages = parse(read(`locales/en/${sectionKinds[id].namespace}.yaml`)) as Record<string, { readonly title: string }>
    const row = `\n| \`${id}\` | ${messages[id]?.title} | `
    expect(prose.includes(row), row).toBe(true)
  })

  test.each(Object.entries(sectionOptions))('of what can be chosen for %s', (id, options) => {
    const inTicks = (words: readonly string[] = []) => words.map((word) => `\`${word}\``).join(', ')
    const { views, columns }: SectionOptions = options
    const row = `\n| \`${id}\` | ${inTicks(views)} | ${inTicks(columns)} | `
    expect(prose.includes(row.replaceAll('|  |', '| |').replaceAll('|  |', '| |')), row).toBe(true)
  })
})
