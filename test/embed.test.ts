import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Io, Sink } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { embed, type EmbedOptions } from '../src/embed.ts'
import { type Host, OutsideFault, UsageFault } from '../src/host/host.ts'
import { memoryHost } from '../src/host/memory.ts'
import type { Manifest } from '../src/model/manifest.ts'
import { embedTargets } from '../src/model/embed-target.ts'
import { smallShop } from './fixtures/small-shop.ts'
import { built, publicSite } from './fixtures/embedding.ts'

const bakery = await built()
const manifest = JSON.parse(bakery.text('manifest.json')) as Manifest
const version = 'korenaar/privacy@2026-10-12'

/** A folder that was built, with some files otherwise; `null` takes one out. */
const folderWith = (changed: Readonly<Record<string, string | null>> = {}, project: Readonly<Record<string, string>> = {}): Host => {
  const files = { ...Object.fromEntries(bakery.files), ...changed }
  const kept = Object.entries(files).flatMap(([path, content]) => (content === null ? [] : [[`out/${path}`, content] as const]))
  return memoryHost({ files: { ...Object.fromEntries(kept), ...project }, today: '2026-11-21' })
}

const usual: EmbedOptions = { statement: 'korenaar/privacy', target: 'html', site: publicSite, folder: 'out' }
const fault = (options: Partial<EmbedOptions>, host: Host = bakery.host) =>
  embed(host, { ...usual, ...options }).catch((error: unknown) => error)
const told = async (options: Partial<EmbedOptions>, host?: Host) => {
  const error = await fault(options, host)
  if (!(error instanceof UsageFault || error instanceof OutsideFault)) throw new Error(`No fault: ${String(error)}`)
  return { kind: error.name, text: [error.message, ...error.hints].join('\n') }
}

/** The addresses of a snippet with the hash that is asked of each, if one is. */
const addressesIn = (snippet: string) =>
  [...snippet.replace(/<article[^]*/, '').matchAll(/ (?:src|href)="([^"]+)"(?: integrity="sha256-([^"]+)")?/g)].map(
    ([, address = '', hash]) => ({ address, hash }),
  )

const hashOf = (path: string) =>
  createHash('sha256')
    .update(bakery.files.get(path) ?? '')
    .digest('base64')

const verklaar = async (...argv: string[]) => {
  const said = { out: '', err: '' }
  const sink = (name: 'out' | 'err'): Sink => ({ write: (text) => void (said[name] += text), terminal: false })
  const io: Io = {
    out: sink('out'),
    err: sink('err'),
    env: {},
    version: '0.0.0',
    host: async () => bakery.host,
    writeFile: async () => {},
  }
  return { code: await run(['embed', ...argv], io), ...said }
}

