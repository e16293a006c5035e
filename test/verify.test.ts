import { describe, expect, test } from 'vitest'
import { compileAll } from '../src/compile.ts'
import { emit } from '../src/emit/emit.ts'
import { exportEditions } from '../src/export/editions.ts'
import type { Manifest } from '../src/model/manifest.ts'
import { builtOn } from './fixtures/publishing.ts'
import { noteOf, smallPolicy } from './fixtures/small-shop.ts'
import {
  all,
  change,
  copyFolder,
  findingsIn,
  flip,
  hostOf,
  published,
  publishedOn,
  put,
  rehash,
  released,
  relist,
  remove,
  removeFolder,
  rewrite,
  swap,
  type Tampering,
  textAt,
  tool,
  truncate,
  verified,
} from './fixtures/verifying.ts'

const releases = 'policies/knoop/releases'
const list = `${releases}/releases.json`
const changelog = 'policies/knoop/changelog.yaml'
const [one, two, visit] = [`${releases}/2026-01-05/privacy`, `${releases}/2026-02-01/privacy`, `${releases}/2026-01-05/visit`]
const [out, manifest] = ['out/knoop/privacy/nl', 'out/manifest.json']
const assets = Object.keys(published).filter((path) => path.startsWith('out/knoop/assets/'))
const [font = '', licence = '', sheet = ''] = ['.woff2', '.txt', '.css'].map((ending) => assets.find((path) => path.endsWith(ending)))
const stored = (asset: string) => asset.replace('out/knoop/assets', `${releases}/assets`)

/** What is done, how, and all that is found: each finding, or what each of them looks like. */
type Case = readonly [name: string, tampering: Tampering, findings: readonly string[] | RegExp]

interface List {
  readonly releases: readonly { readonly statement: string }[]
}
const relisted = (edit: (lines: List['releases']) => List['releases']): Tampering =>
  change<List>(list, (value) => ({ ...value, releases: edit(value.releases) }))
const recorded = (home: string, more: Readonly<Record<string, unknown>>): Tampering =>
  change<object>(`${home}/release.json`, (record) => ({ ...record, ...more }))
const relistRecord = (version: string) => rehash('knoop', version, 'privacy')

const altered = (path: string): Case => [`a byte of ${path} is another`, flip(path), [`release-altered ${path}`]]
const gone = (path: string): Case => [`${path} is gone`, remove(path), [`release-missing ${path}`]]
const elsewhere = (home: string) => `release-elsewhere ${home}/release.json`

/** Record and document both say it. */
const otherThanDocument = /^release-altered policies\/knoop\/releases\/2026-02-01\/privacy\/(?:release|..\/document)\.json$/

