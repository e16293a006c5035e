import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { OutsideFault } from '../src/host/host.ts'
import { repositoryOf } from '../src/host/repository.ts'
import { place, temporaryFolder } from './fixtures/disk.ts'

const isRoot = process.getuid?.() === 0

/** Nothing of this machine's settings, and none of another repository's. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}
const person = { GIT_AUTHOR_NAME: 'An', GIT_AUTHOR_EMAIL: 'an@example.nl', GIT_COMMITTER_NAME: 'An', GIT_COMMITTER_EMAIL: 'an@example.nl' }

let root: string
const git = (folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...environment, ...person, ...more },
  }).trim()
const commit = (when = '2026-03-01T12:00:00Z') => {
  git(root, ['add', '--all'])
  git(root, ['commit', '--quiet', '--message', 'x'], { GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: '2001-01-01T12:00:00Z' })
  return git(root, ['rev-parse', 'HEAD'])
}
const ask = (paths: readonly string[] = ['policies/shop', 'policies/shared'], project = root, more = {}) =>
  repositoryOf(project, paths, { environment: { ...environment, ...more } })
const changed = async (...paths: readonly string[]) => (await ask(paths.length === 0 ? undefined : paths))?.changed

const files = {
  'policies/shop/policy.yaml': 'a: 1\n',
  'policies/shop/clauses/own.md': 'own\n',
  'policies/shared/bases.yaml': 'b: 1\n',
  'other.txt': 'o',
}
let head: string
beforeEach(() => {
  root = temporaryFolder()
  git(root, ['init', '--quiet'])
  place(root, files)
  head = commit()
})

describe('the commit', () => {
  test('clean: the full hash, the day of the committer, and nothing changed', async () => {
    expect(head).toMatch(/^[0-9a-f]{40}$/)
    expect(await ask()).toEqual({ commit: head, committed: '2026-03-01', changed: [], shallow: false })
  })

  test.each([
    ['2026-06-30T22:30:00Z', '2026-07-01'],
    ['2026-06-30T21:30:00Z', '2026-06-30'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s in Amsterdam', async (when, day) => {
    writeFileSync(join(root, 'other.txt'), when)
    commit(when)
    expect((await ask())?.committed).toBe(day)
  })

  test('none yet: every file is changed', async () => {
    rmSync(join(root, '.git'), { recursive: true })
    git(root, ['init', '--quiet'])
    expect(await ask()).toEqual({
      commit: undefined,
      committed: undefined,
      changed: ['policies/shared/bases.yaml', 'policies/shop/clauses/own.md', 'policies/shop/policy.yaml'],
      shallow: false,
    })
  })

  test('commits made into one: that one', async () => {
    writeFileSync(join(root, 'policies/shop/policy.yaml'), 'a: 2\n')
    commit()
    git(root, ['reset', '--quiet', '--soft', head])
    expect(await changed()).toEqual(['policies/shop/policy.yaml'])
    git(root, ['commit', '--quiet', '--amend', '--no-edit'])
    const one = git(root, ['rev-parse', 'HEAD'])
    expect(one).not.toBe(head)
    expect(await ask()).toMatchObject({ commit: one, changed: [] })
  })

  test('on no branch, and of hashes of the other kind', async () => {
    git(root, ['checkout', '--quiet', '--detach'])
    expect(await ask()).toMatchObject({ commit: head, changed: [] })
    rmSync(join(root, '.git'), { recursive: true })
    git(root, ['init', '--quiet', '--object-format=sha256'])
    expect(await ask()).toMatchObject({ commit: undefined })
    expect(commit()).toMatch(/^[0-9a-f]{64}$/)
    expect(await changed()).toEqual([])
  })

  test('a clone without older commits is shallow', async () => {
    writeFileSync(join(root, 'policies/shop/policy.yaml'), 'a: 2\n')
    const second = commit()
    const clone = join(temporaryFolder(), 'clone')
    git(root, ['clone', '--quiet', '--depth=1', `file://${root}`, clone])
    expect(await ask(undefined, clone)).toEqual({ commit: second, committed: '2026-03-01', changed: [], shallow: true })
  })
})

describe('what changed', () => {
  test.each<[string, () => void, readonly string[]]>([
    ['other bytes', () => writeFileSync(join(root, 'policies/shop/policy.yaml'), 'a: 2\n'), ['policies/shop/policy.yaml']],
    ['a file that is gone', () => rmSync(join(root, 'policies/shared/bases.yaml')), ['policies/shared/bases.yaml']],
    [
      'a folder that is gone',
      () => rmSync(join(root, 'policies/shop'), { recursive: true }),
      ['policies/shop/clauses/own.md', 'policies/shop/policy.yaml'],
    ],
    ['a new file', () => place(root, { 'policies/shop/clauses/ñ "x"\n.md': '' }), ['policies/shop/clauses/ñ "x"\n.md']],
    [
      'a link in the place of a file',
      () => {
        renameSync(join(root, 'policies/shop/policy.yaml'), join(root, 'moved.yaml'))
        symlinkSync('../../moved.yaml', join(root, 'policies/shop/policy.yaml'))
      },
      ['moved.yaml', 'policies/shop/policy.yaml'],
    ],
    [
      'a pipe in the place of a file',
      () => {
        rmSync(join(root, 'policies/shop/policy.yaml'))
        execFileSync('mkfifo', [join(root, 'policies/shop/policy.yaml')])
      },
      ['policies/shop/policy.yaml'],
    ],
    ['nothing but a file elsewhere', () => writeFileSync(join(root, 'other.txt'), 'x'), []],
    ['nothing but times', () => utimesSync(join(root, 'policies/shop/policy.yaml'), 1, 1), []],
    [
      'nothing but names that begin with a dot',
      () => place(root, { 'policies/shop/.policy.yaml.swp': '', 'policies/shop/.git/x': '' }),
      [],
    ],
    ['nothing but line ends', () => writeFileSync(join(root, 'policies/shop/policy.yaml'), 'a: 1\r\n'), []],
  ])('%s', async (_, change, expected) => {
    change()
    expect(await changed()).toEqual(expected)
  })

  test('a file that is added, and not committed', async () => {
    place(root, { 'policies/shop/new.yaml': '' })
    git(root, ['add', '--all'])
    expect(await changed()).toEqual(['policies/shop/new.yaml'])
  })

  test('files of which git was told to ignore changes, or all', async () => {
    place(root, { '.gitignore': 'ignored.yaml\n', 'policies/shop/ignored.yaml': '' })
    git(root, ['update-index', '--assume-unchanged', 'policies/shop/policy.yaml'])
    writeFileSync(join(root, 'policies/shop/policy.yaml'), 'a: 2\n')
    expect(git(root, ['status', '--porcelain', '--', 'policies'])).toBe('')
    expect(await changed()).toEqual(['policies/shop/ignored.yaml', 'policies/shop/policy.yaml'])
  })

  test('a link that is committed', async () => {
    symlinkSync('policy.yaml', join(root, 'policies/shop/link.yaml'))
    commit()
    expect(await changed()).toEqual([])
    rmSync(join(root, 'policies/shop/link.yaml'))
    symlinkSync('other.yaml', join(root, 'policies/shop/link.yaml'))
    expect(await changed()).toEqual(['policies/shop/link.yaml'])
  })

  test('an entry of a commit whose path is written as another entry', async () => {
    const bytes = Buffer.from('forged\n')
    const hash = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
    const path = `policies/shop/clauses/1 blob ${hash}\tpolicies/shop/forged.yaml`
    git(root, ['update-index', '--add', '--cacheinfo', `160000,${head},${path}`])
    git(root, ['commit', '--quiet', '--message', 'x'])
    expect(await changed()).toEqual([])
    place(root, { 'policies/shop/forged.yaml': bytes.toString() })
    expect(await changed()).toEqual(['policies/shop/forged.yaml'])
  })

  test('paths may be files, may not be there, and are no patterns', async () => {
    writeFileSync(join(root, 'policies/shop/policy.yaml'), 'a: 2\n')
    expect(await changed('policies/shop/policy.yaml')).toEqual(['policies/shop/policy.yaml'])
    expect(await changed('policies/shop/clauses')).toEqual([])
    expect(await changed('policies/none', 'policies/*', ':/policies', ':(glob)**')).toEqual([])
    expect((await repositoryOf(root, [], { environment }))?.changed).toEqual([])
  })

  test('in a project that is a folder of the repository: paths are those of the project', async () => {
    const project = join(root, 'sites/my shop')
    place(project, files)
    head = commit()
    expect(await ask(undefined, project)).toMatchObject({ commit: head, changed: [] })
    writeFileSync(join(project, 'policies/shop/policy.yaml'), 'a: 2\n')
    rmSync(join(root, 'policies/shop/policy.yaml'))
    expect(await ask(undefined, project)).toMatchObject({ changed: ['policies/shop/policy.yaml'] })
  })

  test('a file that cannot be read is told', async () => {
    mkdirSync(join(root, 'long'))
    await expect(ask([`long/${'x'.repeat(300)}`])).rejects.toThrow('The project cannot be compared with its commit: the name is too long')
  })
})

describe('what a committed link leads to', () => {
  /** Commits a link, and then places files that no commit holds. */
  const link = (path: string, target: string, uncommitted: Readonly<Record<string, string>> = {}) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    symlinkSync(target, join(root, path))
    commit()
    place(root, uncommitted)
  }

  test.each<[string, string, string, string]>([
    ['below a name that begins with a dot', 'policies/shop/a.yaml', '.drafts/a.yaml', 'policies/shop/.drafts/a.yaml'],
    ['a name that begins with a dot', 'policies/shop/a.yaml', '.a.yaml', 'policies/shop/.a.yaml'],
    ['elsewhere', 'policies/shop/a.yaml', '../drafts/a.yaml', 'policies/drafts/a.yaml'],
    ['a folder', 'policies/shop/locales', '.drafts', 'policies/shop/.drafts/a.yaml'],
    ['a folder elsewhere', 'policies/shop/locales', '../drafts', 'policies/drafts/deep/a.yaml'],
    ['in place of a policy', 'policies/linked', '.shop', 'policies/.shop/a.yaml'],
  ])('%s', async (_, path, target, file) => {
    link(path, target, { [file]: 'a: 1\n' })
    const asked = ['policies/shop', 'policies/linked']
    expect(await changed(...asked)).toEqual([file])
    commit()
    expect(await changed(...asked)).toEqual([])
    writeFileSync(join(root, file), 'a: 2\n')
    expect(await changed(...asked)).toEqual([file])
    rmSync(join(root, file))
    expect(await changed(...asked)).toEqual([file])
  })

  test('written from the root of the disk, also where that is by way of a link', async () => {
    const alias = join(temporaryFolder(), 'alias')
    symlinkSync(root, alias)
    symlinkSync(join(root, 'policies/drafts/a.yaml'), join(root, 'policies/shop/a.yaml'))
    link('policies/shop/b.yaml', join(alias, 'policies/drafts/b.yaml'), { 'policies/drafts/a.yaml': '', 'policies/drafts/b.yaml': '' })
    expect((await ask(undefined, alias))?.changed).toEqual(['policies/drafts/a.yaml', 'policies/drafts/b.yaml'])
    commit()
    expect((await ask(undefined, alias))?.changed).toEqual([])
  })

  test('a file that git was told to ignore, through links to links', async () => {
    place(root, { '.gitignore': '.drafts\n' })
    symlinkSync('.drafts', join(root, 'policies/step'))
    link('policies/shop/a.yaml', '../shop/../step/a.yaml', { 'policies/.drafts/a.yaml': '' })
    expect(await changed()).toEqual(['policies/.drafts/a.yaml'])
    git(root, ['add', '--force', 'policies/.drafts'])
    commit()
    expect(await changed()).toEqual([])
    rmSync(join(root, 'policies/step'))
    symlinkSync('./.drafts', join(root, 'policies/step'))
    expect(await changed()).toEqual(['policies/step'])
  })

  test('where the folder of all policies is a link', async () => {
    renameSync(join(root, 'policies'), join(root, '.policies'))
    symlinkSync(join(root, '.policies'), join(root, 'policies'))
    expect(await changed()).toContain('.policies/shop/policy.yaml')
    commit()
    expect(await changed()).toEqual([])
    place(root, { '.policies/shop/new.yaml': '' })
    expect(await changed()).toEqual(['.policies/shop/new.yaml'])
  })

  test.each([
    ['to nothing', 'nothing.yaml', []],
    ['to a folder that holds it', '..', []],
    ['round in a circle', 'a.yaml', ['policies/shop/a.yaml']],
    ['to the project itself', '../..', ['policies/shop/a.yaml']],
    ['out of the project', '../../../x', ['policies/shop/a.yaml']],
    ['out of the project, from the root of the disk', '/etc/hostname', ['policies/shop/a.yaml']],
  ])('%s', async (_, target, expected) => {
    link('policies/shop/a.yaml', target)
    expect(await changed()).toEqual(expected)
  })

  test('in a project that is a folder of the repository', async () => {
    const project = join(root, 'sites/my shop')
    place(project, files)
    link('sites/my shop/policies/shop/a.yaml', '../.drafts/a.yaml', { 'sites/my shop/policies/.drafts/a.yaml': '' })
    expect((await ask(undefined, project))?.changed).toEqual(['policies/.drafts/a.yaml'])
    commit()
    expect((await ask(undefined, project))?.changed).toEqual([])
  })
})

