import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Manifest } from '../src/model/manifest.ts'
import { config } from '../src/model/source/config.ts'
import { root } from './fixtures/compiling.ts'
import { findingsIn, flip, publishedOn, put, released, remove, type Tampering, textAt, verified } from './fixtures/verifying.ts'

const day = '2026-03-10'
const configured = { 'verklaar.config.yaml': 'site: https://knoop.example/privacy/\n' }
const published = await publishedOn({ ...released, ...configured }, day)
const style = Object.keys(published).find((path) => /^out\/assets\/statement\.[0-9a-f]+\.css$/.test(path)) ?? ''

describe('a published site', () => {
  test('agrees with sources, releases and configuration', async () => {
    expect(findingsIn(await verified(published))).toEqual([])
  })

  const cases: readonly (readonly [string, Tampering, readonly string[]])[] = [
    ...['index.html', 'knoop/index.html', 'knoop/privacy/index.html', 'sitemap.xml'].map((path): (typeof cases)[number] => [
      `a byte of ${path} is another`,
      flip(`out/${path}`),
      [`altered manifest out/${path}`],
    ]),
    ['the style of the list is another', flip(style), [`altered manifest ${style}`]],
    ['the list is gone', remove('out/index.html'), ['missing manifest out/index.html']],
    ['a file lies beside the style of the list', put('out/assets/notes.txt', 'Hallo'), ['extra manifest out/assets/notes.txt']],
    [
      'the site moved',
      put('verklaar.config.yaml', 'site: https://www.knoop.example/\n'),
      [
        'altered sources out/index.html',
        'altered sources out/knoop/index.html',
        ...['privacy', 'visit'].flatMap((statement) => [
          ...['en', 'nl'].flatMap((language) =>
            ['feed.xml', 'history.html', 'index.html'].map((file) => `altered sources out/knoop/${statement}/${language}/${file}`),
          ),
          `altered sources out/knoop/${statement}/index.html`,
        ]),
        'altered sources out/sitemap.xml',
      ],
    ],
    ['the site is not told any more, and the map is still there', remove('verklaar.config.yaml'), ['extra sources out/sitemap.xml']],
  ]
  test.each(cases)('%s', async (_, tamper, findings) => {
    const found = findingsIn(await verified(tamper(published)))
    if (findings.length === 1) expect(found).toEqual(expect.arrayContaining([...findings]))
    else expect([...found].sort()).toEqual([...findings].sort())
  })

  test('says nothing of the list of all where one of the policies cannot be compiled', async () => {
    const broken = put('policies/knoop/purposes.yaml', 'nothing')(published)
    expect(findingsIn(await verified(broken)).filter((finding) => / out\/(?:index|sitemap|assets)/.test(finding))).toEqual([])
  })

  test('lists in its manifest what stands above the policies as of none', () => {
    const { files } = JSON.parse(textAt(published, 'out/manifest.json')) as Manifest
    expect(files.filter(({ policy }) => policy === null).map(({ path }) => path)).toEqual(
      files.map(({ path }) => path).filter((path) => !path.startsWith('knoop/')),
    )
    expect(files.find(({ path }) => path === 'knoop/privacy/index.html')).toMatchObject({
      policy: 'knoop',
      statement: 'privacy',
      language: null,
    })
  })
})

describe('docs/publishing.md', () => {
  const text = readFileSync(`${root}docs/publishing.md`, 'utf8')

  test('shows a configuration that is one', () => {
    const [, shown = ''] = /```yaml verklaar\.config\.yaml\n([^]*?)```/.exec(text) ?? []
    expect(config.safeParse(parse(shown))).toMatchObject({ success: true, data: { site: 'https://www.korenaar.example/privacy/' } })
  })

  test('names only what is written', () => {
    const rows = [...text.matchAll(/^\| (`[^|]*) \| /gm)].map(([, cell = '']) => cell).filter((cell) => !cell.includes(': '))
    const addresses = rows.flatMap((cell) => {
      const [first = '', ...more] = [...cell.matchAll(/`([^`]+)`/g)].map(([, address = '']) => address)
      return [first, ...more.map((file) => (first.includes('/') && !file.includes('/') ? first.replace(/[^/]*$/, file) : file))]
    })
    const paths = Object.keys(published).flatMap((path) => (path.startsWith('out/') ? [path.slice('out/'.length)] : []))
    const filled = (address: string) =>
      address.replace('<policy>', 'knoop').replace('<statement>', 'privacy').replace('<language>', 'nl').replace('<version>', '2026-02-01')
    expect(addresses.length).toBeGreaterThan(8)
    expect(
      addresses.filter(
        (address) => !paths.some((path) => path === filled(address) || (address.endsWith('/') && path.startsWith(filled(address)))),
      ),
    ).toEqual([])
  })

  test('keeps for long exactly what has its hash in its name', () => {
    const [, pattern = ''] = /location ~ (\S+assets\/)/.exec(text) ?? []
    const kept = Object.keys(published).filter(
      (path) => path.startsWith('out/') && new RegExp(pattern).test(path.replace('out', '/privacy')),
    )
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter((path) => !/\.[0-9a-f]{10}\.\w+$/.test(path))).toEqual([])
  })
})