describe('a snippet', () => {
  it.each(embedTargets)('names files that are published, with the hash of what may not change: %s', async (target) => {
    const found = addressesIn(await bakery.snippet({ target }))
    expect(found.length).toBeGreaterThan(0)
    for (const { address, hash } of found) {
      const path = address.slice(publicSite.length)
      expect(bakery.files.has(path), path).toBe(true)
      expect(hash).toBe(path.includes('/assets/') ? hashOf(path) : undefined)
    }
  })

  it('of a version asks for its text, word for word', async () => {
    const data = addressesIn(await bakery.snippet({ target: 'webcomponent', statement: version })).find(({ address }) =>
      address.endsWith('.json'),
    )
    const path = 'korenaar/privacy/nl/2026-10-12/statement.json'
    expect(data).toEqual({ address: publicSite + path, hash: hashOf(path) })
  })

  it.each(embedTargets)('opens with what it is and which policy it needs: %s', async (target) => {
    const text = await bakery.snippet({ target, language: 'en' })
    expect(text.split('\n').slice(0, 4).join('\n')).toContain(
      'Statement korenaar/privacy in English (en), built on 2026-11-21 from version 2026-10-12.',
    )
    expect(text).toMatch(/Content-Security-Policy of your page: .*style-src https:\/\/policies\.korenaar\.example/)
    expect(text).toContain('"Access-Control-Allow-Origin: *"')
  })

  it('holds the fragment as it was built', async () => {
    const text = await bakery.snippet({ target: 'html', statement: version, language: 'en' })
    expect(text.endsWith(bakery.text('korenaar/privacy/en/2026-10-12/fragment.html'))).toBe(true)
  })

  it('takes the stylesheet of today where versions keep older ones', async () => {
    const older = { ...manifest, files: manifest.files.map((file) => ({ ...file })) }
    const current = older.files.find(({ path }) => /assets\/fragment\./.test(path))
    if (current === undefined) throw new Error('There is no stylesheet.')
    older.files.push({ ...current, path: 'korenaar/assets/fragment.0000000000.css' })
    const host = folderWith({ 'manifest.json': JSON.stringify(older) })
    expect(addressesIn(await embed(host, usual))[0]?.address).toBe(publicSite + current.path)
  })

  it('is relative to the folder where no site is known', async () => {
    for (const target of ['html', 'php'] as const) {
      const text = await bakery.snippet({ target, site: undefined })
      expect(addressesIn(text).map(({ address }) => address)).toContainEqual(
        expect.stringMatching(/^korenaar\/assets\/fragment\.[0-9a-f]{10}\.css$/),
      )
      expect(text).toContain("style-src 'self'")
      expect(text).not.toContain('Access-Control')
    }
  })

  it('has below a frame a link that says where it leads, in the language of the statement', async () => {
    const sources = Object.entries(smallShop).map(([path, text]) => [
      path,
      String(text).replace('nl: Privacyverklaring', 'nl: \'Privacy & "co" > <\''),
    ])
    const shop = await built(Object.fromEntries(sources) as typeof smallShop)
    const linkOf = (text: string) => /<p lang="(nl|en)"><a href="([^"]*)">([^<]*)<\/a>/.exec(text)?.slice(1)
    const snippet = (language: 'nl' | 'en') => bakery.snippet({ target: 'iframe', language })
    const address = `${publicSite}korenaar/privacy`
    expect(linkOf(await snippet('nl'))).toEqual(['nl', `${address}/nl/index.html`, 'Open “Privacyverklaring” op een eigen pagina'])
    expect(linkOf(await snippet('en'))).toEqual(['en', `${address}/en/index.html`, 'Open “Privacy statement” on a page of its own'])
    const [, , words] = linkOf(await shop.snippet({ target: 'iframe', statement: 'knoop/privacy', language: 'nl' })) ?? []
    expect(words).toBe('Open “Privacy &amp; &quot;co&quot; &gt; &lt;” op een eigen pagina')
  })

  it('takes the site of the configuration, unless another is named', async () => {
    const host = folderWith({}, { 'verklaar.config.yaml': 'site: https://www.korenaar.example/beleid\n' })
    expect(addressesIn(await embed(host, { ...usual, site: undefined }))[0]?.address).toMatch(
      /^https:\/\/www\.korenaar\.example\/beleid\/korenaar\/assets\//,
    )
    expect(addressesIn(await embed(host, usual))[0]?.address.startsWith(publicSite)).toBe(true)
  })

  it('can be asked for a page on this machine, and for names with other letters', async () => {
    const local = await bakery.snippet({ target: 'html', site: 'http://127.0.0.1:8080' })
    expect(local).toContain('style-src http://127.0.0.1:8080\n')
    const other = await bakery.snippet({ target: 'html', site: 'https://bäcker.example/x' })
    expect(other).toContain('style-src https://xn--bcker-gra.example\n')
  })

  it('has a comment that ends where it should', async () => {
    const text = await bakery.snippet({ target: 'php', site: undefined, folder: 'out' })
    expect(text.split('?>')).toHaveLength(2)
    const odd = memoryHost({
      files: Object.fromEntries([...bakery.files].map(([path, bytes]) => [`o*/ ?> --> '\\/${path}`, bytes])),
      today: '2026-11-21',
    })
    const php = await embed(odd, { ...usual, target: 'php', site: undefined, folder: "o*/ ?> --> '\\" })
    expect(php.split('*/')).toHaveLength(3)
    expect(php).toContain(String.raw`__DIR__ . '/o*/ ?> --> \'\\'; //`)
    const html = await embed(odd, { ...usual, site: undefined, folder: "o*/ ?> --> '\\" })
    expect(html.split('-->')).toHaveLength(2)
  })

  it('for a shadow tree gives the element the stylesheet, and the page none', async () => {
    const found = await verklaar('korenaar/privacy', '--target', 'webcomponent', '--site', publicSite, '--shadow', '--id-prefix', 'nl')
    const [, path = ''] =
      /<verklaar-statement [^>]* id-prefix="nl" shadow stylesheet="https:[/][/]policies.korenaar.example[/]([^"]*)"/.exec(found.out) ?? []
    expect(path).toMatch(/fragment\.[0-9a-f]{10}\.css$/)
    expect(found.out).toContain(`stylesheet-integrity="sha256-${hashOf(path)}"`)
    expect(found.out).not.toContain('<link')
    expect(await bakery.snippet({ target: 'webcomponent' })).not.toContain('shadow')
  })

  it('with a prefix has it before every id, and before nothing else', async () => {
    const [plain, prefixed] = [await bakery.snippet({ target: 'html' }), await bakery.snippet({ target: 'html', idPrefix: 'nl' })]
    const ids = (text: string) =>
      [...text.matchAll(/ (?:id|aria-labelledby)="([^"]*)"| href="#([^"]*)"/g)].map(([, id, link]) => id ?? link)
    expect(ids(prefixed)).toEqual(ids(plain).map((id) => `nl--${id}`))
    const article = (text: string) => text.slice(text.indexOf('<article'))
    expect(article(prefixed).replaceAll('nl--korenaar--', 'korenaar--')).toBe(article(plain))
  })
})

