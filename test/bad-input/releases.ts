import { createHash } from 'node:crypto'
import type { ReleaseList, ReleaseRecord, StoredFile } from '../../src/model/release.ts'

/** Files below `releases`, by their path in it. */
export type Releases = Readonly<Record<string, Uint8Array>>

/** Something wrong with releases, and the one finding that tells it. */
export interface BadRelease {
  readonly name: string
  readonly spoil: (files: Releases) => Releases
  /** `code file:line:column`, the file by its path in `releases`. */
  readonly finds: string
  readonly says: string
  readonly hint: string
}

/** The versions of the case: the second is the newest one. */
export const [older, newer] = ['2026-11-22', '2026-12-01'] as const
const record = `${newer}/privacy/release.json`

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

export const stored = (files: Releases): readonly StoredFile[] =>
  Object.entries(files).map(([path, bytes]) => ({ path: `policies/korenaar/releases/${path}`, bytes }))

const edit =
  (path: string, from: string | RegExp, to: string) =>
  (files: Releases): Releases => {
    const before = text(files[path])
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${path} does not hold ${from}`)
    return { ...files, [path]: new TextEncoder().encode(after) }
  }

const without =
  (...starts: readonly string[]) =>
  (files: Releases): Releases =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !starts.some((start) => path.startsWith(start))))

const withFile =
  (path: string, content: string) =>
  (files: Releases): Releases => ({ ...files, [path]: new TextEncoder().encode(content) })

const moved =
  (from: string, to: string) =>
  (files: Releases): Releases =>
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path.startsWith(from) ? to + path.slice(from.length) : path, bytes]))

/** A record edited, with the trees that say the same, and every hash that depends on them put right: what somebody does who knows the format. */
const rehashed =
  (path: string, change: (record: ReleaseRecord) => Partial<ReleaseRecord>) =>
  (files: Releases): Releases => {
    const before = JSON.parse(text(files[path])) as ReleaseRecord
    const edited = { ...before, ...change(before) }
    const home = path.slice(0, -'release.json'.length)
    const trees = Object.fromEntries(
      edited.languages.map((language) => [`${language}/document.json`, treeOf(files[`${home}${language}/document.json`], edited)]),
    )
    const withHash = (file: ReleaseRecord['files'][number]) => {
      const tree = trees[file.path]
      return tree === undefined ? file : { ...file, sha256: hashOf(tree), bytes: tree.length }
    }
    const bytes = new TextEncoder().encode(`${JSON.stringify({ ...edited, files: edited.files.map(withHash) }, null, 2)}\n`)
    const list = JSON.parse(text(files['releases.json'])) as ReleaseList
    const releases = list.releases.map((one) =>
      `${one.version}/${one.statement}/release.json` === path ? { ...one, sha256: hashOf(bytes) } : one,
    )
    return {
      ...files,
      ...Object.fromEntries(Object.entries(trees).map(([name, tree]) => [home + name, tree])),
      [path]: bytes,
      'releases.json': new TextEncoder().encode(JSON.stringify({ ...list, releases })),
    }
  }

/** The tree of a statement with the dates of a record. */
const treeOf = (stored: Uint8Array | undefined, { version, published, effective, previous }: ReleaseRecord): Uint8Array => {
  const released = { version, published, effective, previous: previous?.version ?? null }
  return new TextEncoder().encode(JSON.stringify({ ...(JSON.parse(text(stored)) as object), released }))
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A script in the newest fragment, with every hash put right. */
const withScript = (files: Releases): Releases => {
  const path = 'nl/fragment.html'
  const bytes = new TextEncoder().encode(text(files[`${newer}/privacy/${path}`]).replace('<h1', '<script>alert(1)</script><h1'))
  const forged = (file: ReleaseRecord['files'][number]) =>
    file.path === path ? { ...file, sha256: hashOf(bytes), bytes: bytes.length } : file
  return rehashed(record, ({ files: listed }) => ({ files: listed.map(forged) }))({ ...files, [`${newer}/privacy/${path}`]: bytes })
}

const turned = (files: Releases): Releases => {
  const list = JSON.parse(text(files['releases.json'])) as ReleaseList
  return { ...files, 'releases.json': new TextEncoder().encode(JSON.stringify({ ...list, releases: list.releases.toReversed() })) }
}

const broken = (name: string, change: (record: ReleaseRecord) => Partial<ReleaseRecord>, says: string, of = record): BadRelease => ({
  name,
  spoil: rehashed(of, change),
  finds: `release-order ${record}:1:1`,
  says,
  hint: 'versions are only added, by `verklaar release`.',
})

/** A tree of the newest version that was edited, with every hash put right. */
const contradicting = (
  name: string,
  language: string,
  change: (document: Readonly<Record<string, unknown>>) => object,
  says: string,
): BadRelease => ({
  name,
  spoil: (files) => {
    const path = `${newer}/privacy/${language}/document.json`
    const document = JSON.parse(text(files[path])) as Readonly<Record<string, unknown>>
    return rehashed(record, () => ({}))({
      ...files,
      [path]: new TextEncoder().encode(JSON.stringify({ ...document, ...change(document) })),
    })
  },
  finds: `release-altered ${newer}/privacy/${language}/document.json:1:1`,
  says,
  hint: 'Put it back',
})

const deep = (depth: number): object => (depth === 0 ? { type: 'text', value: 'a' } : { type: 'emphasis', children: [deep(depth - 1)] })

/** A file put beside the others or in the place of one, on record with every hash right. */
const recorded =
  (path: string, content: string, type = 'text/html') =>
  (files: Releases): Releases => {
    const bytes = new TextEncoder().encode(content)
    const [key, name, stored] = path.startsWith('assets/')
      ? (['assets', path.slice('assets/'.length), path] as const)
      : (['files', path, `${newer}/privacy/${path}`] as const)
    const entry = { path: name, sha256: hashOf(bytes), bytes: bytes.length, type }
    const change = (before: ReleaseRecord) => ({ [key]: [entry, ...before[key].filter((file) => file.path !== name)] })
    return rehashed(record, change)({ ...files, [stored]: bytes })
  }

const importing = '@import "https://a.example/a.css";'

/** An asset on record under the name that its content asks for. */
const asset = (name: string, content: string): string => {
  const dot = name.lastIndexOf('.')
  return `assets/${name.slice(0, dot)}.${hashOf(new TextEncoder().encode(content)).slice(0, 10)}${name.slice(dot)}`
}

const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">\n${inside}</svg>`
const scripted = drawing('<g onload="x()"/>')

/** A record that names a file that no release has. */
const misnamed = (path: string, at: string, type = 'text/html'): BadRelease => ({
  name: `a release with ${path} on record`,
  spoil: recorded(path, '<script>alert(1)</script>', type),
  finds: `release-unreadable ${record}:${at}`,
  says: `\`${path.replace('assets/', '')}\` is no file of a release.`,
  hint: 'Put it back',
})

/** What an archive must not be: each is found, and nothing is written. */
export const badReleases: readonly BadRelease[] = [
  {
    name: 'a page with another byte',
    spoil: edit(`${older}/privacy/nl/index.html`, 'De Korenaar', 'De Koremaar'),
    finds: `release-altered ${older}/privacy/nl/index.html:1:1`,
    says: `of the version ${older} is not as it was released: its SHA-256 is another than in its record.`,
    hint: 'Put it back as it was committed',
  },
  {
    name: 'a record with another commit',
    spoil: edit(record, '"commit": null', '"commit": "0000"'),
    finds: `release-altered ${record}:1:1`,
    says: 'its SHA-256 is another than in `releases.json`',
    hint: 'Put it back',
  },
  {
    name: 'a file that is gone',
    spoil: without(`${older}/privacy/en/statement.md`),
    finds: `release-missing ${older}/privacy/en/statement.md:1:1`,
    says: `of the version ${older} is not there.`,
    hint: 'Put it back from the repository',
  },
  {
    name: 'a version that is gone',
    spoil: without(`${newer}/privacy/`),
    finds: 'release-missing releases.json:1:1',
    says: `The statement \`privacy\` of the version ${newer} is not there.`,
    hint: 'Put it back from the repository',
  },
  {
    name: 'the list that is gone',
    spoil: without('releases.json'),
    finds: 'release-missing releases.json:1:1',
    says: 'The list `releases.json`',
    hint: 'Put it back from the repository',
  },
  {
    name: 'a file that nobody released',
    spoil: withFile(`${older}/privacy/nl/extra.html`, '<p>a</p>'),
    finds: `release-extra ${older}/privacy/nl/extra.html:1:1`,
    says: 'No release has',
    hint: 'Remove it',
  },
  {
    name: 'a version that is not in the list',
    spoil: edit('releases.json', /,\s*\{\s*"statement": "privacy",\s*"version": "2026-12-01"[^}]*\}/, ''),
    finds: `release-extra ${record}:1:1`,
    says: `No release has \`${newer}/privacy\` on record.`,
    hint: 'Was a release interrupted?',
  },
  {
    name: 'a version in the folder of another day',
    spoil: moved(`${newer}/`, '2026-12-02/'),
    finds: 'release-elsewhere 2026-12-02/privacy/release.json:6:3',
    says: `This release says that its version is \`${newer}\`, and it lies in the folder of \`2026-12-02\`.`,
    hint: 'Move it back',
  },
  {
    name: 'a record that is no JSON',
    spoil: withFile(record, '{'),
    finds: `release-unreadable ${record}:1:1`,
    says: 'cannot be read: it is no JSON.',
    hint: 'Put it back',
  },
  {
    name: 'a record with a day that does not exist',
    spoil: edit(record, '"effective": "2027-02-01"', '"effective": "2027-02-31"'),
    finds: `release-unreadable ${record}:8:3`,
    says: '`effective` is not what belongs there',
    hint: 'Put it back',
  },
  {
    name: 'a record of a newer Verklaar',
    spoil: edit(record, '"format": 1', '"format": 2'),
    finds: `release-newer ${record}:2:3`,
    says: 'is of format 2, written by verklaar 9.9.9; this Verklaar knows up to 1.',
    hint: 'Install the newer Verklaar.',
  },
  broken('a version dated back', () => ({ published: '2026-11-01' }), 'says that it was published on 2026-11-01.'),
  broken(
    'a version in force before it was published',
    () => ({ effective: '2026-11-30' }),
    'holds from 2026-11-30, before it was published.',
  ),
  broken('a version that follows nothing', () => ({ previous: null }), 'does not say that it follows 2026-11-22.'),
  broken(
    'a version that follows one that is not there',
    () => ({ previous: { version: '2026-11-23', sha256: '0'.repeat(64) } }),
    'follows 2026-11-23, and 2026-11-22 is before it in `releases.json`.',
  ),
  broken(
    'a version that follows another content',
    () => ({ previous: { version: older, sha256: '0'.repeat(64) } }),
    'follows a 2026-11-22 that was another: the SHA-256 differs.',
  ),
  broken('a second version that was taken over', () => ({ adopted: newer }), 'was taken over, though it is not the first.'),
  broken(
    'a first version that was edited',
    () => ({ tool: 'another' }),
    'that was another: the SHA-256 differs.',
    `${older}/privacy/release.json`,
  ),
  broken(
    'a version in force sooner than its notes say',
    () => ({ effective: '2027-01-20' }),
    'holds from 2027-01-20, and by its notes from 2027-02-01.',
  ),
  broken('a version lighter than its notes', () => ({ weight: 'cosmetic' }), 'has the weight `cosmetic`, and its notes have `material`.'),
  contradicting(
    'a tree with other words',
    'nl',
    (document) => ({ title: `${String(document['title'])} van een ander` }),
    'its text is not the one whose fingerprint is on record',
  ),
  contradicting('a tree of another policy', 'nl', () => ({ policy: 'apora' }), 'its `policy` is not `korenaar`'),
  contradicting('a tree of a specimen', 'nl', () => ({ kind: 'specimen' }), 'it is no policy’s own'),
  contradicting('a tree that tells no notes', 'nl', () => ({ changes: [] }), 'it tells other notes than its record'),
  contradicting('a tree without end', 'nl', () => ({ opening: [deep(50)] }), 'its `opening` is not in the form of a statement'),
  contradicting(
    'a tree with an id that is none',
    'nl',
    () => ({ sections: [{ id: 'x" onload="1', title: 'a', law: [], origin: {}, content: [] }] }),
    'its `sections` is not in the form of a statement',
  ),
  {
    name: 'versions in another order',
    spoil: turned,
    finds: `release-order ${record}:1:1`,
    says: 'follows 2026-11-22, which is not before it in `releases.json`.',
    hint: 'versions are only added, by `verklaar release`.',
  },
  {
    name: 'a page that does something, however right its hashes are',
    spoil: withScript,
    finds: `release-active ${newer}/privacy/nl/fragment.html:2:1`,
    says: 'holds what no statement has: `<script>`.',
    hint: 'Put it back',
  },
  misnamed('nl/terms.htm', '51:15'),
  misnamed('nl/INDEX.HTML', '51:15'),
  misnamed('nl/seal.svg', '51:15', 'image/svg+xml'),
  misnamed('nl/deep/index.html', '51:15'),
  misnamed('zz/sw.js', '51:15', 'text/javascript'),
  misnamed('index.html', '51:15'),
  misnamed('assets/login.html', '137:15'),
  misnamed('assets/x.css', '137:15', 'text/css'),
  misnamed('assets/statement.0123456789.css', '137:15', 'text/css'),
  misnamed('assets/fragment.0123456789.css', '137:15', 'text/css'),
  misnamed('assets/logo.svg', '137:15', 'image/svg+xml'),
  misnamed('assets/logo.0123456789.svg', '137:15', 'image/svg+xml'),
  misnamed('assets/deep/logo.0123456789.svg', '137:15', 'image/svg+xml'),
  misnamed('assets/seal.0123456789.png', '137:15', 'image/png'),
  {
    name: 'a page on record as an image',
    spoil: recorded('nl/statement.json', '{}', 'image/svg+xml'),
    finds: `release-unreadable ${record}:51:15`,
    says: '`nl/statement.json` is not of the type `image/svg+xml`.',
    hint: 'Put it back',
  },
  {
    name: 'a page that is not on record',
    spoil: rehashed(record, ({ files }) => ({ files: files.filter(({ path }) => path !== 'nl/index.html') })),
    finds: `release-unreadable ${record}:49:3`,
    says: 'it does not name `nl/index.html`.',
    hint: 'Put it back',
  },
  {
    name: 'a page that is on record twice',
    spoil: rehashed(record, ({ files }) => ({ files: [...files, ...files.slice(-1)] })),
    finds: `release-unreadable ${record}:129:15`,
    says: 'it names `sources.json` twice.',
    hint: 'Put it back',
  },
  {
    name: 'a stylesheet that loads another',
    spoil: recorded(`assets/statement.${hashOf(new TextEncoder().encode(importing)).slice(0, 10)}.css`, importing, 'text/css'),
    finds: `release-active assets/statement.${hashOf(new TextEncoder().encode(importing)).slice(0, 10)}.css:1:1`,
    says: 'holds what no statement has: `@import`.',
    hint: 'Put it back',
  },
  {
    name: 'a stylesheet of fragments that loads another',
    spoil: recorded(asset('fragment.css', importing), importing, 'text/css'),
    finds: `release-active ${asset('fragment.css', importing)}:1:1`,
    says: 'holds what no statement has: `@import`.',
    hint: 'Put it back',
  },
  {
    name: 'a logo that does something',
    spoil: recorded(asset('logo.svg', scripted), scripted, 'image/svg+xml'),
    finds: `release-active ${asset('logo.svg', scripted)}:2:1`,
    says: 'holds what no statement has: `<g onload="x()"/>`.',
    hint: 'Put it back',
  },
  {
    name: 'a logo that is no picture',
    spoil: recorded(asset('logo.png', '<script>alert(1)</script>'), '<script>alert(1)</script>', 'image/png'),
    finds: `release-active ${asset('logo.png', '<script>alert(1)</script>')}:1:1`,
    says: 'holds what no statement has: a picture that is no logo.',
    hint: 'Put it back',
  },
  {
    name: 'a logo on record as a page',
    spoil: recorded(asset('logo.svg', drawing('')), drawing(''), 'text/html'),
    finds: `release-unreadable ${record}:137:15`,
    says: 'is not of the type `text/html`.',
    hint: 'Put it back',
  },
]
