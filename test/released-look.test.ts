import { describe, expect, test } from 'vitest'
import { compileAll } from '../src/compile.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { agrees, verifyPage } from '../src/verify.ts'
import { withoutDuties } from './fixtures/compiling.ts'
import { builtOn, edited, hostOn, releasedOn, textOf } from './fixtures/publishing.ts'
import { noteOf, smallShop } from './fixtures/small-shop.ts'
import { all, findingsIn, hostOf, publishedOn, relist, rewrite, textAt, tool, verified } from './fixtures/verifying.ts'

const [policy, house] = ['policies/knoop/policy.yaml', 'policies/knoop/clauses/house']
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40z"/></svg>\n'

const look = `theme:
  light: { text: '#111111', background: '#ffffff', link: '#0000aa' }
  dark: { text: '#eeeeee', background: '#000000', link: '#99bbff' }
embed: { heading-level: 4 }
foreign-words: { fr: [Maison] }
`

/** The shop with a logo, colours, words of another language, and headings that begin at the fourth level. */
const dressed: MemoryFiles = {
  ...edited(edited(smallShop, policy, 'languages:', `${look}languages:`), `${house}.nl.md`, 'Neem één hond mee', 'Neem Maison mee'),
  'policies/knoop/logo.svg': logo,
}

/** The house rules are taken out, and what the addresses of their section led to is the statement. */
const withoutRules = (files: MemoryFiles): MemoryFiles => ({
  ...edited(files, policy, 'sections: [controller, clause-house, changes]', 'sections: [controller, changes]'),
  [`${house}.nl.md`]: '',
  'policies/knoop/changelog.yaml':
    noteOf('rules', '2026-02-01', ['privacy'], '2026-03-01') + textAt(files, 'policies/knoop/changelog.yaml'),
})
const withoutClause = (files: MemoryFiles): MemoryFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(house)))

const first = await releasedOn(dressed, '2026-01-05')
const second = await releasedOn(withoutClause(withoutRules(first)), '2026-02-01')
const [releases, day] = ['policies/knoop/releases', '2026-03-10']
const kept = (version: string, file: string): string => textAt(second, `${releases}/${version}/privacy/nl/${file}`)
const alias = '<span class="vk-alias" id="knoop--privacy--clause-house"></span>'

