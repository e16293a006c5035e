// What the commands cost, as ratios to an empty Node in the same run. Milliseconds move from machine to machine and from
// minute to minute; ratios of one run hardly do. Usage: npm run bench [-- --runs 7]
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = process.argv.indexOf('--runs')
const runs = at < 0 ? 5 : Number(process.argv[at + 1])
const usage = fileURLToPath(new URL('usage.mjs', import.meta.url))
const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))

const measure = (args) =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', usage, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    let [told, said] = ['', '']
    child.stdio[3].on('data', (data) => (told += data))
    child.stderr.on('data', (data) => (said += data))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`))
      else resolve({ wall: performance.now() - start, ...JSON.parse(told) })
    })
  })

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

const out = `out-bench-${process.pid}`
const commands = [
  ['empty Node', ['-e', '0']],
  ['--help', [cli, '--help']],
  ['check, one policy', [cli, 'check', 'korenaar']],
  ['check, all', [cli, 'check']],
  ['build --no-pdf, cold', [cli, 'build', '--no-pdf', '--out', out], true],
  ['build --no-pdf, again', [cli, 'build', '--no-pdf', '--out', out]],
  ['build, cold', [cli, 'build', '--out', out], true],
  ['build, again', [cli, 'build', '--out', out]],
]
const rows = []
try {
  for (const [name, args, cold] of commands) {
    const taken = []
    for (let run = 0; run < runs; run++) {
      if (cold) await rm(join(root, out), { recursive: true, force: true })
      taken.push(await measure(args))
    }
    rows.push({ name, ...Object.fromEntries(['wall', 'cpu', 'memory'].map((key) => [key, median(taken.map((one) => one[key]))])) })
  }
} finally {
  await rm(join(root, out), { recursive: true, force: true })
}

const [empty] = rows
console.log(`median of ${runs} runs; × is the ratio to an empty Node; CPU and memory are Verklaar's own process, without the browser\n`)
console.log(
  `${'command'.padEnd(24)}${'wall ms'.padStart(9)}${'×'.padStart(7)}${'CPU ms'.padStart(9)}${'×'.padStart(7)}${'MiB'.padStart(7)}`,
)
for (const { name, wall, cpu, memory } of rows) {
  const cells = [wall.toFixed(0), (wall / empty.wall).toFixed(1), cpu.toFixed(0), (cpu / empty.cpu).toFixed(1), memory.toFixed(0)]
  const widths = [9, 7, 9, 7, 7]
  console.log(name.padEnd(24) + cells.map((cell, index) => cell.padStart(widths[index])).join(''))
}