describe('says what is wrong', () => {
  it.each<[string, Partial<EmbedOptions>, string]>([
    ['a policy', { statement: 'korenar/privacy' }, 'No policy is called `korenar`.\nDid you mean `korenaar`?'],
    ['a statement', { statement: 'korenaar/privcy' }, 'The policy `korenaar` has no statement `privcy`.\nDid you mean `privacy`?'],
    [
      'a statement like no other',
      { statement: 'korenaar/xyz' },
      'The policy `korenaar` has no statement `xyz`.\nThere are: cookie, privacy.',
    ],
    [
      'a version',
      { statement: 'korenaar/privacy@2020-01-01' },
      'The statement `privacy` has no version 2020-01-01 in `nl`.\nIt has: 2026-03-02, 2026-06-08, 2026-10-12, 2026-11-16.',
    ],
    [
      'no statement',
      { statement: 'korenaar' },
      '`korenaar` names no statement.\nWrite it as `korenaar/privacy`, or `korenaar/privacy@2026-10-12` for a version.',
    ],
    [
      'no version',
      { statement: 'korenaar/privacy@newest' },
      '`korenaar/privacy@newest` names no statement.\nWrite it as `korenaar/privacy`, or `korenaar/privacy@2026-10-12` for a version.',
    ],
    [
      'no site',
      { target: 'iframe', site: undefined },
      '`--target iframe` needs to know where the folder is published.\nAdd `--site https://www.example.org/policies/`, or write `site` in `verklaar.config.yaml`.',
    ],
    [
      'a site without encryption',
      { site: 'http://www.korenaar.example/' },
      '`http://www.korenaar.example/` is no address of a published folder.\nWrite it as `https://www.example.org/policies/`.',
    ],
    [
      'a site that is none',
      { site: 'javascript:alert(1)' },
      '`javascript:alert(1)` is no address of a published folder.\nWrite it as `https://www.example.org/policies/`.',
    ],
    [
      'a frame of a version',
      { target: 'iframe', statement: version },
      'A version has no page for a frame: no version keeps a script.\nLeave out the version, or embed it with `--target html` or `--target webcomponent`.',
    ],
    [
      'a shadow tree of something else',
      { target: 'html', shadow: true },
      '`--target html` has no shadow tree of its own.\nLeave out `--shadow`, or take `--target webcomponent`.',
    ],
    ['a prefix', { idPrefix: 'a b' }, '`a b` is no prefix.\nWrite small letters, digits and single hyphens.'],
  ])('%s', async (_, options, text) => {
    expect(await told(options)).toEqual({ kind: 'UsageFault', text })
  })

  it('a language', async () => {
    const dutch = { ...manifest, files: manifest.files.filter(({ language }) => language !== 'en') }
    expect(await told({ language: 'en' }, folderWith({ 'manifest.json': JSON.stringify(dutch) }))).toEqual({
      kind: 'UsageFault',
      text: 'The statement `privacy` is not published in `en`.\nIt is in: nl.',
    })
  })

  const buildFirst = 'Build first: `verklaar build`. Another folder is named with `--out`.'
  it('a folder that is not there', async () => {
    expect(await told({ folder: 'elsewhere' })).toEqual({
      kind: 'OutsideFault',
      text: `The folder \`elsewhere\` is not there, or was not built by Verklaar: \`elsewhere/manifest.json\` is missing.\n${buildFirst}`,
    })
  })

  const paths = { fragment: 'korenaar/privacy/nl/fragment.html', data: 'korenaar/privacy/nl/statement.json' }
  it.each<[string, Readonly<Record<string, string | null>>, string]>([
    [
      'a list of another form',
      { 'manifest.json': '{"format":0}' },
      `\`out/manifest.json\` is not as this Verklaar writes it.\n${buildFirst}`,
    ],
    ['a list that is none', { 'manifest.json': '<html>' }, `\`out/manifest.json\` is not as this Verklaar writes it.\n${buildFirst}`],
    [
      'a file that is gone',
      { [paths.fragment]: null },
      `\`out/${paths.fragment}\` is missing, though \`manifest.json\` names it.\n${buildFirst}`,
    ],
    [
      'a file that was changed',
      { [paths.fragment]: `${bakery.text(paths.fragment)} ` },
      `\`out/${paths.fragment}\` is not as it was built.\nBuild again: \`verklaar build\`.`,
    ],
  ])('%s', async (_, changed, text) => {
    expect(await told({}, folderWith(changed))).toEqual({ kind: 'OutsideFault', text })
  })

  it.each([
    ['a script', (html: string) => html.replace('</article>', '<script>alert(1)</script></article>'), '`<script>`'],
    ['a frame', (html: string) => html.replace('</article>', '<iframe src="https://a.example"></iframe></article>'), '`<iframe src='],
    ['something behind it', (html: string) => `${html}<form>`, '`<form>`'],
    ['an id of the page', (html: string) => html.replace('<p>', '<p id="login">'), '`<p id="login">`'],
    ['a mark before it', (html: string) => `\uFEFF${html}`, '`\uFEFF<article'],
  ])('a fragment with %s, though the list agrees', async (_, change, found) => {
    const changed = change(bakery.text(paths.fragment))
    const sha256 = createHash('sha256').update(changed).digest('hex')
    const files = manifest.files.map((file) => (file.path === paths.fragment ? { ...file, sha256 } : file))
    const host = folderWith({ [paths.fragment]: changed, 'manifest.json': JSON.stringify({ ...manifest, files }) })
    for (const target of embedTargets) {
      const { kind, text } = await told({ target }, host)
      expect(kind).toBe('OutsideFault')
      expect(text).toContain(`\`out/${paths.fragment}\` holds what no statement has: ${found}`)
    }
  })

  it('a folder of an older Verklaar', async () => {
    const older = { ...manifest, files: manifest.files.filter(({ path }) => !path.endsWith('/frame.html')) }
    expect(await told({}, folderWith({ 'manifest.json': JSON.stringify(older) }))).toEqual({
      kind: 'OutsideFault',
      text: 'The folder `out` has no `frame.html` for korenaar/privacy.\nIt was built by an older Verklaar. Build again: `verklaar build`.',
    })
  })
})

