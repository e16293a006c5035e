import { stripVTControlCharacters } from 'node:util'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import type { Compilation, CompileOptions } from '../src/compile.ts'
import type { Diagnostic, Severity } from '../src/diagnostics/diagnostic.ts'
import { type Host, OutsideFault, UsageFault, type Written } from '../src/host/host.ts'
import { memoryHost, readMemory } from '../src/host/memory.ts'
import { buildDate } from '../src/host/today.ts'
import { filesBelow } from './fixtures/compiling.ts'
import { formats } from '../src/report/formats.ts'

const compiler = vi.hoisted(() => ({ check: vi.fn(), build: vi.fn() }))
vi.mock('../src/compile.ts', () => compiler)

const finding = (severity: Severity): Diagnostic => ({
  code: `some-${severity}`,
  severity,
  message: `Here is some ${severity}.`,
  place: { file: 'policies/korenaar/policy.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 5 } },
  hints: [],
  related: [],
})

const compiled = (...severities: Severity[]): Compilation => ({
  diagnostics: severities.map(finding),
  failed: severities.includes('error'),
  editions: [],
  programs: [],
  artifacts: [],
  statements: [
    {
      policy: 'korenaar',
      kind: 'policy',
      statement: 'privacy',
      language: 'nl',
      title: 'Privacyverklaring',
      lastChanged: '2026-03-01',
      version: null,
      upcoming: [],
      fingerprints: { facts: 'f'.repeat(64), wording: 'a'.repeat(64) },
    },
  ],
  unreleased: [],
  sources: new Map([['policies/korenaar/policy.yaml', 'kind: policy\n']]),
})

/** What `explain` reads. */
const pages = readMemory(filesBelow('docs/rules'))

const written: Written = { written: ['korenaar/privacy/nl/index.html', 'manifest.json'], unchanged: ['a.css'], foreign: [] }

const sink = (terminal: boolean) => {
  let text = ''
  const kept: Sink & { readonly text: string } = {
    write: (more) => {
      text += more
    },
    get text() {
      return text
    },
    terminal,
    columns: 80,
  }
  return kept
}

const world = ({ terminal = false, env = {} }: { terminal?: boolean; env?: Record<string, string> } = {}) => {
  const files = new Map<string, string>()
  const [out, err] = [sink(terminal), sink(terminal)]
  const io: Io = {
    out,
    err,
    env,
    version: '1.2.3',
    host: async (asOf) => memoryHost({ files: {}, builtIn: pages, today: buildDate({ asOf, now: new Date('2026-05-01T12:00:00Z') }) }),
    writeFile: async (path, text) => {
      if (path.startsWith('missing/')) throw new Error('ENOENT: no such folder')
      files.set(path, text)
    },
  }
  return { io, out, err, files }
}

const asked = (): CompileOptions => (compiler.check.mock.calls[0] ?? compiler.build.mock.calls[0])?.[1] as CompileOptions

beforeEach(() => {
  compiler.check.mockReset().mockResolvedValue(compiled())
  compiler.build.mockReset().mockResolvedValue({ ...compiled(), written })
})

describe('check', () => {
  test('ends 0 without findings, and takes the day of the host', async () => {
    const { io, out, err } = world()
    expect(await run(['check', 'korenaar'], io)).toBe(0)
    expect([out.text, err.text]).toEqual(['No findings.\n', ''])
    expect(asked()).toMatchObject({ policies: ['korenaar'], asOf: '2026-05-01', tool: 'verklaar 1.2.3' })
  })

  test('prints findings on standard output and ends 1', async () => {
    compiler.check.mockResolvedValue(compiled('error', 'warning'))
    const { io, out, err } = world()
    expect(await run(['check'], io)).toBe(1)
    expect(out.text).toMatch(/^error {2}some-error .*policy\.yaml:1:1$/m)
    expect(out.text).toMatch(/1 error, 1 warning\n$/)
    expect(err.text).toBe('')
  })

  test.each([
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['advice', 'warning', 0],
    ['advice', 'advice', 1],
  ] as const)('a finding of severity %s with --fail-on %s ends %i', async (severity, level, code) => {
    compiler.check.mockResolvedValue(compiled(severity))
    expect(await run(['check', '--fail-on', level], world().io)).toBe(code)
  })

  test('a warning about a specimen never fails', async () => {
    const { statements, ...rest } = compiled('warning')
    compiler.check.mockResolvedValue({ ...rest, statements: statements.map((statement) => ({ ...statement, kind: 'specimen' })) })
    expect(await run(['check', '--fail-on', 'advice'], world().io)).toBe(0)
  })

  test('an error that the compiler lets pass does not fail', async () => {
    compiler.check.mockResolvedValue({ ...compiled('error'), failed: false })
    const { io, err } = world()
    expect(await run(['check'], io)).toBe(0)
    expect(err.text).toContain('specimens')
  })

  test('prints several formats, each where it is asked for', async () => {
    compiler.check.mockResolvedValue(compiled('warning'))
    const { io, out, files } = world({ terminal: true })
    expect(await run(['check', '--format', 'pretty', '--format', 'json=findings.json'], io)).toBe(0)
    expect(stripVTControlCharacters(out.text)).toContain('Here is some warning.')
    expect(JSON.parse(files.get('findings.json') ?? '')).toMatchObject({ format: 1, summary: { warning: 1 } })
  })

  test('says how many there are where all formats go to files', async () => {
    compiler.check.mockResolvedValue(compiled('advice'))
    const { io, out, files } = world({ terminal: true })
    expect(await run(['check', '--format=pretty=findings.txt'], io)).toBe(0)
    expect(out.text).toBe('1 piece of advice\n')
    expect(files.get('findings.txt')).toBe(stripVTControlCharacters(files.get('findings.txt') ?? ''))
  })

  test('a waived finding never fails', async () => {
    const waived = { reason: 'It is known.', by: 'A. de Vries', until: '2027-05-01' }
    compiler.check.mockResolvedValue({ ...compiled('warning'), diagnostics: [{ ...finding('warning'), waived }] })
    const { io, out } = world()
    expect(await run(['check', '--fail-on', 'warning'], io)).toBe(0)
    expect(out.text).toMatch(/\n1 waived\n$/)
  })

  test.each(formats)('prints %s', async (format) => {
    compiler.check.mockResolvedValue(compiled('warning'))
    const { io, out } = world()
    expect(await run(['check', '--format', format], io)).toBe(0)
    expect(out.text).toContain('some-warning')
  })

  test('an error of a specimen is no failure for a build server', async () => {
    const { statements, ...rest } = compiled('error')
    const specimens = statements.map((statement) => ({ ...statement, kind: 'specimen' }))
    compiler.check.mockResolvedValue({ ...rest, failed: true, statements: specimens })
    const { io, out } = world()
    expect(await run(['check', '--format', 'junit'], io)).toBe(1)
    expect(out.text).toContain('failures="0"')
  })

  test('ends 3 when a file of findings cannot be written', async () => {
    const { io, err } = world()
    expect(await run(['check', '--format', 'json=missing/f.json'], io)).toBe(3)
    expect(err.text).toContain('missing/f.json')
  })
})

describe('on GitHub Actions', () => {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: '/srv/build/site',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'bakery/site',
    GITHUB_SHA: '0123abc',
    PWD: '/srv/build/site',
  }
  const place = 'line=1,endLine=1,col=1,endColumn=5,title=some-warning::Here is some warning.'
  beforeEach(() => {
    compiler.check.mockResolvedValue(compiled('warning'))
  })

  test('the log is for people, and commands follow it', async () => {
    const { io, out } = world({ env })
    expect(await run(['check'], io)).toBe(0)
    expect(out.text).toMatch(/^warning {2}some-warning /)
    expect(out.text).toMatch(/\n1 warning\n::warning [^\n]*\n$/)
    expect(out.text).toContain(`::warning file=policies/korenaar/policy.yaml,${place}\n`)
  })

  test('formats that are asked for stand alone', async () => {
    const { io, out } = world({ env })
    expect(await run(['check', '--format', 'pretty'], io)).toBe(0)
    expect(out.text).not.toContain('::')
  })

  test('files are named from the root of the repository, and lead to it', async () => {
    const { io, out, files } = world({ env: { ...env, PWD: '/srv/build/site/legal' } })
    expect(await run(['check', '--format', 'github', '--format', 'markdown=summary.md'], io)).toBe(0)
    expect(out.text).toBe(`::warning file=legal/policies/korenaar/policy.yaml,${place}\n`)
    expect(files.get('summary.md')).toContain('](https://github.com/bakery/site/blob/0123abc/legal/policies/korenaar/policy.yaml#L1)')
  })

  test('no link is made of what is no address', async () => {
    const { io, out } = world({ env: { ...env, GITHUB_REPOSITORY: 'a) [b](c' } })
    expect(await run(['check', '--format', 'markdown'], io)).toBe(0)
    expect(out.text).toContain('- **Warning**, line 1: Here')
  })
})

