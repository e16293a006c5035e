import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built, type Built } from './fixtures/embedding.ts'

const hasPhp = spawnSync('php', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'verklaar-php-'))
let bakery: Built

const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** What a server sends of a page with a snippet. */
const sent = (snippet: string): string => {
  write('page.php', snippet)
  execFileSync('php', ['-l', join(folder, 'page.php')])
  return execFileSync('php', ['-d', 'display_errors=1', '-d', 'error_reporting=-1', join(folder, 'page.php')], { encoding: 'utf8' })
}

const path = (at = '') => `korenaar/privacy/nl/${at}fragment.html`
const link = '<p lang="nl"><a href="korenaar/privacy/nl/index.html">Privacyverklaring · De Korenaar</a></p>'
/** What follows the stylesheet, which comes first, so that the text is never seen without it. */
const below = (text: string) => {
  const [stylesheet = ''] = /^<link rel="stylesheet" [^>]*>\n/.exec(text) ?? []
  expect(stylesheet).not.toBe('')
  return text.slice(stylesheet.length)
}

describe.skipIf(!hasPhp)('a snippet of PHP', () => {
  beforeAll(async () => {
    bakery = await built()
    for (const [name, bytes] of bakery.files) write(`out/${name}`, bytes)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['', '2026-10-12/'])('shows the text as it was built, at the address %j', async (at) => {
    const statement = at === '' ? 'korenaar/privacy' : 'korenaar/privacy@2026-10-12'
    const text = sent(await bakery.snippet({ target: 'php', statement, site: undefined }))
    expect(below(text)).toBe(bakery.text(path(at)))
  })

  it.each(['nl', '2x', '0'])('gives ids the same prefix as the snippet of HTML: %s', async (idPrefix) => {
    const html = await bakery.snippet({ target: 'html', idPrefix })
    const text = sent(await bakery.snippet({ target: 'php', idPrefix, site: undefined }))
    expect(below(text)).toBe(html.slice(html.indexOf('<article')))
  })

  describe('shows a link', () => {
    const cases: Readonly<Record<string, () => void>> = {
      'where the text was changed': () => write(`out/${path()}`, bakery.text(path()).replace('brood', 'taart')),
      'where the text is gone': () => rmSync(join(folder, `out/${path()}`)),
      'where the list is gone': () => rmSync(join(folder, 'out/manifest.json')),
      'where the list is none': () => write('out/manifest.json', 'null'),
      'where the list does not name it': () => write('out/manifest.json', '{"files":[]}'),
      'where the list holds no hash': () => write('out/manifest.json', JSON.stringify({ files: [{ path: path(), sha256: null }] })),
    }
    it.each(Object.entries(cases))('%s', async (_, change) => {
      for (const name of [path(), 'manifest.json']) write(`out/${name}`, bakery.files.get(name) ?? '')
      const snippet = await bakery.snippet({ target: 'php', site: undefined })
      expect(sent(snippet)).toContain('<article')
      change()
      expect(below(sent(snippet))).toBe(link)
    })
  })
})
