// Builds the policies; without the PDF files, and saying so, where no browser can be found. Options are those of
// `verklaar build`. The search for a browser takes its time, so it waits until a build has failed for something outside.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const options = process.argv.slice(2)
const somethingOutside = 3

const build = (...more) => {
  const { status } = spawnSync(process.execPath, [main, 'build', ...options, ...more], { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

const findsBrowser = async () => {
  const { findBrowser } = await import('../dist/host/browser/printer.js')
  return (await findBrowser()) !== undefined
}

process.exitCode = build()
if (process.exitCode === somethingOutside && !options.includes('--no-pdf') && !(await findsBrowser())) {
  console.error('Building without the PDF files, as there is no browser to print them.')
  process.exitCode = build('--no-pdf')
}
