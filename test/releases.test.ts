import { describe, expect, test } from 'vitest'
import { compileAll } from '../src/compile.ts'
import { UsageFault } from '../src/host/host.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { planReleases, release } from '../src/release.ts'
import { makeReleases } from '../src/release/make.ts'
import { planRelease } from '../src/release/plan.ts'
import { policyFiles } from './fixtures/compiling.ts'
import { builtOn, edited, hostOn, optionsOn, plannedAndApplied, releasedOn, textOf } from './fixtures/publishing.ts'

const changelog = 'policies/korenaar/changelog.yaml'
const retention = 'policies/korenaar/retention.yaml'
const bakery: MemoryFiles = policyFiles('korenaar')

const note = (id: string, date: string, more = '') =>
  `- id: ${id}\n  date: ${date}\n  statements: [privacy]\n  weight: material\n  notice: { how: [banner], on: ${date} }\n${more}  summary: { nl: Er verandert iets., en: Something changes. }\n- id: newsletter-sender`

/** The bakery keeps orders for three years instead of one. */
const longer = (files: MemoryFiles, id: string, date: string, more = ''): MemoryFiles =>
  edited(edited(files, retention, 'period: P1Y', 'period: P3Y'), changelog, '- id: newsletter-sender', note(id, date, more))

const first = await releasedOn(bakery, '2026-11-22')
const second = await releasedOn(longer(first, 'longer', '2026-12-01', '  effective: 2027-02-01\n'), '2026-12-01')

const paths = (files: MemoryFiles) => Object.keys(files).filter((path) => path.includes('/releases/'))

describe('a release', () => {
  test('freezes every format in every language, the facts, the sources and the trees', () => {
    expect(
      paths(first)
        .filter((path) => path.includes('/2026-11-22/privacy/'))
        .map((path) => path.split('/privacy/')[1]),
    ).toEqual([
      'en/document.json',
      'en/fragment.html',
      'en/index.html',
      'en/statement.json',
      'en/statement.md',
      'facts.json',
      'nl/document.json',
      'nl/fragment.html',
      'nl/index.html',
      'nl/statement.json',
      'nl/statement.md',
      'sources.json',
      'release.json',
    ])
  })

  test('says what it follows, from when it holds, how weighty it is, and what is new in it', () => {
    const record = JSON.parse(textOf(second['policies/korenaar/releases/2026-12-01/privacy/release.json'])) as Record<string, unknown>
    expect(record).toMatchObject({
      version: '2026-12-01',
      published: '2026-12-01',
      effective: '2027-02-01',
      weight: 'material',
      previous: { version: '2026-11-22' },
      notes: [{ id: 'longer' }],
    })
  })

  test('is made of what changed: the other statement keeps its version', () => {
    expect(paths(second).some((path) => path.includes('/2026-12-01/cookie/'))).toBe(false)
  })

  test('adds and never changes', () => {
    const frozen = paths(first).filter((path) => !path.endsWith('/releases.json'))
    expect(frozen.map((path) => second[path])).toEqual(frozen.map((path) => first[path]))
  })

  test('is nothing where nothing changed', async () => {
    const planned = await planReleases(hostOn(first, '2026-11-30'), optionsOn('2026-11-30'))
    expect(planned.plans.flatMap(({ releases }) => releases)).toEqual([])
  })

  test('comes to the same in one step and in two', async () => {
    expect(await plannedAndApplied(bakery, '2026-11-22')).toEqual(first)
  })

  test('of the same day has a number', async () => {
    const again = edited(
      edited(second, retention, 'period: P3Y', 'period: P4Y'),
      changelog,
      '- id: longer',
      note('again', '2026-12-01', '  effective: 2027-02-01\n').replace('newsletter-sender', 'longer'),
    )
    const third = await releasedOn(again, '2026-12-01')
    expect(paths(third).filter((path) => path.endsWith('2026-12-01.2/privacy/release.json'))).toHaveLength(1)
  })
})

describe('what is published', () => {
  test('is the version in force, and the next one comes into force by the day alone', async () => {
    const versionOn = async (day: string) => {
      const { out } = await builtOn(second, day)
      return (JSON.parse(textOf(out.get('korenaar/privacy/nl/statement.json'))) as { version: string }).version
    }
    expect([await versionOn('2026-12-01'), await versionOn('2027-01-31'), await versionOn('2027-02-01')]).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2026-12-01',
    ])
  })

  test('has each version at its permanent address, byte for byte', async () => {
    const { out } = await builtOn(second, '2026-12-24')
    for (const path of paths(second)) {
      const [, version, statement, language, file] = /releases\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? []
      if (file === undefined || file === 'document.json' || version === 'assets') continue
      expect(out.get(`korenaar/${statement}/${language}/${version}/${file}`), path).toEqual(second[path])
    }
  })

  test('does not show a version before its day of publication', async () => {
    const { out } = await builtOn(second, '2026-11-25')
    expect([...out.keys()].filter((path) => path.includes('2026-12-01'))).toEqual([])
    expect(textOf(out.get('korenaar/privacy/nl/history.html'))).not.toContain('2026-12-01')
  })

  test('says the sources only as a draft', async () => {
    const working = longer(first, 'longer', '2026-12-01', '  effective: 2027-02-01\n')
    const published = await builtOn(working, '2026-12-01')
    const draft = await builtOn(working, '2026-12-01', { draft: true })
    expect(textOf(published.out.get('korenaar/privacy/en/statement.md'))).not.toContain('3 years')
    expect(published.compilation.unreleased).toEqual([{ policy: 'korenaar', statement: 'privacy', since: '2026-11-22' }])
    expect(textOf(draft.out.get('korenaar/privacy/en/statement.md'))).toContain('3 years')
    expect(textOf(draft.out.get('korenaar/privacy/en/index.html'))).toContain('noindex')
  })

  test('is refused with --frozen while anything was not released', async () => {
    const codes = async (files: MemoryFiles) =>
      (await builtOn(files, '2026-12-01', { frozen: true })).compilation.diagnostics.map(({ code }) => code)
    expect(await codes(bakery)).toContain('not-released')
    expect(await codes(second)).not.toContain('not-released')
    expect(await codes(longer(first, 'longer', '2026-12-01', '  effective: 2027-02-01\n'))).toContain('not-released')
  })
})