describe('the command', () => {
  it('prints the snippet and nothing else', async () => {
    const found = await verklaar('korenaar/privacy', '--target', 'iframe', '--site', publicSite, '--language', 'en')
    expect(found).toEqual({ code: 0, out: await bakery.snippet({ target: 'iframe', language: 'en' }), err: '' })
  })

  it.each<[number, readonly string[]]>([
    [2, ['korenaar/privacy']],
    [2, ['korenaar/privacy', '--target', 'flash']],
    [2, ['korenaar/privcy', '--target', 'html']],
    [2, ['korenaar/privacy', '--target', 'iframe']],
    [3, ['korenaar/privacy', '--target', 'html', '--out', 'elsewhere']],
  ])('ends with %i: %j', async (code, argv) => {
    const found = await verklaar(...argv)
    expect(found).toMatchObject({ code, out: '' })
    expect(found.err).not.toBe('')
  })
})

describe('scripts', () => {
  it('stand among the assets, and in no version', () => {
    const scripts = manifest.files.filter(({ type }) => type === 'text/javascript')
    expect(scripts.map(({ path, version }) => [path.replace(/\.[0-9a-f]{10}\./, '.'), version])).toEqual([
      ['korenaar/assets/verklaar-frame.js', null],
      ['korenaar/assets/verklaar-statement.js', null],
    ])
    const frames = manifest.files.filter(({ path }) => path.endsWith('frame.html')).map(({ path }) => path.split('/').length)
    expect(frames).toEqual([4, 4, 4, 4])
  })

  it('write no HTML, run no text, store nothing and ask only for the statement', () => {
    for (const { path } of manifest.files.filter(({ type, path: name }) => type === 'text/javascript' || name.endsWith('frame.html'))) {
      const text = bakery.text(path)
      const code = path.endsWith('.html') ? (/<script>([^]*)<\/script>/.exec(text)?.[1] ?? '') : text
      expect(code).not.toBe('')
      expect(code).not.toMatch(
        /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|\bFunction\b|cookie|Storage|XMLHttp|sendBeacon|\bimport\b/,
      )
      expect(code.match(/\bfetch\(/g)?.length ?? 0).toBe(path.includes('verklaar-statement') ? 1 : 0)
    }
  })
})
