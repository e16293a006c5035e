import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { openWords } from '../src/locale/words.ts'
import { sectionIds } from '../src/model/source/sections.ts'
import { languages } from '../src/model/schema/text.ts'
import { sectionKinds } from '../src/render/sections/index.ts'
import type { createEngine } from '../src/template/engine.ts'
import { helpers } from '../src/template/names.ts'
import type { Shape } from '../src/template/shape.ts'
import { isRich } from '../src/template/value.ts'
import { bytesBelow, compile, filesBelow, root } from './fixtures/compiling.ts'

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

/** Every path of a view that held something, as `section path`. */
const given = vi.hoisted(() => new Set<string>())

vi.mock('../src/template/engine.ts', async (original) => {
  const real = await original<{ createEngine: typeof createEngine }>()
  const note = (path: string, value: unknown): void => {
    if (value === undefined || value === false) return
    given.add(path)
    if (Array.isArray(value)) for (const one of value) note(path, one)
    else if (typeof value === 'object' && value !== null && !isRich(value))
      for (const [name, inner] of Object.entries(value)) note(`${path} ${name}`, inner)
  }
  const listening: typeof createEngine = (...means) => {
    const engine = real.createEngine(...means)
    return { run: (template, view) => (note(template.name, view), engine.run(template, view)) }
  }
  return { ...real, createEngine: listening }
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

/** Every path of a shape, as `given` has them. */
const pathsIn = (shape: Shape, above: string): readonly string[] => {
  if (typeof shape === 'string') return [above]
  if (Array.isArray(shape)) return shape.flatMap((inner) => pathsIn(inner, above))
  return Object.entries(shape).flatMap(([name, inner]) => pathsIn(inner, `${above} ${name}`))
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

  test.each(kinds)('%s: its template prints or asks for every name', (id, { shape }) => {
    const text = [id, 'partials/purpose'].map((name) => templates.find(([one]) => one === name)?.[1]).join('')
    expect(namesIn(shape).filter((name) => !new RegExp(`\\{\\{[^}]*\\b${name}\\b`).test(text))).toEqual([])
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

/** The policies of the project and those of each golden case, with the registers that they share. */
const projects = ['', ...readdirSync(join(root, 'test/golden')).map((name) => `test/golden/${name}/`)]
  .filter((folder) => existsSync(join(root, folder, 'policies')))
  .map((folder) =>
    Object.fromEntries(Object.entries(bytesBelow(`${folder}policies`)).map(([path, text]) => [path.slice(folder.length), text])),
  )

test('the languages have the same messages', () => {
  expect(messagesIn('en')).toEqual(messagesIn('nl'))
})

describe('over all golden cases and policies', () => {
  beforeAll(async () => {
    for (const project of projects) await compile(project)
  }, 240_000)

  test('every message is said, in both languages', () => {
    const dead = languages.flatMap((language) =>
      messagesIn(language)
        // The words of differences are held in difference.test.ts, those of versions in released-text.test.ts.
        .filter((key) => !key.startsWith('difference:') && key !== 'page:dates.version' && !asked.has(`${language} ${key}`))
        .map((key) => `${language} ${key}`),
    )
    expect(dead).toEqual([])
  })

  test('every value that a template can print is there to be printed', () => {
    const paths = Object.entries(sectionKinds).flatMap(([id, { shape }]) => pathsIn(shape, id))
    expect(paths.filter((path) => !given.has(path))).toEqual([])
  })
})
