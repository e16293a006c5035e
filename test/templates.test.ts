import Handlebars from 'handlebars'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { openWords } from '../src/locale/words.ts'
import { sectionIds } from '../src/model/source/sections.ts'
import { languages } from '../src/model/schema/text.ts'
import { sectionKinds } from '../src/render/sections/index.ts'
import { helpers } from '../src/template/names.ts'
import type { Shape } from '../src/template/shape.ts'
import { compile, filesBelow } from './fixtures/compiling.ts'

/** Every message that was asked for, as `language namespace:key`. */
const asked = vi.hoisted(() => new Set<string>())

vi.mock('../src/locale/words.ts', async (original) => {
  const real = await original<{ openWords: typeof openWords }>()
  const listening: typeof openWords = (files, language, voice, mark) => {
    const words = real.openWords(files, language, voice, mark)
    return {
      ...words,
      message: (key, names, count) => {
        asked.add(`${language} ${key}`)
        return words.message(key, names, count)
      },
    }
  }
  return { ...real, openWords: listening }
})

/** Templates by their name, and messages by `namespace:key`, without the voice or number that a form is for. */
const templates = Object.entries(filesBelow('templates')).map(
  ([path, text]) => [path.slice('templates/'.length, -'.hbs'.length), text] as const,
)

const flat = (value: unknown, above = ''): readonly string[] =>
  typeof value === 'string'
    ? [above]
    : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, above === '' ? key : `${above}.${key}`))

const messagesIn = (language: string): readonly string[] => {
  const keys = Object.entries(filesBelow(`locales/${language}`)).flatMap(([path, text]) => {
    const namespace = /(\w+)\.yaml$/.exec(path)?.[1]
    return flat(parse(text)).map((key) => `${namespace}:${key.replace(/(?:_(?:formal|informal))?(?:_(?:one|other))?$/, '')}`)
  })
  return [...new Set(keys)].sort()
}

/** The parts of a template that print as they stand. */
const words = (program: hbs.AST.Program): readonly string[] =>
  program.body.flatMap((node) => {
    if (node.type === 'ContentStatement') return [(node as hbs.AST.ContentStatement).value]
    if (node.type !== 'BlockStatement') return []
    const { program: inner, inverse } = node as hbs.AST.BlockStatement
    return [...words(inner), ...((inverse as hbs.AST.Program | null | undefined) ? words(inverse) : [])]
  })

const namesIn = (shape: Shape): readonly string[] => {
  if (typeof shape === 'string') return []
  if (Array.isArray(shape)) return shape.flatMap(namesIn)
  return Object.entries(shape).flatMap(([name, inner]) => [name, ...namesIn(inner)])
}

describe('templates', () => {
  test.each(templates)('%s holds no word of any language', (_name, text) => {
    const printed = words(Handlebars.parseWithoutProcessing(text)).join('')
    expect(printed.match(/[\p{L}\p{N}].*/gu) ?? []).toEqual([])
    // An entity would be a word in disguise.
    expect(printed).not.toContain('&')
  })

  test('there is one for each kind of section, and the rest are partials that are used', () => {
    const names = templates.map(([name]) => name)
    const partials = names.filter((name) => name.startsWith('partials/'))
    expect(names.filter((name) => !partials.includes(name)).sort()).toEqual([...sectionIds].sort())
    for (const partial of partials) {
      const use = `{{> ${partial.slice('partials/'.length)}`
      expect(
        templates.some(([name, text]) => name !== partial && text.includes(use)),
        partial,
      ).toBe(true)
    }
  })
})

describe('kinds of section', () => {
  const kinds = Object.entries(sectionKinds)

  test('there is one for each section, under its own id', () => {
    expect(kinds.map(([id]) => id).sort()).toEqual([...sectionIds].sort())
    expect(kinds.filter(([id, kind]) => kind.id !== id)).toEqual([])
  })

  test.each(languages)('each has a title in %s', (language) => {
    const messages = messagesIn(language)
    expect(kinds.map(([id, { namespace }]) => `${namespace}:${id}.title`).filter((key) => !messages.includes(key))).toEqual([])
  })

  test.each(kinds)('%s: no name in its template is the name of a helper, which would be called instead', (_id, { shape }) => {
    const names = namesIn(shape)
    expect(names.filter((name) => (helpers as readonly string[]).includes(name))).toEqual([])
    // Handlebars gives these a meaning of its own.
    expect(names.filter((name) => ['this', 'else', 'true', 'false', 'null', 'undefined', 'lookup', 'log', 'with'].includes(name))).toEqual(
      [],
    )
    expect(names.length).toBeGreaterThan(0)
  })
})

test('the languages have the same messages', () => {
  expect(messagesIn('en')).toEqual(messagesIn('nl'))
})

test('every message is said by some golden case or policy, in both languages', async () => {
  const cases = Object.entries(filesBelow('test/golden')).filter(([path]) => path.includes('/policies/'))
  const files = Object.fromEntries(cases.map(([path, text]) => [path.replace(/^test\/golden\/[^/]+\/policies\//, 'policies/'), text]))
  await compile({ ...files, ...filesBelow('policies') })
  const dead = languages.flatMap((language) =>
    messagesIn(language)
      .filter((key) => !asked.has(`${language} ${key}`))
      .map((key) => `${language} ${key}`),
  )
  expect(dead).toEqual([])
})