describe('build', () => {
  test('says on standard output what was written and where to look', async () => {
    const { io, out, err } = world()
    expect(await run(['build'], io)).toBe(0)
    expect(out.text).toBe(
      [
        'Wrote 2 files to out; 1 file unchanged.',
        '',
        '  out/korenaar/privacy/nl/index.html  changed 2026-03-01  facts ffffffff  wording aaaaaaaa',
        '',
      ].join('\n'),
    )
    expect(err.text).toBe('')
    expect(asked()).toMatchObject({ policies: [], pdf: true, out: 'out' })
  })

  test('findings go to standard error, the result to standard output', async () => {
    compiler.build.mockResolvedValue({ ...compiled('warning'), written })
    const { io, out, err } = world()
    expect(await run(['build', '--no-pdf', '--out', 'public', '--as-of', '2026-03-01'], io)).toBe(0)
    expect(err.text).toContain('some-warning')
    expect(out.text).toMatch(/^Wrote 2 files to public;/)
    expect(asked()).toMatchObject({ pdf: false, out: 'public', asOf: '2026-03-01' })
  })

  test('ends 1 and says so when nothing was written', async () => {
    compiler.build.mockResolvedValue(compiled('error'))
    const { io, out, err } = world()
    expect(await run(['build'], io)).toBe(1)
    expect(out.text).toBe('')
    expect(err.text).toMatch(/1 error\nNothing was written\.\n$/)
  })

  test('names files that were kept', async () => {
    compiler.build.mockResolvedValue({ ...compiled(), written: { ...written, foreign: ['no\u001btes.txt'] } })
    const { io, out } = world()
    await run(['build'], io)
    expect(out.text).toContain('no<U+001B>tes.txt')
  })

  test('ends 3 when something outside is in the way, with what can be done', async () => {
    compiler.build.mockRejectedValue(new OutsideFault('No browser was found.', ['Build with `--no-pdf`.']))
    const { io, out, err } = world()
    expect(await run(['build'], io)).toBe(3)
    expect(err.text).toBe('error  No browser was found.\n  hint  Build with `--no-pdf`.\n')
    expect(out.text).toBe('')
  })
})

