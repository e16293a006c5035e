import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// Nothing of src is imported here: this test must be able to tell what keeps it from being imported.
const root = fileURLToPath(new URL('..', import.meta.url))

const stages = ['load', 'parse', 'bind', 'history', 'check', 'render', 'review', 'export', 'emit'] as const
const ground = ['model', 'diagnostics', 'host', 'law'] as const
const common = [...ground, 'locale', 'template', 'difference', 'redline'] as const

/** Which parts of `src/` a part may import, beside itself. A part is a folder, or a file at the top. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  host: ['model'],
  law: ['model'],
  locale: ground,
  template: ground,
  // What two versions say otherwise: as facts in sentences, and in the text.
  difference: [...ground, 'locale'],
  redline: ['model'],
  ...Object.fromEntries(stages.map((stage) => [stage, common])),
  // What goes into a compilation and what comes of it.
  'compilation.ts': ['model', 'diagnostics'],
  // What is true of the project as a whole.
  'config.ts': [...ground, 'load', 'parse'],
  'compile.ts': [...common, ...stages, 'compilation.ts', 'config.ts'],
  'codes.ts': [...common, ...stages, 'release'],
  // What an editor is told of the source language, and of the ids of a policy.
  'schemas.ts': [...ground, 'load', 'parse'],
  // What is done with compilations beside building them.
  release: [...common, ...stages, 'compile.ts'],
  'release.ts': [...common, 'history', 'compile.ts', 'release'],
  'compare.ts': [...common, 'history', 'export', 'emit', 'compile.ts'],
  verify: [...common, ...stages, 'compile.ts'],
  'verify.ts': [...common, ...stages, 'compile.ts', 'config.ts', 'verify'],
  // What is pasted into a page of somebody else, from a folder that was built.
  embed: ['model', 'diagnostics', 'host', 'history'],
  'embed.ts': ['model', 'host', 'config.ts', 'embed'],
  report: ['model', 'diagnostics', 'redline', 'release', 'verify', 'compare.ts'],
  'main.ts': [...common, 'compile.ts', 'config.ts', 'embed.ts', 'release.ts', 'compare.ts', 'verify.ts', 'codes.ts', 'schemas.ts'],
  // What a statement tells of each duty, as a report of its own.
  coverage: ['model', 'diagnostics', 'law', 'locale', 'export', 'compilation.ts', 'codes.ts'],
  cli: [
    ...ground,
    'compile.ts',
    'config.ts',
    'embed.ts',
    'release.ts',
    'compare.ts',
    'verify.ts',
    'codes.ts',
    'schemas.ts',
    'main.ts',
    'report',
    'coverage',
    'export',
  ],
}

/** The parts that are the door to a library. A name that ends in `*` stands for all that begin like it. */
const doors: Readonly<Record<string, readonly string[]>> = {
  yaml: ['parse'],
  // How a value was refused is told by zod's own issues, which parse puts into words.
  zod: ['model', 'parse'],
  handlebars: ['template'],
  i18next: ['locale'],
  'temporal-polyfill': ['locale'],
  'puppeteer*': ['host'],
  '@sparticuz/chromium': ['host'],
  'remark-parse': ['render'],
  'remark-gfm': ['render'],
  'remark-rehype': ['export'],
  'rehype-*': ['export'],
  diff: ['redline'],
  'mdast-util-*': ['export'],
  'fastest-levenshtein': ['diagnostics'],
  '@babel/code-frame': ['report'],
  picocolors: ['report'],
  commander: ['cli'],
  // Trees and the walk over them, behind the doors above.
  unified: ['render', 'export'],
  'unist-util-visit': ['render', 'review', 'export'],
}

/** Types alone: nothing of them is left in the program. */
const types: Readonly<Record<string, readonly string[]>> = {
  mdast: ['model', 'template', 'history', 'redline', 'render', 'review', 'export', 'coverage'],
  hast: ['export', 'coverage'],
  // The kind of a schema, where a value is read or walked by one of the model's.
  zod: ['history', 'check'],
}

