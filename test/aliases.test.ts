import { describe, expect, test } from 'vitest'
import { aliasesOf } from '../src/history/aliases.ts'
import { retiredIds } from '../src/export/tree/aliases.ts'
import { activeIn } from '../src/history/inert.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import type { Section } from '../src/model/document.ts'
import type { FormerIds } from '../src/model/look.ts'
import type { Archive } from '../src/model/release.ts'
import { bakery } from './fixtures/bakery.ts'
import { compile, factsIn, policyFiles } from './fixtures/compiling.ts'
import { builtOn, edited, longerRetention, releasedOn, textOf } from './fixtures/publishing.ts'
import { archiveOf } from './fixtures/releasing.ts'

const [policy, purposes, cookies] = ['policy', 'purposes', 'cookies'].map((name) => `policies/korenaar/${name}.yaml`) as [
  string,
  string,
  string,
]
const day = '2026-11-22'
const sources: MemoryFiles = policyFiles('korenaar')
const released = await releasedOn(sources, day)

const renamed = (was: string) => edited(released, purposes, '\nquestions:\n', `\ncontact:\n${was}`)

/** Where each retired id leads, by the id: the element that it stands in first. Without policy and statement. */
const leadsIn = (html: string): Readonly<Record<string, string>> => {
  const opened = /<[a-z0-9]+(?: [a-z-]+="[^"]*")*? id="([^"]+)"[^>]*>((?:<span class="vk-alias" id="[^"]+"><\/span>)+)/g
  const short = (id: string) => id.replace(/^korenaar--(?:privacy|cookie)(?:--)?/, '')
  const leads = [...html.matchAll(opened)].flatMap(([, id = '', spans = '']) =>
    [...spans.matchAll(/ id="([^"]+)"/g)].map(([, old = '']) => [short(old), short(id)] as const),
  )
  expect(html.match(/class="vk-alias"/g)?.length ?? 0).toBe(leads.length)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  return Object.fromEntries(leads)
}

/** What a draft of the sources has, in both languages alike. */
const leads = async (files: MemoryFiles, statement = 'privacy') => {
  const { out, compilation } = await builtOn(files, day, { draft: true })
  if (compilation.failed) throw new Error(compilation.diagnostics.map(({ message }) => message).join('\n'))
  const [nl, en] = ['nl', 'en'].map((language) => leadsIn(textOf(out.get(`korenaar/${statement}/${language}/fragment.html`))))
  expect(nl).toEqual(en)
  expect(leadsIn(textOf(out.get(`korenaar/${statement}/nl/index.html`)))).toEqual(nl)
  return nl
}

describe('an address that was published', () => {
  test('has no alias as long as its id is in use', async () => {
    expect(await leads(released)).toEqual({})
  })

  test('of a section that is gone leads to the statement', async () => {
    expect(await leads(edited(released, policy, '      - clause-at-the-counter\n', ''))).toEqual({ 'clause-at-the-counter': '' })
  })

  test('of an entry leads to it under its new id, which `was` tells, else to its section', async () => {
    expect(await leads(renamed('  was: [questions]\n'))).toEqual({ 'purposes--questions': 'purposes--contact' })
    expect(await leads(renamed(''))).toEqual({ 'purposes--questions': 'purposes' })
  })

  test('of a section leads to it under its new id, with what stands in it', async () => {
    const files = edited(released, policy, '      - purposes\n', '      - { section: purposes, as: goals, was: [purposes] }\n')
    const linked = Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? text.replaceAll('(#purposes)', '(#goals)') : text,
    ])
    const found = await leads(Object.fromEntries(linked) as MemoryFiles)
    expect(found).toMatchObject({ purposes: 'goals', 'purposes--questions': 'goals--questions', 'purposes--map': 'goals--map' })
    expect(Object.keys(found ?? {})).toHaveLength(10)
  })

  test('of a clause leads to the one that has its place', async () => {
    const files = edited(
      released,
      policy,
      '      - clause-at-the-counter\n',
      '      - { section: clause-at-the-counter, as: counter, was: [clause-at-the-counter] }\n',
    )
    expect(await leads(files)).toEqual({ 'clause-at-the-counter': 'counter' })
  })

  test('of what is told of a cookie leads to it under its new id', async () => {
    const files = edited(released, cookies, '\nstatistics:\n', '\nvisits:\n  was: [statistics]\n')
    expect(await leads(files, 'cookie')).toEqual({ 'cookie-table--analytics-statistics': 'cookie-table--analytics-visits' })
  })

  test('is kept by the version that holds on a later day, and by the page that is frozen for it', async () => {
    const files = await releasedOn(longerRetention(renamed('  was: [questions]\n'), 'longer', '2026-12-01', '2027-01-10'), '2026-12-01')
    const on = async (date: string) => leadsIn(textOf((await builtOn(files, date)).out.get('korenaar/privacy/en/fragment.html')))
    expect(await on('2026-12-20')).toEqual({ 'purposes--contact': 'purposes' })
    expect(await on('2027-02-01')).toEqual({ 'purposes--questions': 'purposes--contact' })
    const frozen = textOf(files['policies/korenaar/releases/2026-12-01/privacy/en/index.html'])
    expect(leadsIn(frozen)).toEqual({ 'purposes--questions': 'purposes--contact' })
    expect(activeIn(frozen, { policy: 'korenaar', statement: 'privacy', form: 'page' })).toBeUndefined()
  })
})

describe('an id of before that no release has', () => {
  test('leads to what has its place, several to one', async () => {
    const files = edited(sources, purposes, '\nquestions:\n', '\nquestions:\n  was: [letters, calls]\n')
    expect(await leads(files)).toEqual({ 'purposes--calls': 'purposes--questions', 'purposes--letters': 'purposes--questions' })
  })
})

test('ids of before are no facts: nothing is to be released, and nobody is to be told', async () => {
  const withLetters = edited(released, purposes, '\nquestions:\n', '\nquestions:\n  was: [letters]\n')
  const files = edited(withLetters, policy, '      - dpo\n', '      - { section: dpo, was: [officer] }\n')
  expect(await leads(files)).toEqual({ officer: 'dpo', 'purposes--letters': 'purposes--questions' })
  const sourcesOnly = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (path.includes('/releases/') ? [] : [[path, textOf(text)]])),
  )
  expect(await factsIn(sourcesOnly, 'korenaar')).toEqual(await factsIn(policyFiles('korenaar'), 'korenaar'))
  const [before, after] = [await compile(released, day), await compile(files, day)]
  expect(after.diagnostics.map(({ code }) => code)).toEqual(before.diagnostics.map(({ code }) => code))
  expect((await builtOn(files, day, { frozen: true })).compilation.failed).toBe(false)
})

