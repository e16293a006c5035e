// Makes a checkout ready to run: installs what package-lock.json names and compiles src/ into dist/, each only where
// something has changed. Runs before anything is installed, so it uses nothing but Node,
// and that sparingly: mostly there is nothing to do.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...path) => join(root, ...path)
const compileStamp = at('dist', '.stamp')
const installStamp = at('node_modules', '.setup')
const locks = [at('package-lock.json'), at('node_modules', '.package-lock.json')]

/** The file as JSON, or undefined when it is not there or not whole. */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Files that tell whether something has changed, each with its time and size. */
const stampOf = (paths) => {
  const stamped = paths.map((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return `${path.slice(root.length)} ${found?.mtimeMs} ${found?.size}`
  })
  return stamped.join('\n')
}

const isStamped = (stamp, paths) => existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(paths)

/**
 * Whether node_modules holds what the lockfile names. npm leaves its own account there of what it installed, written
 * last. A package that is optional may be missing, as it may not be made for this machine.
 */
const isInstalled = () => {
  if (isStamped(installStamp, locks)) return true
  const [wanted, installed] = locks.map((path) => readJson(path)?.packages)
  if (wanted === undefined || installed === undefined) return false
  const same = (path) => JSON.stringify(installed[path]) === JSON.stringify(wanted[path]) && existsSync(at(path))
  const whole = Object.keys(wanted).every((path) => path === '' || same(path) || (wanted[path].optional && !(path in installed)))
  const nothingElse = Object.keys(installed).every((path) => path in wanted)
  if (whole && nothingElse) writeFileSync(installStamp, stampOf(locks))
  return whole && nothingElse
}

const sources = () => {
  const found = readdirSync(at('src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'node_modules/typescript/package.json']
  return [...found.map(({ parentPath, name }) => join(parentPath, name)).sort(), ...settings.map((path) => at(path))]
}

const isCompiled = () => isStamped(compileStamp, sources())

const install = async () => {
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const options = { env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' }, shell: npm.length === 1 && process.platform === 'win32' }
  await run('npm ci', [...npm, 'ci', '--ignore-scripts', '--include=dev', '--loglevel=error'], options)
}

const compile = async () => {
  rmSync(compileStamp, { force: true })
  const stamp = stampOf(sources())
  await run('the compiler', [process.execPath, at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.build.json')])
  removeOrphans()
  writeFileSync(compileStamp, stamp)
}

/** Removes what was compiled from sources that are gone. */
const removeOrphans = () => {
  const compiled = readdirSync(at('dist'), { recursive: true }).filter((path) => /\.(?:js|js\.map|d\.ts)$/.test(path))
  for (const path of compiled) if (!existsSync(at('src', path.replace(/\.(?:js|js\.map|d\.ts)$/, '.ts')))) rmSync(at('dist', path))
}

/** Runs a program, what it says on stderr; leaves when it fails. */
const run = async (name, [program, ...args], options = {}) => {
  const { spawnSync } = await import('node:child_process')
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
  if (status === 0) return
  console.error(`setup: ${name} failed${error === undefined ? '' : ` (${error.message})`}. Nothing was run.`)
  process.exit(status || 1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`setup: Verklaar needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(2)
}
if (!isInstalled()) {
  console.error('setup: installing the packages of package-lock.json into node_modules')
  await install()
}
if (!isCompiled()) {
  console.error('setup: compiling src into dist')
  await compile()
}