describe('a version of a policy with a look of its own', () => {
  test('keeps its logo, its stylesheets and everything that they make of a page', () => {
    const assets = Object.keys(second).flatMap((path) => path.split(`${releases}/assets/`)[1] ?? [])
    expect(assets).toEqual(expect.arrayContaining([expect.stringMatching(/^logo\.[0-9a-f]{10}\.svg$/)]))
    expect(assets.filter((name) => /^fragment\.[0-9a-f]{10}\.css$/.test(name))).toHaveLength(1)
    const name = assets.find((one) => one.endsWith('.svg'))
    expect(textAt(second, `${releases}/assets/${name}`)).toBe(logo)
    expect(kept('2026-01-05', 'index.html')).toContain(`<img class="vk-logo" src="../../../assets/${name}" alt="" width="120" height="40">`)
    expect(kept('2026-01-05', 'fragment.html')).toContain('<h4 class="vk-title">')
    expect(kept('2026-01-05', 'fragment.html')).toContain('<span lang="fr">Maison</span>')
    expect(kept('2026-02-01', 'fragment.html')).toContain(alias)
  })

  test('is read back without a finding, and agrees with what is published', async () => {
    const [result] = await compileAll(hostOn(second, day), { policies: [], pdf: false, asOf: day, tool })
    expect(withoutDuties(result?.report.all() ?? [])).toEqual([])
    expect(result?.compiled?.history.archive.releases.get('privacy')).toHaveLength(2)
    expect(findingsIn(await verified(await publishedOn(second, day)))).toEqual([])
  })

  test('has its logo published beside its pages, as the pages of today have', async () => {
    const { out } = await builtOn(second, day)
    const [name, more] = [...out.keys()].filter((path) => path.endsWith('.svg'))
    expect(more).toBeUndefined()
    expect(textOf(out.get(name ?? ''))).toBe(logo)
    expect(textOf(out.get('knoop/privacy/nl/index.html'))).toContain(`src="../../assets/${name?.split('/').at(-1)}"`)
  })

  test('keeps the old logo when there is a new one', async () => {
    const redrawn = { ...second, 'policies/knoop/logo.svg': logo.replace('v40z', 'v20z') }
    const { out, compilation } = await builtOn(redrawn, day)
    expect(compilation.unreleased).toEqual([])
    expect([...out.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(2)
    expect(findingsIn(await verified(await publishedOn(redrawn, day)))).toEqual([])
  })

  test('is found with another logo', async () => {
    const published = await publishedOn(second, day)
    const path = Object.keys(published).find((one) => one.startsWith('out/') && one.endsWith('.svg')) ?? ''
    const tampered = rewrite(path, 'v40z', 'v10z')
    expect(findingsIn(await verified(tampered(published)))).toEqual([`altered manifest ${path}`])
    expect(findingsIn(await verified(all(tampered, relist)(published)))).toContain(`altered release ${path}`)
  })
})

describe('a page that shows a version', () => {
  const address = 'https://knoop.example/privacy'
  const verdictOn = async (html: string, files: MemoryFiles = second) => {
    const page = `<!doctype html><html lang="nl"><body><header><img src="logo.svg" alt=""></header>${html}</body></html>`
    const found = await verifyPage(hostOf(files, { [address]: page }), address, { asOf: day, tool })
    return [agrees(found), ...found.statements.map(({ language, verdict }) => [language, verdict.kind])]
  }
  const now = async (files: MemoryFiles, file: string) => textAt(await publishedOn(files, day), `out/knoop/privacy/nl/${file}`)
  const inForce = [true, ['nl', 'in-force']]

  test.each(['fragment.html', 'index.html'])('is known by what is published now: %s', async (file) => {
    const html = (await now(second, file)).replace(/^<!DOCTYPE[^]*<body[^>]*>|<\/body>[^]*$/g, '')
    expect(html).toContain(alias)
    expect(await verdictOn(html)).toEqual(inForce)
  })

  test('is known by what was frozen', async () => {
    expect(await verdictOn(kept('2026-02-01', 'fragment.html'))).toEqual(inForce)
    expect(await verdictOn(kept('2026-01-05', 'fragment.html'))).toEqual([false, ['nl', 'replaced']])
  })

  test.each([1, 2, 4] as const)('is known whatever the level of its headings has become since: %i', async (level) => {
    const files = edited(second, policy, 'heading-level: 4', `heading-level: ${level}`)
    const html = await now(files, 'fragment.html')
    expect(html).toContain(`<h${level} class="vk-title">`)
    expect(await verdictOn(html)).toEqual(inForce)
    expect(await verdictOn(html, files)).toEqual(inForce)
    expect(await verdictOn(kept('2026-02-01', 'fragment.html'), files)).toEqual(inForce)
  })

  test('is known whatever words were marked and ids were retired since', async () => {
    const marked = edited(second, policy, 'fr: [Maison]', 'fr: [Knoop]')
    const html = await now(marked, 'fragment.html')
    expect(html).toContain('<span lang="fr">Knoop</span>')
    expect(await verdictOn(html)).toEqual(inForce)
    const later = kept('2026-01-05', 'fragment.html').replace(
      /(<article [^>]*>)/,
      `$1\n<span class="vk-alias" id="knoop--privacy--older"></span>`,
    )
    expect(await verdictOn(later)).toEqual([false, ['nl', 'replaced']])
    // A site may take classes and the element of the statement away.
    const bare = html.replaceAll(/ class="[^"]*"| data-[a-z]+="[^"]*"/g, '')
    expect(await verdictOn(bare)).toEqual(inForce)
  })

  test.each([
    ['a span with words in it', '<span class="vk-alias" id="knoop--privacy--x">Niet waar.</span>'],
    ['a span that is hidden', '<span class="vk-alias" id="knoop--privacy--x" hidden></span>'],
    ['a span that does something', '<span class="vk-alias" id="knoop--privacy--x" onclick="x()"></span>'],
    ['a paragraph with an id of ours', '<p class="vk-alias" id="knoop--privacy--x"></p>'],
    ['a span that takes the place of a section', '<span class="vk-alias" id="knoop--privacy--controller"></span>'],
    ['a span with another id', '<span id="login"></span>'],
    ['a heading that is hidden', '<h4 class="vk-head" hidden></h4>'],
    ['a picture', '<img class="vk-logo" src="a.svg" alt="">'],
    ['a heading that is one for voices alone', '<p role="heading" aria-level="7"></p>'],
  ])('is not taken for it with %s', async (_, inside) => {
    const html = kept('2026-02-01', 'fragment.html')
    expect((await verdictOn(html.replace(alias, alias + inside)))[0]).toBe(false)
  })
})
