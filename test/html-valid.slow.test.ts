import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { bareHost, fragmentsOf, wholeSite } from './fixtures/whole-site.ts'

const checker = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'verklaar-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Message {
  readonly type: string
  readonly url: string
  readonly lastLine?: number
  readonly message: string
}

const write = (path: string, content: string | Uint8Array): string => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** What the checker says of every page, and is no fault of it. */
const allowed = [
  // It reads files, to which no other file is of the same origin.
  /^Resource violates Content Security Policy \(meta tag\): external stylesheet “[./\w-]+\.css” blocked by “style-src” directive\.$/,
  // It takes no hash of a script: that the one of a frame is let through is tried in a browser.
  /^Inline script violates Content Security Policy \(meta tag\): blocked by “script-src” directive/,
]

/** What the checker of the W3C says of files, in a line each: it asks the law of HTML, and of CSS where that stands beside. */
const findings = (files: readonly string[]): readonly string[] => {
  const told = execFileSync('java', ['-jar', checker, '--format', 'json', '--exit-zero-always', '--stdout', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { messages } = JSON.parse(told) as { readonly messages: readonly Message[] }
  return messages
    .filter(({ type, message }) => type !== 'info' || !allowed.some((each) => each.test(message)))
    .map(({ type, url, lastLine, message }) => `${url.slice(url.indexOf(folder) + folder.length + 1)}:${lastLine} ${type}: ${message}`)
}

test('every page is valid, and every page of somebody else with a fragment in it', async () => {
  const site = await wholeSite()
  const whole = [...site].filter(([path]) => path.endsWith('.html') && !path.endsWith('/fragment.html'))
  const hosts = fragmentsOf(site).map((path) => [path.replace('fragment.html', 'host.html'), bareHost(site, path)] as const)
  expect(findings([...whole, ...hosts].map(([path, content]) => write(path, content)))).toEqual([])
})

test('what is not valid is found', () => {
  const page = '<!doctype html><html lang="nl"><head><title>A</title></head><body><p><div></div></p></body></html>'
  expect(findings([write('wrong.html', page)])).toEqual([expect.stringContaining('wrong.html:1 error: No “p” element in scope')])
})
