import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, root } from './fixtures/compiling.ts'

/** A rule of a stylesheet, with the at-rules that it stands in. */
interface Rule {
  readonly conditions: readonly string[]
  readonly selectors: readonly string[]
  readonly declarations: readonly string[]
}

const read = (name: string) => readFileSync(join(root, 'assets', name), 'utf8')

/** The parts of a list that commas separate, outside brackets. */
const listed = (text: string): string[] => {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.replaceAll(/\s+/g, ' ').trim())
}

/** The rules of a stylesheet, in which no string holds a brace. */
const rulesOf = (css: string): Rule[] => {
  const open: string[] = []
  const rules: Rule[] = []
  for (const [, head = '', mark] of css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]*)([{}])/g)) {
    if (mark === '{') open.push(head.trim().replaceAll(/\s+/g, ' '))
    else {
      const rule = open.pop() ?? ''
      const declarations = head.split(';').flatMap((each) => (each.trim() === '' ? [] : [each.trim().replaceAll(/\s+/g, ' ')]))
      if (declarations.length > 0)
        rules.push({ conditions: [...open], selectors: rule.startsWith('@') ? [rule] : listed(rule), declarations })
    }
  }
  return rules
}

/** What is left of a selector without what counts nothing. */
const counted = (selector: string): string => {
  const start = selector.indexOf(':where(')
  if (start < 0) return selector
  let [depth, end] = [0, start + ':where'.length]
  do {
    if (selector[end] === '(') depth += 1
    if (selector[end] === ')') depth -= 1
    end += 1
  } while (depth > 0)
  return selector.slice(0, start) + counted(selector.slice(end))
}

const fragment = rulesOf(read('fragment.css'))
const page = rulesOf(read('page.css'))
const inLayer = (rules: readonly Rule[]) => rules.filter(({ conditions }) => conditions[0] === '@layer vk')

test('a stylesheet is read as its rules', () => {
  expect(rulesOf('@layer a { /* b */ :where(.c, .d),\n e { f: g; h: i(j, k) } }')).toEqual([
    { conditions: ['@layer a'], selectors: [':where(.c, .d)', 'e'], declarations: ['f: g', 'h: i(j, k)'] },
  ])
  expect(counted(':where(.a :is(b, .c)) > :where(d)::marker')).toBe(' > ::marker')
})

describe('the stylesheet for pages of somebody else', () => {
  test('lies in one layer as a whole', () => {
    expect(fragment.length).toBeGreaterThan(60)
    expect(inLayer(fragment)).toEqual(fragment)
  })

  test('styles only what stands in a statement, and frames that show one', () => {
    const starts = fragment
      .flatMap(({ selectors }) => selectors)
      .flatMap((selector) => listed(/^:where\((.*?)\)(?=$|[ :])/.exec(selector)?.[1] ?? selector))
    for (const start of starts) expect(start).toMatch(/^\.vk(?![-\w])|^\.vk-(?:embed|alias)$/)
  })

  test('has no specificity, so that any rule of the website wins', () => {
    for (const selector of fragment.flatMap(({ selectors }) => selectors))
      expect(counted(selector)).toMatch(/^[ >]*(?:::(?:before|marker))?$/)
  })

  test('loads nothing and sets no font, no colour and no size that does not follow the page', () => {
    const css = read('fragment.css').replaceAll(/\/\*[^]*?\*\//g, '')
    expect(css).not.toMatch(/url\(|image-set\(|@import|@font-face|@page|@namespace|@charset|!important|position: fixed|z-index/)
    const declarations = fragment.flatMap((rule) => rule.declarations)
    const valuesOf = (name: string) =>
      new Set(declarations.flatMap((each) => (each.startsWith(`${name}: `) ? [each.slice(name.length + 2)] : [])))
    expect([...valuesOf('font-family'), ...valuesOf('font')]).toEqual(['var(--vk-display, inherit)'])
    for (const size of valuesOf('font-size')) expect(size).toMatch(/^[\d.]+em$/)
    for (const colour of [...valuesOf('color'), ...valuesOf('background'), ...valuesOf('background-color')])
      expect(colour).toMatch(/^(?:inherit|var\(--vk-[a-z-]+(?:, (?:inherit|transparent|revert-layer))?\))$/)
  })

  test('says at its head which properties a website can set, with what they are without that', () => {
    const [head = ''] = /^\/\*[^]*?\*\//.exec(read('fragment.css')) ?? []
    const told = new Map([...head.matchAll(/^ \* {3}(--vk-[a-z-]+) +.*?(?:\(([^()]*)\))?$/gm)].map(([, name = '', value]) => [name, value]))
    const css = read('fragment.css').slice(head.length)
    expect(new Set(told.keys())).toEqual(new Set(css.match(/--vk-[a-z-]+/g)))
    const set = new Map([...css.matchAll(/(--vk-[a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
    for (const [name, value] of set) if (name !== '--vk-line') expect(told.get(name)).toBe(value)
    for (const name of told.keys()) expect(told.get(name) !== undefined).toBe(set.has(name))
  })
})

describe('the stylesheets together', () => {
  test('say nothing twice', () => {
    const plain = (selector: string) =>
      selector
        .replaceAll(/:where|[()]/g, '')
        .replaceAll(/\.vk(?:-page)?(?![-\w]) ?/g, '')
        .trim()
    const said = [...fragment, ...inLayer(page)].flatMap(({ conditions, selectors, declarations }) =>
      declarations.map((declaration) => [...conditions, selectors.map(plain).join(), declaration].join(' | ')),
    )
    expect(said.filter((each, index) => said.indexOf(each) < index)).toEqual([])
  })

  test('style each class that is written, and no other', () => {
    const source = Object.values(filesBelow('src/export'))
    const written = new Set(source.flatMap((text) => text.match(/(?<=['" ])vk-[a-z]+(?:-[a-z]+)*(?=['" ])/g) ?? []))
    // Those that are put together of two parts, the one that stands without quotes, and the frame that others write.
    const joined = ['notice', 'address', 'added', 'removed', 'changed', 'mark-upcoming', 'empty', 'embed'].map((name) => `vk-${name}`)
    const styled = new Set([...fragment, ...page].flatMap(({ selectors }) => selectors.join(' ').match(/(?<=\.)vk-[a-z-]+/g) ?? []))
    expect(new Set([...written, ...joined])).toEqual(styled)
  })
})
