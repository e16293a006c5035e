import { execFile } from 'node:child_process'
import { OutsideFault } from './host.ts'

/** How git is started. */
export interface GitOptions {
  /** That of this process unless given. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Milliseconds for each question. */
  readonly deadline?: number
}

/** What git says to a question, or why it says nothing. */
export type Answer = { readonly said: string } | { readonly refused: string } | { readonly absent: true }

/** Puts a question to git about the repository that holds `folder`. Throws `OutsideFault` when it cannot run or never ends. */
export const askGit = async (folder: string, question: readonly string[], options: GitOptions = {}): Promise<Answer> => {
  const { environment = process.env, deadline = 20_000 } = options
  return new Promise((resolve, reject) => {
    const settings = { env: cleaned(environment), timeout: deadline, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const
    execFile('git', [...harmless, '-C', folder, ...question], settings, (error, stdout, stderr) => {
      if (error === null) resolve({ said: stdout })
      else if (typeof error.code === 'number') resolve({ refused: stderr })
      else if (isAbsent(error)) resolve({ absent: true })
      else reject(notRun(error, deadline))
    })
  })
}

/** What a repository may set to have its own programs run, switched off; the paths of a question are no patterns. */
const harmless: readonly string[] = [
  ['--no-pager', '--no-optional-locks', '--literal-pathspecs'],
  ['-c', 'core.fsmonitor=false'],
  ['-c', 'core.hooksPath=/dev/null'],
  ['-c', 'core.pager=cat'],
  ['-c', 'core.untrackedCache=false'],
].flat()

/** The settings of the person and the machine. All others tell of another repository, as in a hook, or change what questions mean. */
const kept =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/i

const cleaned = (environment: GitOptions['environment'] = {}): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || kept.test(name))),
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // What a partial clone lacks is not fetched: that would start programs that the repository names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
})

const isAbsent = ({ code }: { code?: unknown }) => code === 'ENOENT' || code === 'ENOTDIR'

const notRun = (error: Error & { readonly killed?: boolean }, deadline: number): OutsideFault =>
  error.killed === true
    ? new OutsideFault(`Git gave no answer within ${deadline / 1000} seconds.`, ['See whether `git log -1` ends in the project folder.'])
    : new OutsideFault(`Git cannot be run: ${error.message}.`, ['See whether `git --version` works.'])

/** The words of a refusal, as a fault. */
export const gitRefused = (words: string): OutsideFault => {
  const lines = words.split('\n').map((line) => line.trim())
  const reason = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? ''
  const remedy = lines.find((line) => line.startsWith('git config --global --add '))
  return new OutsideFault(`Git does not tell of the repository: ${reason.replace(/^fatal: /, '').replace(/\.$/, '')}.`, [
    remedy === undefined ? 'See what `git log -1` says in the project folder.' : `If you trust who owns it, run \`${remedy}\`.`,
  ])
}