const ofReleases: readonly Case[] = [
  ...['nl/index.html', 'en/fragment.html', 'nl/statement.md', 'en/statement.json', 'nl/document.json'].map((name) =>
    altered(`${one}/${name}`),
  ),
  ...['facts.json', 'sources.json', 'en/changes.html'].map((name) => altered(`${two}/${name}`)),
  ...[font, licence, sheet].map((asset) => altered(stored(asset))),
  ...[`${one}/en/index.html`, `${two}/nl/changes.html`, `${two}/facts.json`, stored(font)].map(gone),
  ['a file is empty', put(`${one}/nl/index.html`, ''), [`release-altered ${one}/nl/index.html`]],
  ['a file is cut short', truncate(`${one}/nl/statement.json`), [`release-altered ${one}/nl/statement.json`]],
  [
    'a record is gone',
    remove(`${two}/release.json`),
    /^release-(?:extra policies\/knoop\/releases\/2026-02-01\/privacy\/|missing policies\/knoop\/releases\/releases\.json$)/,
  ],
  ['a record is empty', put(`${two}/release.json`, ''), [`release-unreadable ${two}/release.json`]],
  ['a record is cut short', truncate(`${one}/release.json`), [`release-unreadable ${one}/release.json`]],
  ['a page was added to a release', put(`${one}/nl/more.html`, '<p>Hallo</p>'), [`release-extra ${one}/nl/more.html`]],
  ['a file was added beside the releases', put(`${releases}/notes.txt`, 'Hallo'), [`release-extra ${releases}/notes.txt`]],
  [
    'two languages are swapped',
    swap(`${one}/nl/index.html`, `${one}/en/index.html`),
    [`release-altered ${one}/en/index.html`, `release-altered ${one}/nl/index.html`],
  ],
  [
    'two versions are swapped',
    all(copyFolder(one, 'kept'), removeFolder(one), copyFolder(two, one), removeFolder(two), copyFolder('kept', two)),
    [elsewhere(one), elsewhere(two)],
  ],
  [
    'a version has another name',
    all(copyFolder(two, `${releases}/2026-02-03/privacy`), removeFolder(two)),
    [elsewhere(`${releases}/2026-02-03/privacy`)],
  ],
  [
    'a release was copied to another statement',
    copyFolder(two, `${releases}/2026-02-01/visit`),
    [elsewhere(`${releases}/2026-02-01/visit`)],
  ],
  ['a version was published on another day', recorded(two, { published: '2026-01-31' }), otherThanDocument],
  ['a version holds from another day', recorded(two, { effective: '2026-02-01' }), otherThanDocument],
  ['a version tells other notes', recorded(two, { notes: [] }), otherThanDocument],
  [
    'an old record was changed, and listed anew',
    all(recorded(one, { tool: 'verklaar 0' }), relistRecord('2026-01-05')),
    [`release-order ${two}/release.json`],
  ],
  [
    'the newest record was dated back, and listed anew',
    all(recorded(two, { effective: '2026-02-10' }), relistRecord('2026-02-01')),
    otherThanDocument,
  ],
  [
    'the newest text was changed, and listed anew',
    all(rewrite(`${two}/nl/index.html`, 'overdag', 'soms'), relistRecord('2026-02-01')),
    [`altered release ${out}/2026-02-01/index.html`],
  ],
  ['the list has another order', relisted((lines) => lines.toReversed()), [`release-order ${two}/release.json`]],
  ['the list lacks the newest release', relisted((lines) => lines.slice(0, -1)), [`release-extra ${two}/release.json`]],
  ['the list names a release twice', relisted((lines) => [...lines, ...lines.slice(-1)]), [`release-extra ${list}`]],
  ['the list has another hash', rewrite(list, /[0-9a-f]{64}(?="\s*\}\s*\]\s*\})/, '0'.repeat(64)), [`release-altered ${two}/release.json`]],
  ['the list is no list', put(list, '[]'), [`release-unreadable ${list}`]],
  ['the list is gone', remove(list), [`release-missing ${list}`]],
  ['the newest release is gone', removeFolder(two), [`release-missing ${list}`]],
  [
    'the newest release is gone, from the list too',
    all(
      removeFolder(two),
      relisted((lines) => lines.slice(0, -1)),
    ),
    /^(?:extra release out\/knoop\/privacy\/..\/2026-02-01\/|(?:altered|extra) sources out\/(?:knoop\/privacy\/|(?:knoop\/)?index\.html$))/,
  ],
  [
    'a statement lost all its releases',
    all(
      removeFolder(visit),
      relisted((lines) => lines.filter(({ statement }) => statement !== 'visit')),
    ),
    /^(?:extra release out\/knoop\/visit\/..\/2026-01-05\/|(?:altered|extra) sources out\/(?:knoop\/visit\/|(?:knoop\/)?index\.html$))/,
  ],
]

const inFolder = (path: string, against = 'manifest'): Case => [`a byte of ${path} is another`, flip(path), [`altered ${against} ${path}`]]
const without = (path: string): Case => [`${path} is gone`, remove(path), [`missing manifest ${path}`]]
const current = ['index.html', 'fragment.html', 'statement.md', 'statement.json', 'history.html', 'feed.xml']
const entries = (edit: (files: Manifest['files']) => readonly unknown[]): Tampering =>
  change<Manifest>(manifest, (value) => ({ ...value, files: edit(value.files) as Manifest['files'] }))
const entry = (more: Partial<Manifest['files'][number]>): Tampering =>
  entries((files) => files.map((file) => (`out/${file.path}` === `${out}/index.html` ? { ...file, ...more } : file)))
const falseManifest = [`altered manifest ${manifest}`]
const badManifest = [`altered form ${manifest}`]

const ofFolder: readonly Case[] = [
  ...current.map((name) => inFolder(`${out}/${name}`)),
  ...['2026-01-05/index.html', '2026-02-01/changes.html', '2026-02-01/statement.json'].map((name) => inFolder(`${out}/${name}`)),
  ...[font, licence, sheet].map((path) => inFolder(path)),
  ...[`${out}/index.html`, `${out}/2026-01-05/statement.md`, sheet].map(without),
  ['a page is empty', put(`${out}/index.html`, ''), [`altered manifest ${out}/index.html`]],
  ['a page is cut short', truncate(`${out}/fragment.html`), [`altered manifest ${out}/fragment.html`]],
  ['a page was added to the folder', put('out/welcome.html', '<p>Hallo</p>'), ['extra manifest out/welcome.html']],
  ['a PDF was added to the folder', put('out/privacy.pdf', '%PDF'), ['extra manifest out/privacy.pdf']],
  ['a file was added to a statement', put(`${out}/notes.txt`, 'Hallo'), [`extra manifest ${out}/notes.txt`]],
  [
    'two languages are swapped',
    swap(`${out}/index.html`, 'out/knoop/privacy/en/index.html'),
    ['altered manifest out/knoop/privacy/en/index.html', `altered manifest ${out}/index.html`],
  ],
  [
    'an old version stands at the current address, and is listed there',
    all(copyFolder(`${out}/2026-01-05`, out), relist),
    ['fragment.html', 'index.html', 'statement.json', 'statement.md'].map((name) => `altered sources ${out}/${name}`),
  ],
  [
    'a released page was changed, and listed anew',
    all(flip(`${out}/2026-01-05/index.html`), relist),
    [`altered release ${out}/2026-01-05/index.html`],
  ],
  ['a current page was changed, and listed anew', all(flip(`${out}/index.html`), relist), [`altered sources ${out}/index.html`]],
  [
    'a released page is gone, from the manifest too',
    all(remove(`${out}/2026-01-05/index.html`), relist),
    [`missing release ${out}/2026-01-05/index.html`],
  ],
  ['a current page is gone, from the manifest too', all(remove(`${out}/history.html`), relist), [`missing sources ${out}/history.html`]],
  [
    'a version that was never released is published and listed',
    all(
      put(`${out}/2026-02-20/index.html`, '<p>Hallo</p>'),
      entries((files) =>
        [
          ...files,
          ...files
            .filter(({ path }) => `out/${path}` === `${out}/index.html`)
            .map((file) => ({ ...file, path: 'knoop/privacy/nl/2026-02-20/index.html' })),
        ].sort((a, b) => (a.path < b.path ? -1 : 1)),
      ),
      relist,
    ),
    [`extra release ${out}/2026-02-20/index.html`],
  ],
  ['the manifest has another hash', entry({ sha256: '0'.repeat(64) }), falseManifest],
  ['the manifest has another size', entry({ bytes: 1 }), falseManifest],
  ['the manifest has another version', entry({ version: '2026-01-05' }), falseManifest],
  ['the manifest lacks a file', entries((files) => files.slice(1)), falseManifest],
  ['the manifest lists what is not there', entries((files) => [{ ...files[0], path: 'a.txt' }, ...files]), falseManifest],
  ['the manifest lists a file twice', entries((files) => [...files, files.at(-1)]), badManifest],
  ['the manifest lists a file outside', entries((files) => [{ ...files[0], path: '../a.txt' }, ...files]), badManifest],
  ['the manifest has a space more', rewrite(manifest, '{', '{ '), badManifest],
  ['the manifest is cut short', truncate(manifest), badManifest],
  ['the manifest is empty', put(manifest, ''), badManifest],
  [
    'the manifest says another day',
    rewrite(manifest, '"asOf": "2026-03-10"', '"asOf": "2026-02-10"'),
    /^(?:altered sources out\/(?:knoop\/privacy\/|(?:knoop\/)?index\.html$)|altered manifest out\/manifest\.json$|outdated 2026-02-10 out\/knoop\/privacy$)/,
  ],
]

/** What is found; where it is all as it should look, that look. */
const foundIn = async (tampering: Tampering, findings: Case[2]): Promise<Case[2]> => {
  const found = findingsIn(await verified(tampering(published)))
  return findings instanceof RegExp && found.length > 0 && found.every((line) => findings.test(line)) ? findings : found
}

test('a project and what was built of it agree', async () => {
  const found = await verified(published)
  expect(findingsIn(found)).toEqual([])
  expect(found).toMatchObject({ asOf: '2026-03-10', notes: [], counted: { releases: 3 } })
  expect(found.counted.files).toBe(Object.keys(published).filter((path) => path.startsWith('out/')).length - 1)
})

describe('of releases that were tampered with, it is found that', () => {
  test.each(ofReleases)('%s', async (_, tampering, findings) => {
    expect(await foundIn(tampering, findings)).toEqual(findings)
  })

  test('a release was copied to another policy', async () => {
    const neighbours = { ...published, ...smallPolicy('terras', 'Het Terras') }
    const copied = 'policies/terras/releases/2026-01-05/privacy'
    const found = findingsIn(
      await verified(
        all(
          copyFolder(one, copied),
          copyFolder(`${releases}/assets`, 'policies/terras/releases/assets'),
          put('policies/terras/releases/releases.json', textAt(published, list)),
        )(neighbours),
      ),
    )
    expect(found).toContain(elsewhere(copied))
    expect(found.every((line) => line.includes(' policies/terras/releases/'))).toBe(true)
  })
})

describe('of a published folder that was tampered with, it is found that', () => {
  test.each(ofFolder)('%s', async (_, tampering, findings) => {
    expect(await foundIn(tampering, findings)).toEqual(findings)
  })
})

describe('it is told as a note and is no fault that', () => {
  const notesOf = async (files: typeof published, today?: string) => {
    const found = await verified(files, today)
    expect(findingsIn(found)).toEqual([])
    return found.notes
  }

  test('a file is not Verklaar’s, where it can do no harm', async () => {
    expect(await notesOf(put('out/CNAME', 'knoop.example')(published))).toEqual([{ kind: 'foreign', path: 'CNAME' }])
  })

  test('the sources say more than the newest version', async () => {
    const edited = rewrite('policies/knoop/clauses/visit.nl.md', 'gastenboek', 'schrift')(published)
    expect(await notesOf(edited)).toEqual([{ kind: 'unreleased', policy: 'knoop', statement: 'visit', since: '2026-01-05' }])
  })

  test('another Verklaar made the folder: current pages are then held against the manifest, releases byte for byte', async () => {
    const other = rewrite(manifest, 'verklaar 9.9.9', 'verklaar 9.9.8')(published)
    expect(await notesOf(other)).toEqual([{ kind: 'other-tool', tool: 'verklaar 9.9.8' }])
    expect(findingsIn(await verified(flip(`${out}/index.html`)(other)))).toEqual([`altered manifest ${out}/index.html`])
    // Its own templates may have written what stands around the text, and the text is known.
    const around = rewrite(`${out}/index.html`, '<head>', '<head><!-- -->')
    expect(await notesOf(all(around, relist)(other))).toEqual([{ kind: 'other-tool', tool: 'verklaar 9.9.8' }])
    for (const name of ['index.html', 'fragment.html']) {
      const lie = rewrite(`${out}/${name}`, 'overdag', 'nooit')
      expect(findingsIn(await verified(all(lie, relist)(other)))).toEqual([`altered release ${out}/${name}`])
      expect(findingsIn(await verified(all(remove(`${out}/${name}`), relist)(other)))).toEqual([`missing release ${out}/${name}`])
    }
    const old = put(`${out}/fragment.html`, textAt(other, `${out}/2026-01-05/fragment.html`))
    expect(findingsIn(await verified(all(old, relist)(other)))).toEqual([`altered release ${out}/fragment.html`])
    const english = put(`${out}/fragment.html`, textAt(other, 'out/knoop/privacy/en/fragment.html'))
    expect(findingsIn(await verified(all(english, relist)(other)))).toEqual([`altered release ${out}/fragment.html`])
    expect(findingsIn(await verified(all(flip(`${out}/2026-01-05/index.html`), relist)(other)))).toEqual([
      `altered release ${out}/2026-01-05/index.html`,
    ])
  })

  test('PDFs of current addresses were held against the manifest alone; pages link to them', async () => {
    const host = hostOf(released)
    const options = { policies: [], pdf: true, asOf: '2026-03-10', tool }
    const results = await compileAll(host, options)
    const printer = { name: 'memory', print: async () => Buffer.from('%PDF'), close: async () => {} }
    const artifacts = await exportEditions(
      results.flatMap(({ editions }) => editions),
      {
        ...options,
        builtIn: host.builtIn,
        printer,
        finishPdf: (bytes) => bytes,
        archives: results.flatMap(({ compiled }) => compiled?.history.archive ?? []),
      },
    )
    await emit(host, 'out', artifacts, { tool, asOf: '2026-03-10', browser: 'memory' })
    const printed = { ...released, ...Object.fromEntries(host.written) }
    expect(textAt(printed, `${out}/index.html`)).toContain('href="statement.pdf"')
    expect(await notesOf(printed)).toEqual([{ kind: 'printed', count: 4 }])
    const pdf = `${out}/statement.pdf`
    expect(findingsIn(await verified(flip(pdf)(printed)))).toEqual([`altered manifest ${pdf}`])
    expect(findingsIn(await verified(remove(pdf)(printed)))).toEqual([`missing manifest ${pdf}`])
    expect(findingsIn(await verified(all(remove(pdf), relist)(printed)))).toEqual([`missing sources ${pdf}`])
    expect(findingsIn(await verified(entries((files) => files.filter(({ path }) => `out/${path}` !== pdf))(printed)))).toEqual([
      `extra manifest ${pdf}`,
    ])
  })

  test('a version was published since the folder was made, and is to come', async () => {
    const before = await publishedOn(released, '2026-01-20')
    expect(await notesOf(before, '2026-01-30')).toEqual([])
    expect(await notesOf(before, '2026-02-02')).toEqual([{ kind: 'behind', policy: 'knoop', statement: 'privacy', version: '2026-02-01' }])
  })

  test('a policy is not in the folder', async () => {
    const files = { ...published, ...smallPolicy('terras', 'Het Terras') }
    expect(await notesOf(files)).toEqual([{ kind: 'unpublished', policy: 'terras' }])
  })
})

describe('a folder of another day', () => {
  test('is at fault if other versions hold today, unless that day is asked for', async () => {
    const before = await publishedOn(released, '2026-02-10')
    expect(findingsIn(await verified(before, '2026-02-28'))).toEqual([])
    expect(findingsIn(await verified(before, '2026-03-01'))).toEqual(['outdated 2026-02-10 out/knoop/privacy'])
    expect(findingsIn(await verified(before, '2026-02-10'))).toEqual([])
  })

  test('is at fault if that day is still to come', async () => {
    expect(findingsIn(await verified(published, '2026-03-09'))).toEqual([`early 2026-03-10 ${manifest}`])
  })
})

const steering = [
  '_redirects',
  '_headers',
  '.htaccess',
  'web.config',
  'vercel.json',
  'netlify.toml',
  '.user.ini',
  'index.php',
  'sw.js',
  'deep/worker.mjs',
  'a.phtml',
  'a.wasm',
  'a.SHTML',
  'a.xml',
]

test('a file that steers a server, or runs, is no harmless one', async () => {
  const files = all(...steering.map((name) => put(`out/${name}`, '')))(published)
  expect(findingsIn(await verified(files)).toSorted()).toEqual(steering.map((name) => `extra manifest out/${name}`).toSorted())
})

test('a folder of drafts is no published folder, and is told from one', async () => {
  const noted = put(changelog, noteOf('guests', '2026-03-09', ['visit']) + textAt(released, changelog))(released)
  const edited = rewrite('policies/knoop/clauses/visit.nl.md', 'gastenboek', 'schrift')(noted)
  const { out: drafts } = await builtOn(edited, '2026-03-10', { draft: true })
  const found = await verified({ ...edited, ...Object.fromEntries([...drafts].map(([path, bytes]) => [`out/${path}`, bytes])) })
  expect(findingsIn(found)).toContain('altered sources out/knoop/visit/nl/fragment.html')
  expect(found.notes).toContainEqual({ kind: 'draft', policy: 'knoop', statement: 'visit' })
})

test('without a folder, or without a manifest in it, there is nothing to hold', async () => {
  const noFolder = { name: 'OutsideFault', message: 'There is no folder `out`, or it is empty.' }
  await expect(verified(released)).rejects.toMatchObject(noFolder)
  await expect(verified(remove(manifest)(published))).rejects.toMatchObject({ message: 'The folder `out` has no `manifest.json`.' })
})
