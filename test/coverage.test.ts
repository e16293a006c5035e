import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { codes } from '../src/codes.ts'
import { type Coverage, type CoverageLine, coverageOf, dutyGroups } from '../src/coverage/coverage.ts'
import { coverageHtml } from '../src/coverage/html.ts'
import { coverageJson } from '../src/coverage/json.ts'
import { coverageMarkdown } from '../src/coverage/markdown.ts'
import { asOf, compile, type Files, policyFiles, printed, root } from './fixtures/compiling.ts'
import { goodPolicies, goodPolicy } from './fixtures/rule-pages.ts'

const means = { codes, asOf, tool: 'Verklaar test' }
const coverageIn = async (files: Files): Promise<Coverage> => coverageOf(await compile(files), means)
const linesOf = ({ statements }: Coverage): readonly CoverageLine[] =>
  statements.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines))

test('every rule that a duty names is there', () => {
  const known = new Set(codes.map(({ code }) => code))
  const named = dutyGroups.flatMap(({ duties }) => duties.flatMap(({ rules }) => rules))
  expect([...new Set(named)].filter((code) => !known.has(code))).toEqual([])
})

test('articles 13 and 14 letter by letter, and the 23 criteria', () => {
  const ids = (group: string) => dutyGroups.find(({ id }) => id === group)?.duties.map(({ id }) => id.split(',')[0]) ?? []
  const letters = (article: number, ...last: readonly string[]) =>
    last.flatMap((end, index) => [...'abcdefg'].slice(0, 'abcdefg'.indexOf(end) + 1).map((letter) => `${article}(${index + 1})(${letter})`))
  expect([...new Set(ids('article-13'))]).toEqual([...letters(13, 'f', 'f'), '13(3)'])
  expect([...new Set(ids('article-14'))]).toEqual([...letters(14, 'f', 'g'), '14(4)'])
  expect(ids('compai')).toEqual(Array.from({ length: 23 }, (_, index) => `C${index + 1}`))
})

describe.each(goodPolicies)('the good policy %s', (name) => {
  test('addresses each duty in both languages, or it does not hold', async () => {
    const lines = linesOf(await coverageIn(goodPolicy(name)))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter(({ status }) => status === 'missing' || status === 'waived').map(({ id }) => id)).toEqual([])
    for (const { id, status, quotes, reason } of lines) {
      if (status === 'not-applicable') expect(reason, id).toBeDefined()
      else for (const language of ['nl', 'en'] as const) expect(quotes[language]?.sentences.length, `${id} ${language}`).toBeGreaterThan(0)
    }
  })

  test('is quoted in its own words', async () => {
    const files = goodPolicy(name)
    const { out } = await printed(files)
    const lines = linesOf(await coverageIn(files))
    const words = (text: string) => text.replaceAll(/<[^>]*>|[^\p{L}\p{N}]+/gu, ' ')
    for (const language of ['nl', 'en'] as const) {
      const data = Object.entries(out).filter(([path]) => path.endsWith(`/${language}/statement.json`))
      const texts = data.flatMap(([, json]) => JSON.parse(json).sections.map(({ text }: { text: string }) => text))
      const said = words(texts.join(' '))
      for (const { quotes } of lines)
        for (const sentence of quotes[language]?.sentences ?? [])
          for (const piece of sentence.replace(/…$/, '').split(/ · |: /)) expect(said).toContain(words(piece).trim())
    }
  })
})

describe('a duty that is not met', () => {
  test('is missing, with what was found and where', async () => {
    const lines = linesOf(await coverageIn(policyFiles('pro4all')))
    expect(lines.find(({ id }) => id === '13(1)(b)')).toMatchObject({
      status: 'missing',
      quotes: {},
      findings: [{ code: 'gdpr-13-1-b-decl' }],
    })
  })

  test('or is met in part, with what the statement says', async () => {
    const files = goodPolicy('gemeente')
    const path = 'policies/gemeente/policy.yaml'
    const without = { ...files, [path]: (files[path] ?? '').replace(/^officer:\n(?: {2}.*\n)+/m, 'officer:\n  name: Joris Rietdekker\n') }
    const line = linesOf(await coverageIn(without)).find(({ id }) => id === '13(1)(b)')
    expect(line).toMatchObject({
      status: 'partly',
      quotes: { nl: { sentences: [expect.stringContaining('Joris Rietdekker')] } },
      findings: [{ code: 'gdpr-13-1-b' }],
    })
  })

  test('and accepted is waived', async () => {
    const files = goodPolicy('gemeente')
    const path = 'policies/gemeente/policy.yaml'
    const waiver = 'waivers:\n  - { code: gdpr-13-1-b, reason: The new one starts in March., accepted-by: A. Jansen, until: 2027-03-31 }\n'
    const without = {
      ...files,
      [path]: (files[path] ?? '').replace(/^officer:\n(?: {2}.*\n)+/m, 'officer:\n  name: Joris Rietdekker\n') + waiver,
    }
    const coverage = await coverageIn(without)
    expect(linesOf(coverage).find(({ id }) => id === '13(1)(b)')).toMatchObject({ status: 'waived' })
    expect(coverageHtml(coverage)).toContain('The new one starts in March.')
  })
})

test('JSON is as its schema says', async () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(join(root, 'schemas/coverage.schema.json'), 'utf8')))
  for (const files of [policyFiles('korenaar'), policyFiles('pro4all')]) {
    expect(validate(JSON.parse(coverageJson(await coverageIn(files)))), JSON.stringify(validate.errors)).toBe(true)
  }
})

test('html, Markdown and JSON tell the same', async () => {
  const coverage = await coverageIn(policyFiles('pro4all'))
  const [html, markdown, data] = [coverageHtml(coverage), coverageMarkdown(coverage), JSON.parse(coverageJson(coverage))]
  expect(data).toMatchObject({ format: 1, asOf, statements: [{ policy: 'pro4all', kind: 'specimen', statement: 'privacy' }] })
  const lines = linesOf(coverage)
  for (const { id } of lines) {
    expect(html).toContain(`<b>${id}</b>`)
    expect(markdown).toContain(`| ${id} `)
  }
  for (const status of ['addressed', 'missing'] as const) expect(lines.some((line) => line.status === status)).toBe(true)
  expect(html).toContain('geen juridisch advies')
})