describe('a release is refused', () => {
  const refusal = async (files: MemoryFiles, day: string, more: Parameters<typeof optionsOn>[1] = {}) => {
    const host = hostOn(files, day)
    const { refused, diagnostics, released } = await release(host, optionsOn(day, more))
    expect({ refused, released, added: host.added.size }).toEqual({ refused: true, released: [], added: 0 })
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place }) => `${place?.file}:${place?.start.line} ${code}`)
  }

  test('while a change has no note', async () => {
    expect((await refusal(edited(first, retention, 'period: P1Y', 'period: P3Y'), '2026-12-01')).join('\n')).toContain(
      'build-changed-no-bump',
    )
  })

  test('if a note is of another day', async () => {
    expect(await refusal(longer(first, 'longer', '2026-12-01', '  effective: 2027-02-01\n'), '2026-12-02')).toEqual([
      `${changelog}:14 note-day`,
    ])
  })

  test('on a day before the newest version', async () => {
    expect((await refusal(longer(second, 'other', '2026-11-30'), '2026-11-30')).join('\n')).toContain('clock-behind')
  })

  test('dated back', async () => {
    const host = hostOn(bakery, '2026-11-01', { clock: '2026-11-22' })
    await expect(release(host, optionsOn('2026-11-01'))).rejects.toThrow(UsageFault)
    expect(host.added.size).toBe(0)
  })

  test('while a source is not committed', async () => {
    const repository = { commit: 'a'.repeat(40), committed: '2026-11-20', changed: ['policies/korenaar/policy.yaml'], shallow: false }
    const host = hostOn(bakery, '2026-11-22', { repository })
    const { diagnostics } = await release(host, optionsOn('2026-11-22'))
    expect(diagnostics.map(({ code, place }) => `${place?.file} ${code}`)).toContain('policies/korenaar/policy.yaml uncommitted')
    expect(host.added.size).toBe(0)
  })
})

describe('a statement that was published before', () => {
  const published = '2026-11-16'

  test('keeps its day, once, and says so', async () => {
    const adopted = await releasedOn(bakery, '2026-11-22', { names: ['korenaar/privacy'], adopt: published })
    const record = JSON.parse(textOf(adopted[`policies/korenaar/releases/${published}/privacy/release.json`])) as Record<string, unknown>
    expect(record).toMatchObject({ version: published, published, adopted: '2026-11-22', previous: null })
    const host = hostOn(adopted, '2026-11-23')
    const { diagnostics } = await release(host, optionsOn('2026-11-23', { names: ['korenaar/privacy'], adopt: published }))
    expect(diagnostics.map(({ code }) => code)).toContain('adopted-already')
    expect(host.added.size).toBe(0)
  })

  test('keeps the day of its newest note and no other', async () => {
    const host = hostOn(bakery, '2026-11-22')
    const { diagnostics } = await release(host, optionsOn('2026-11-22', { names: ['korenaar/privacy'], adopt: '2026-11-15' }))
    expect(diagnostics.map(({ code, place }) => `${place?.file}:${place?.start.line} ${code}`)).toContain(`${changelog}:6 adopted-day`)
  })
})

test('the one date of Pro4all could be taken over: the day that it states, and no other', async () => {
  const files = edited(policyFiles('pro4all'), 'policies/pro4all/policy.yaml', 'kind: specimen', 'kind: policy')
  const host = hostOn(files, '2026-11-22')
  const [result] = await compileAll(host, { policies: [], pdf: false, asOf: '2026-11-22', tool: 'verklaar 9.9.9' })
  const compiled = result?.compiled
  if (result === undefined || compiled === undefined) throw new Error('no compilation')
  const adopting = (adopt: string) => planRelease(result, compiled, { day: '2026-11-22', adopt, statements: [], repository: undefined })
  // What it does not tell stands in the way of a release, and not its day.
  expect(adopting('2025-12-15').refusals.map(({ code }) => code)).not.toContain('adopted-day')
  expect(adopting('2025-12-16').refusals.map(({ code }) => code)).toContain('adopted-day')
  const plan = adopting('2025-12-15')
  expect(plan.releases).toMatchObject([
    { statement: 'privacy', version: '2025-12-15', effective: '2025-12-15', adopted: '2026-11-22', weight: null },
  ])
  const { made } = await makeReleases(compiled, plan, { builtIn: host.builtIn, printer: undefined, tool: 'verklaar 9.9.9' })
  const page = made[0]?.files.find(({ language, path }) => language === 'nl' && path === 'statement.md')
  expect(textOf(page?.bytes)).toContain('Laatst gewijzigd op 15 december 2025.')
})