describe('no repository', () => {
  test('outside of one', async () => {
    expect(await ask(undefined, temporaryFolder())).toBeUndefined()
  })

  test('no git on the path', async () => {
    expect(await ask(undefined, root, { PATH: temporaryFolder() })).toBeUndefined()
  })
})

describe('git refuses', () => {
  const fault = async (work: Promise<unknown>): Promise<OutsideFault> => {
    const error = await work.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OutsideFault)
    return error as OutsideFault
  }

  test.runIf(isRoot)('a repository of somebody else: the words of git, and its remedy', async () => {
    for (const path of [root, join(root, '.git')]) chownSync(path, 65_534, 65_534)
    const { message, hints } = await fault(ask())
    expect(message).toBe(`Git does not tell of the repository: detected dubious ownership in repository at '${root}'.`)
    expect(hints).toEqual([`If you trust who owns it, run \`git config --global --add safe.directory ${root}\`.`])
    const safe = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: root }
    expect(await ask(undefined, root, safe)).toMatchObject({ commit: head })
  })

  test('a repository that is damaged', async () => {
    appendFileSync(join(root, '.git/config'), '[core\n')
    expect((await fault(ask())).message).toMatch(/^Git does not tell of the repository: bad config line \d+ in file /)
  })

  test.each<[string, () => string]>([
    ['that is marked as bare', () => (git(root, ['config', 'core.bare', 'true']), root)],
    ['that is marked as bare, asked in a folder of it', () => (git(root, ['config', 'core.bare', 'true']), join(root, 'policies'))],
    ['whose files lie elsewhere', () => (git(root, ['config', 'core.worktree', temporaryFolder()]), root)],
    ['of which the project is the folder of git itself', () => join(root, '.git')],
  ])('a repository %s', async (_, prepare) => {
    const { message, hints } = await fault(ask(undefined, prepare()))
    expect(message).toBe('Git says that the project is in no work tree, so it cannot tell which sources are committed.')
    expect(hints.join()).toContain('core.bare')
  })

  test('a `.git` that git does not recognise, or is told not to look for', async () => {
    const hidden = { GIT_CEILING_DIRECTORIES: root }
    const message = /^Git does not tell of the repository: not a git repository \(or any /
    expect((await fault(ask(undefined, join(root, 'policies'), hidden))).message).toMatch(message)
    rmSync(join(root, '.git/HEAD'))
    expect((await fault(ask())).message).toMatch(message)
    expect((await fault(ask(undefined, join(root, 'policies')))).message).toMatch(message)
  })

  test('a commit that is not there whole', async () => {
    const tree = git(root, ['rev-parse', 'HEAD^{tree}'])
    rmSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)))
    expect((await fault(ask())).message).toMatch(/^Git does not tell of the repository: /)
  })

  test('it never answers', async () => {
    const bin = temporaryFolder()
    writeFileSync(join(bin, 'git'), '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 })
    const slow = { environment: { ...environment, PATH: `${bin}${delimiter}${process.env['PATH']}` }, deadline: 100 }
    expect((await fault(repositoryOf(root, [], slow))).message).toBe('Git gave no answer within 0.1 seconds.')
  })

  test('it cannot be run', async () => {
    const bin = temporaryFolder()
    writeFileSync(join(bin, 'git'), 'no program', { mode: 0o755 })
    chmodSync(join(bin, 'git'), 0o644)
    expect((await fault(ask(undefined, root, { PATH: bin }))).message).toMatch(/^Git cannot be run: spawn git EACCES/)
  })
})

