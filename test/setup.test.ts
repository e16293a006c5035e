import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const scripts = fileURLToPath(new URL('../scripts', import.meta.url))

/** Stands for npm, on a machine that `b` is not made for: writes npm's account of what it installed, and how it was called. */
const npm = `
const fs = require('node:fs')
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
delete packages['']
delete packages['node_modules/b']
fs.mkdirSync('node_modules/a', { recursive: true })
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
fs.writeFileSync('npm.log', process.argv.slice(2).join(' ') + ' ' + process.env.PUPPETEER_SKIP_DOWNLOAD)
`

/** Stands for the compiler: a source that says "wrong" is a fault. */
const compiler = `
const fs = require('node:fs')
fs.mkdirSync('dist', { recursive: true })
for (const name of fs.readdirSync('src')) {
  const text = fs.readFileSync('src/' + name, 'utf8')
  if (text.includes('wrong')) { console.log(name + ' is wrong'); process.exit(7) }
  fs.writeFileSync('dist/' + name.replace('.ts', '.js'), text)
}
`

const lock = (version: string) => ({
  packages: { '': { version: '1' }, 'node_modules/a': { version }, 'node_modules/b': { version: '1', optional: true } },
})

describe('scripts/setup.mjs', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'verklaar-setup-'))
    cpSync(scripts, join(root, 'scripts'), { recursive: true })
    write('package-lock.json', JSON.stringify(lock('1')))
    write('tool/npm-cli.js', npm)
    for (const name of ['tsconfig.json', 'tsconfig.build.json', 'node_modules/typescript/package.json']) write(name, '{}')
    write('node_modules/typescript/bin/tsc', compiler)
    write('src/main.ts', 'one')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const setUp = () => {
    const env = { ...process.env, npm_execpath: join(root, 'tool/npm-cli.js') }
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/setup.mjs'], { cwd: root, env, encoding: 'utf8' })
    expect(stdout).toBe('')
    return { status, said: stderr.match(/installing|compiling|failed|is wrong/g) ?? [] }
  }

  it('installs and compiles at first, and then has nothing to do', () => {
    expect(setUp()).toEqual({ status: 0, said: ['installing', 'compiling'] })
    expect(read('npm.log')).toMatch(/^ci --ignore-scripts .* 1$/)
    expect(read('dist/main.js')).toBe('one')
    expect(setUp()).toEqual({ status: 0, said: [] })
  })

  it('installs again when the lockfile names another version, and when a package is gone', () => {
    setUp()
    setUp()
    write('package-lock.json', JSON.stringify(lock('2')))
    expect(setUp()).toEqual({ status: 0, said: ['installing'] })
    expect(setUp()).toEqual({ status: 0, said: [] })
    rmSync(join(root, 'node_modules/a'), { recursive: true })
    rmSync(join(root, 'node_modules/.setup'))
    expect(setUp()).toEqual({ status: 0, said: ['installing'] })
  })

  it('takes what a user installed, when it is what the lockfile names', () => {
    execFileSync(process.execPath, ['tool/npm-cli.js'], { cwd: root })
    expect(setUp()).toEqual({ status: 0, said: ['compiling'] })
  })

  it('compiles again when a source has changed, and removes what came from one that is gone', () => {
    write('src/old.ts', 'old')
    setUp()
    write('src/main.ts', 'another')
    rmSync(join(root, 'src/old.ts'))
    expect(setUp()).toEqual({ status: 0, said: ['compiling'] })
    expect(read('dist/main.js')).toBe('another')
    expect(existsSync(join(root, 'dist/old.js'))).toBe(false)
  })

  it('fails as the compiler fails, again and again, until the source is right', () => {
    setUp()
    write('src/main.ts', 'wrong')
    for (const _ of [1, 2]) expect(setUp()).toEqual({ status: 7, said: ['compiling', 'is wrong', 'failed'] })
    write('src/main.ts', 'right')
    expect(setUp()).toEqual({ status: 0, said: ['compiling'] })
  })
})

describe('scripts/needs.mjs', () => {
  const needs = (...packages: string[]) => {
    const env = { ...process.env, PATH: '/nonexistent' }
    const { status, stderr } = spawnSync(process.execPath, [join(scripts, 'needs.mjs'), ...packages], { env, encoding: 'utf8' })
    return { status, stderr }
  }

  it('names the packages that are missing, their commands, and how to install them', () => {
    const { status, stderr } = needs('poppler-utils', 'qpdf')
    expect(status).toBe(1)
    expect(stderr).toMatch(/poppler-utils \(pdfinfo, .*qpdf \(qpdf\)/)
    expect(stderr).toContain('apt-get install --no-install-recommends poppler-utils qpdf')
  })

  it('needs nothing when nothing is asked, and knows no other packages', () => {
    expect(needs()).toEqual({ status: 0, stderr: '' })
    expect(needs('toString').status).toBe(2)
  })
})
