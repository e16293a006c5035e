import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { headingLevels } from '../src/model/look.ts'
import { compile, filesBelow, printed } from './fixtures/compiling.ts'

/** The choir, whose clause and articles on AI have headings of the third and fourth depth. */
const folder = 'test/golden/everything/'
const sources = Object.fromEntries(
  ['everything', 'shared'].flatMap((name) =>
    Object.entries(filesBelow(`${folder}policies/${name}`)).map(([path, text]) => [path.slice(folder.length), text] as const),
  ),
)
const path = 'policies/everything/policy.yaml'
const policy = (sources[path] ?? '').replace(/^embed:.*\n(?: .*\n)*/m, '')
const at = (level: string) => ({ ...sources, [path]: `${policy}\nembed: { heading-level: ${level} }\n` })

const outAt = new Map(await Promise.all(headingLevels.map(async (level) => [level, (await printed(at(String(level)))).out] as const)))
const usual = (await printed({ ...sources, [path]: policy })).out
const file = (level: (typeof headingLevels)[number], name: string) => outAt.get(level)?.[`everything/privacy/en/${name}`] ?? ''

/** The headings of a page: their level to a screen reader, and their class. */
const headings = (html: string) =>
  [...html.matchAll(/<h([1-6])([^>]*)>/g)].map(([, element, attributes = '']) => ({
    element: Number(element),
    level: Number(/aria-level="(\d)"/.exec(attributes)?.[1] ?? element),
    class: /class="([^"]*)"/.exec(attributes)?.[1],
  }))

test('without a choice the title is a heading of the first level', () => {
  expect(usual['everything/privacy/en/fragment.html']).toBe(file(1, 'fragment.html'))
  expect(new Set(headings(file(1, 'fragment.html')).map(({ level, class: name }) => `${level} ${name}`))).toEqual(
    new Set(['1 vk-title', '2 vk-head', '3 vk-subhead', '4 vk-minor']),
  )
})

describe.each(headingLevels)('at level %i', (level) => {
  test('every heading of fragment and data is that much lower, and looks the same', () => {
    const [first, now] = [headings(file(1, 'fragment.html')), headings(file(level, 'fragment.html'))]
    expect(now).toEqual(first.map((one) => ({ ...one, level: one.level + level - 1, element: Math.min(6, one.element + level - 1) })))
    const data = JSON.parse(file(level, 'statement.json')) as { level: number }
    expect(data.level).toBe(level)
    const own = [...file(level, 'statement.json').matchAll(/"element":"h([1-6])","attributes":\{([^}]*)\}/g)]
    const inSections = now.filter(({ class: name }) => name !== 'vk-title' && name !== 'vk-head')
    expect(own.map(([, element]) => Number(element))).toEqual(inSections.map(({ element }) => element))
    expect(own.filter(([, , attributes = '']) => attributes.includes('"aria-level":"7"'))).toHaveLength(
      inSections.filter(({ level: spoken }) => spoken === 7).length,
    )
  })

  test('page and Markdown are what they are without a choice, and so is the wording', () => {
    for (const name of ['index.html', 'statement.md']) expect(file(level, name)).toBe(usual[`everything/privacy/en/${name}`])
    const wording = (html: string | undefined) => /data-wording="([0-9a-f]{64})"/.exec(html ?? '')?.[1]
    expect(wording(file(level, 'fragment.html'))).toBe(wording(usual['everything/privacy/en/index.html']))
  })

  test('the fragment is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'tel-non-breaking': 'off', 'heading-level': ['error', { minInitialRank: `h${level}` }] },
    })
    const { results } = await validator.validateString(file(level, 'fragment.html'))
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`))).toEqual([])
  })
})

test('at the deepest a heading is the sixth element, and the seventh level to a screen reader', () => {
  const deepest = headings(file(4, 'fragment.html')).filter(({ level }) => level > 6)
  expect(deepest.length).toBeGreaterThan(0)
  expect(new Set(deepest.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"element":6,"level":7,"class":"vk-minor"}']))
})

test.each(['0', '5', '1.5', "'2'"])('%s is no level', async (level) => {
  const { diagnostics } = await compile(at(level))
  expect(diagnostics.filter(({ place }) => place?.file === path && place.start.line > policy.split('\n').length - 1)).toHaveLength(1)
})