test('ids of before of a shared entry go with its id', async () => {
  const shared = 'policies/shared/purposes.yaml'
  const entry = /\nquestions:\n((?: .*\n|\n)*)/.exec(textOf(sources[purposes]))?.[1] ?? ''
  const taking = (own: string): MemoryFiles => ({
    ...edited(sources, purposes, `\nquestions:\n${entry}`, `\n${own}\n`),
    [shared]: `questions:\n  was: [letters]\n${entry}`,
  })
  expect(await leads(taking('questions: shared\n'))).toEqual({ 'purposes--letters': 'purposes--questions' })
  expect(await leads(taking('calls:\n  shared: questions\n'))).toEqual({})
  expect(await leads(taking('calls:\n  shared: questions\n  was: [letters]\n'))).toEqual({ 'purposes--letters': 'purposes--calls' })
})

describe('where an address leads', () => {
  const section = (id: string, ...items: readonly string[]): Section => ({
    ...(bakery.document.sections[0] as Section),
    id,
    content: items.map((item) => ({ type: 'heading', depth: 3, data: { item }, children: [] })),
  })
  const aliases = (now: readonly Section[], before: readonly Section[], former: Partial<FormerIds> = {}) => {
    const archive: Archive = archiveOf({ version: '2026-10-12' })
    const documents = archive.releases.get('privacy')?.[0]?.documents as Map<string, typeof bakery.document>
    documents.set('nl', { ...bakery.document, sections: before })
    const document = { ...bakery.document, language: 'nl' as const, sections: now }
    return aliasesOf(document, archive, new Map([['privacy', { sections: new Map(), items: new Map(), ...former }]])).map(
      ({ retired, to }) => [retired, to].map((one) => [one?.section, one?.item].filter((id) => id !== undefined).join('--')).join(' → '),
    )
  }

  test('an id that is back has no alias', () => {
    expect(aliases([section('a', 'x')], [section('a', 'x')], { items: new Map([['a', new Map([['x', 'x']])]]) })).toEqual([])
  })

  test('what was renamed and is gone since leads to the section, or to the statement', () => {
    const former = { sections: new Map([['old', 'a']]), items: new Map([['a', new Map([['x', 'y']])]]) }
    expect(aliases([section('a')], [section('a', 'x'), section('gone', 'x')], former)).toEqual([
      'a--x → a',
      'gone → ',
      'gone--x → ',
      'old → a',
    ])
  })

  test('an entry that was renamed leads there from a section that was renamed as well', () => {
    const items = new Map(['a', 'old'].map((id) => [id, new Map([['x', 'y']])]))
    expect(aliases([section('a', 'y')], [section('old', 'x')], { sections: new Map([['old', 'a']]), items })).toEqual([
      'a--x → a--y',
      'old → a',
      'old--x → a--y',
      'old--y → a--y',
    ])
  })

  test('is known as soon where there are many', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `a${index}`)
    const sections = new Map(ids.map((id) => [`old-${id}`, id]))
    expect(
      aliases(
        ids.map((id) => section(id)),
        [],
        { sections },
      ),
    ).toHaveLength(ids.length)
    const olds = ids.map((old) => ({ retired: { section: old }, to: null }))
    expect(
      [
        ...retiredIds(
          bakery.document,
          olds.flatMap((old) => Array.from({ length: 10 }, () => old)),
        ).values(),
      ].flat(),
    ).toHaveLength(200_000)
  })

  test('the same id in another section is another one', () => {
    const items = new Map([['a', new Map([['x', 'y']])]])
    expect(aliases([section('a', 'y'), section('b', 'x')], [section('a', 'x'), section('b', 'x')], { items })).toEqual(['a--x → a--y'])
  })
})