describe('explain', () => {
  test('lists every code, as text and as JSON', async () => {
    const [text, data] = [world(), world()]
    expect(await run(['explain', '--list'], text.io)).toBe(0)
    expect(await run(['explain', '--list', '--format', 'json'], data.io)).toBe(0)
    const { format, codes } = JSON.parse(data.out.text)
    expect(format).toBe(1)
    expect(codes.length).toBeGreaterThan(10)
    expect(text.out.text.trimEnd().split('\n')).toHaveLength(codes.length)
    for (const { catalogue, ...code } of codes) {
      expect(Object.keys(code)).toEqual(['code', 'kind', 'level', 'title', 'law', 'documents', 'evidence'])
      expect(typeof catalogue).toMatch(/^(?:string|undefined)$/)
    }
    expect(codes.find(({ code }: { code: string }) => code === 'gdpr-13-1-b')).toMatchObject({
      kind: 'rule',
      level: 'error',
      law: expect.arrayContaining(['GDPR 13(1)(b)']),
      documents: ['privacy'],
      evidence: 'read',
      catalogue: 'GDPR-13-1-b',
    })
  })

  test('prints the page of a rule, in Dutch where asked', async () => {
    const [english, dutch] = [world(), world()]
    expect(await run(['explain', 'gdpr-13-1-b'], english.io)).toBe(0)
    expect(english.out.text).toMatch(/^# gdpr-13-1-b\n[^]*## Why\n[^]*`policy\.yaml`:\n\n```yaml\nofficer: # ←\n/)
    expect(await run(['explain', 'gdpr-13-1-b', '--language', 'nl'], dutch.io)).toBe(0)
    expect(dutch.out.text).toContain('## Waarom')
  })

  test('tells what answers an id of the catalogue', async () => {
    const { io, out } = world()
    expect(await run(['explain', 'XC-REF'], io)).toBe(0)
    expect(out.text).toContain('# unknown-processor\n')
    expect(out.text).toContain('# duplicate-id\n')
  })

  test('tells about one code', async () => {
    const { io, out } = world()
    expect(await run(['explain', 'hidden-character'], io)).toBe(0)
    expect(out.text).toMatch(/^hidden-character: problem, error\n\n {2}Characters that cannot be seen/)
  })

  test('offers the nearest code', async () => {
    const { io, err } = world()
    expect(await run(['explain', 'hiden-character'], io)).toBe(2)
    expect(err.text).toContain('Did you mean `hidden-character`?')
  })

  test('asks for a code or the list', async () => {
    expect(await run(['explain'], world().io)).toBe(2)
    expect(await run(['explain', 'hidden-character', '--list'], world().io)).toBe(2)
  })
})

describe('wrong use ends 2 and says what was meant', () => {
  test.each([
    [['chek'], 'Did you mean check?'],
    [['check', '--fomat', 'json'], 'Did you mean --format?'],
    [['build', '--no-pfd'], 'Did you mean --no-pdf?'],
    [['check', '--format', 'xml'], 'pretty, json'],
    [['check', '--format', 'json', '--format', 'pretty'], 'Only one format'],
    [['check', '--format', 'json', '--format', 'github'], 'Only one format'],
    [['check', '--format', 'pretty', '--format', 'github', '--format', 'pretty'], 'Only one format'],
    [['check', '--format', 'json=a', '--format', 'sarif=a'], 'a file of its own'],
    [['check', '--format', 'json='], 'name of a file'],
    [['check', '--fail-on', 'never'], 'error, warning, advice'],
    [['check', '--as-of', '2026-02-30'], '--as-of 2026-02-30'],
    [['build', '--out'], 'argument missing'],
    [['check', 'x\u001b[2J', '--\u001b[2J'], '<U+001B>'],
  ])('%j', async (argv, words) => {
    const { io, out, err } = world()
    expect(await run(argv, io)).toBe(2)
    expect(err.text).toContain(words)
    expect(err.text).toMatch(/^error {2}/)
    expect(err.text).not.toContain('\u001b')
    expect(out.text).toBe('')
  })

  test('a policy that is not there', async () => {
    compiler.check.mockRejectedValue(new UsageFault('No policy is called `koren`.', ['Did you mean `korenaar`?']))
    const { io, err } = world()
    expect(await run(['check', 'koren'], io)).toBe(2)
    expect(err.text).toBe('error  No policy is called `koren`.\n  hint  Did you mean `korenaar`?\n')
  })

  test('no command at all shows the help', async () => {
    const { io, out, err } = world()
    expect(await run([], io)).toBe(2)
    expect(err.text).toContain('verklaar build')
    expect(out.text).toBe('')
  })
})

test.each([[['--help']], [['build', '--help']], [['check', '--help']], [['explain', '--help']]])(
  '%j shows examples and ends 0',
  async (argv) => {
    const { io, out, err } = world()
    expect(await run(argv, io)).toBe(0)
    expect(out.text).toMatch(/Examples:\n {2}verklaar/)
    expect(err.text).toBe('')
  },
)

test('--version', async () => {
  const { io, out } = world()
  expect(await run(['--version'], io)).toBe(0)
  expect(out.text).toBe('1.2.3\n')
})

describe('our own fault', () => {
  test('ends 70, without a stack trace', async () => {
    compiler.check.mockRejectedValue(new TypeError('x is not\na function'))
    const { io, err } = world()
    expect(await run(['check'], io)).toBe(70)
    expect(err.text).toMatch(/^This is a bug in Verklaar/)
    expect(err.text).toContain('TypeError: x is not<U+000A>a function')
    expect(err.text).not.toContain('cli.test.ts')
  })

  test('shows where when asked', async () => {
    compiler.check.mockRejectedValue(new TypeError('x'))
    const { io, err } = world({ env: { VERKLAAR_TRACE: '1' } })
    await run(['check'], io)
    expect(err.text).toContain('cli.test.ts')
  })
})

describe('a terminal', () => {
  const progress = async (_: Host, options: CompileOptions) => {
    for (const step of ['load', 'check', 'render'] as const) options.progress?.({ policy: 'korenaar', step })
    return compiled('error')
  }

  test('gets colours, and a line for each policy on standard error', async () => {
    compiler.check.mockImplementation(progress)
    const { io, out, err } = world({ terminal: true })
    await run(['check'], io)
    expect(out.text).toContain('\u001b[')
    expect(err.text).toBe('korenaar …\n')
  })

  test('gets no colours with NO_COLOR, and a log gets neither', async () => {
    compiler.check.mockImplementation(progress)
    const [plain, log] = [world({ terminal: true, env: { NO_COLOR: '1' } }), world()]
    await run(['check'], plain.io)
    await run(['check'], log.io)
    expect(plain.out.text).toBe(stripVTControlCharacters(plain.out.text))
    expect(log.out.text).toBe(plain.out.text)
    expect(log.err.text).toBe('')
  })
})