describe('a repository that would have its programs run', () => {
  let trap: string
  const sprung = () => (existsSync(trap) ? readFileSync(trap, 'utf8').trim().split('\n').sort() : [])
  const program = (name: string) => {
    const path = join(root, '.git/programs', name)
    mkdirSync(join(root, '.git/programs'), { recursive: true })
    writeFileSync(path, `#!/bin/sh\necho ${name} >> '${trap}'\n${name === 'clean' ? 'exec cat' : 'exit 1'}\n`, { mode: 0o755 })
    return path
  }
  beforeEach(() => {
    trap = join(temporaryFolder(), 'sprung')
    place(root, { '.gitattributes': '*.yaml filter=evil diff=evil\n' })
    head = commit()
    for (const [key, name] of [
      ['core.fsmonitor', 'monitor'],
      ['filter.evil.clean', 'clean'],
      ['filter.evil.smudge', 'smudge'],
      ['diff.evil.textconv', 'textconv'],
      ['diff.external', 'external'],
      ['core.pager', 'pager'],
      ['core.sshCommand', 'ssh'],
      ['gpg.program', 'gpg'],
      ['core.alternateRefsCommand', 'refs'],
      ['credential.helper', 'credential'],
    ] as const)
      git(root, ['config', key, program(name)])
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['alias.ls-tree', '!false'],
      ['alias.rev-list', '!false'],
    ] as const)
      git(root, ['config', key, value])
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
      renameSync(program(hook), join(root, '.git/hooks', hook))
    utimesSync(join(root, 'policies/shop/policy.yaml'), 1, 1)
  })

  test('runs none: not its watcher, its filters, its hooks', async () => {
    expect(await ask()).toEqual({ commit: head, committed: '2026-03-01', changed: [], shallow: false })
    expect(sprung()).toEqual([])
    // The status would have run them.
    git(root, ['status'])
    expect(sprung()).toEqual(expect.arrayContaining(['clean', 'monitor']))
  })

  test('fetches nothing that a partial clone lacks', async () => {
    const tree = git(root, ['rev-parse', 'HEAD^{tree}'])
    rmSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)))
    for (const [key, value] of [
      ['remote.origin.url', 'ssh://example.nl/x'],
      ['remote.origin.promisor', 'true'],
      ['protocol.ssh.allow', 'always'],
      ['extensions.partialClone', 'origin'],
      ['core.repositoryFormatVersion', '1'],
    ] as const)
      git(root, ['config', key, value])
    await expect(ask()).rejects.toThrow(OutsideFault)
    expect(sprung()).toEqual([])
    expect(() => git(root, ['ls-tree', '-r', 'HEAD'])).toThrow('Command failed')
    expect(sprung()).toContain('ssh')
  })
})

test('variables that name another repository, as a hook has them, and those that change questions are dropped', async () => {
  const elsewhere = temporaryFolder()
  git(elsewhere, ['init', '--quiet'])
  const misleading = {
    GIT_DIR: join(elsewhere, '.git'),
    GIT_WORK_TREE: elsewhere,
    GIT_INDEX_FILE: join(elsewhere, 'index'),
    GIT_OBJECT_DIRECTORY: elsewhere,
    GIT_CONFIG_PARAMETERS: "'core.bare'='true'",
    GIT_ICASE_PATHSPECS: '1',
    GIT_TRACE: join(elsewhere, 'trace'),
  }
  expect(await ask(undefined, root, misleading)).toMatchObject({ commit: head, changed: [] })
  expect(readdirSync(elsewhere)).toEqual(['.git'])
})