interface Import {
  readonly from: string
  readonly type: boolean
}

interface Source {
  /** Below `src/`, with slashes. */
  readonly path: string
  readonly part: string
  /** Without comments and the contents of strings and patterns. */
  readonly code: string
  readonly imports: readonly Import[]
}

const importPattern = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm

const importsOf = (text: string): readonly Import[] =>
  [...text.matchAll(importPattern)].map(([, type, from, dynamic]) => ({ from: from ?? dynamic ?? '', type: type !== undefined }))

/** The code alone: a word in a comment or a message is no use of what it names. */
const bare = (text: string): string =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(?<=^|\s)\/\/.*$/gm, '')
    .replaceAll(/'(?:\\.|[^'\\\n])*'/g, "''")

const read = (path: string): Source => {
  const text = readFileSync(join(root, 'src', path), 'utf8')
  return { path, part: path.split('/')[0] ?? '', code: bare(text), imports: importsOf(text) }
}

const sources = (readdirSync(join(root, 'src'), { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(read)

const within = ({ path }: Source, from: string): string => posix.join(dirname(path), from)
const isOwn = ({ from }: Import) => from.startsWith('.')
const isNode = ({ from }: Import) => from.startsWith('node:')
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
const matches = (name: string, pattern: string) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern)
const find = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.entries(table).find(([pattern]) => matches(name, pattern))?.[1]

/** Every fault of every file, as `file: what`. */
const faults = (faultsOf: (source: Source) => readonly string[]): readonly string[] =>
  sources.flatMap((source) => faultsOf(source).map((fault) => `${source.path}: ${fault}`))

const isStage = (part: string) => (stages as readonly string[]).includes(part)
/** Everything but what stands outside the compiler: the host and the command line. */
const isPure = ({ part }: Source) => part !== 'host' && part !== 'cli'

test('the imports of all files are seen', () => {
  expect(sources.length).toBeGreaterThan(150)
  const lines = sources.flatMap(({ path, imports }) => imports.map(({ from }) => `${path} ${from}`))
  expect(lines).toContain('host/browser/engine.ts puppeteer-core')
  expect(lines).toContain('compile.ts ./bind/bind.ts')
  expect(importsOf("import {\n  a,\n  b,\n} from './a.ts'\nexport * from './b.ts'\nimport './c.ts'\nimport type D from './d.ts'")).toEqual([
    { from: './a.ts', type: false },
    { from: './b.ts', type: false },
    { from: './c.ts', type: false },
    { from: './d.ts', type: true },
  ])
  const endings = (path: string) => readFileSync(join(root, 'src', path), 'utf8').match(/ from '[^']+'$/gm)?.length ?? 0
  expect(sources.filter(({ path, imports }) => imports.length < endings(path)).map(({ path }) => path)).toEqual([])
})

describe('who may import whom', () => {
  test('every part has its place in the table', () => {
    expect([...new Set(sources.map(({ part }) => part))].filter((part) => mayImport[part] === undefined)).toEqual([])
  })

  test('a part imports only what stands below it', () => {
    const wrong = faults((source) => {
      const parts = source.imports.filter(isOwn).map(({ from }) => within(source, from).split('/')[0] ?? '')
      return [...new Set(parts)].filter((part) => part !== source.part && !(mayImport[source.part] ?? []).includes(part))
    })
    expect(wrong).toEqual([])
  })

  test('only what puts stages together imports more than one', () => {
    const stagesOf = (source: Source) => {
      const parts = source.imports.filter(isOwn).map(({ from }) => within(source, from).split('/')[0] ?? '')
      return new Set(parts.filter((part) => isStage(part) && part !== source.part))
    }
    // What is published is held against all that it is made by, in `verify/`.
    const together = sources.filter((source) => stagesOf(source).size > 1).map(({ path }) => path)
    expect(together.filter((path) => !path.startsWith('verify/'))).toEqual([
      'codes.ts',
      'compare.ts',
      'compile.ts',
      'config.ts',
      'release/make.ts',
      'schemas.ts',
      'verify.ts',
    ])
  })

  test('nothing imports itself in a circle', () => {
    const files = new Map(sources.map((source) => [source.path, source]))
    const next = (path: string): readonly string[] => {
      const source = files.get(path)
      return source === undefined ? [] : source.imports.filter((one) => isOwn(one) && !one.type).map(({ from }) => within(source, from))
    }
    const done = new Set<string>()
    const circleFrom = (path: string, above: readonly string[]): readonly string[] | undefined => {
      if (above.includes(path)) return [...above.slice(above.indexOf(path)), path]
      if (done.has(path)) return undefined
      for (const other of next(path)) {
        const circle = circleFrom(other, [...above, path])
        if (circle !== undefined) return circle
      }
      done.add(path)
      return undefined
    }
    expect(sources.flatMap(({ path }) => [circleFrom(path, [])]).find((circle) => circle !== undefined)).toBeUndefined()
  })
})

describe('one library, one door', () => {
  const libraries = (source: Source) => source.imports.filter((one) => !isOwn(one) && !isNode(one))

  test('each library is imported by the parts that are its door', () => {
    const wrong = faults((source) =>
      libraries(source).flatMap(({ from, type }) => {
        const name = packageOf(from)
        const allowed = [...(find(doors, name) ?? []), ...((type && find(types, name)) || [])]
        return allowed.includes(source.part) ? [] : [from]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('zod is behind the model: parse only knows its types and kinds of schema', () => {
    const calls = sources.filter(({ part }) => part === 'parse').flatMap(({ code }) => code.match(/\bz\.[a-z]\w*\(/g) ?? [])
    expect(calls).toEqual([])
  })

  test('every library of package.json has a door', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >
    const names = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !name.startsWith('@fontsource/'))
    expect(names.filter((name) => find(doors, name) === undefined)).toEqual([])
  })
})

describe('everything outside comes through the host', () => {
  test('only host and cli import from Node, but for hashes', () => {
    const wrong = faults((source) =>
      isPure(source) ? source.imports.filter((one) => isNode(one) && one.from !== 'node:crypto').map(({ from }) => from) : [],
    )
    expect(wrong).toEqual([])
  })

  const outside =
    /\bconsole\b|\bprocess\.|\bnew Date\b|\bDate\.|\bMath\.random\b|\bperformance\.|\bcrypto\.|\brandomUUID\b|\bglobalThis\b|(?<!\.)\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bTemporal\.Now\b|\bimport\.meta\b/g

  test('the rest of the compiler knows no clock, no chance, no console and no process', () => {
    expect(faults((source) => (isPure(source) ? (source.code.match(outside) ?? []) : []))).toEqual([])
  })

  test('the console is for nobody, and a process ends in the command line alone', () => {
    expect(faults(({ code }) => code.match(/\bconsole\b/g) ?? [])).toEqual([])
    expect(faults(({ part, code }) => (part === 'cli' ? [] : (code.match(/\bprocess\.(?:exit|exitCode)\b/g) ?? [])))).toEqual([])
  })

  test('words and dates never follow the machine: every format names its language', () => {
    const wrong = /\btoLocale(?:Date|Time|LowerCase|UpperCase)?(?:String)?\(\)|\bIntl\.\w+\((?:\)|undefined)|\blocaleCompare\(/g
    expect(faults((source) => (isPure(source) ? (source.code.match(wrong) ?? []) : []))).toEqual([])
  })
})

test('there are no default exports', () => {
  expect(faults(({ code }) => code.match(/^export default\b|\bas default\b/gm) ?? [])).toEqual([])
})
