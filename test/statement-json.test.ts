import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { json } from '../src/export/json.ts'
import { writable } from '../src/export/content.ts'
import { statementTree } from '../src/export/tree/statement.ts'
import { headingLevels, usualLook } from '../src/model/look.ts'
import { convertedElements, type PublishedStatement, type StatementNode } from '../src/model/published-statement.ts'
import { bakery } from './fixtures/bakery.ts'
import { buildOf, bytesBelow, policyNames, root, written } from './fixtures/compiling.ts'
import { everyElement } from './fixtures/every-element.ts'
import { fullPolicies } from './fixtures/full-policy.ts'

const schema = JSON.parse(readFileSync(join(root, 'schemas/statement.schema.json'), 'utf8')) as object
/** Built of the committed schema alone, as somebody else would. */
const validate: ValidateFunction = new Ajv({ allErrors: true, strict: true, formats: { date: true } }).compile(schema)
const faultsOf = (text: string) =>
  validate(JSON.parse(text)) ? [] : validate.errors?.map((fault) => `${fault.instancePath} ${fault.message}`)

const releases = join(root, 'policies/korenaar/releases')
const frozen = readdirSync(releases, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('statement.json'))

/** Every statement.json of the project as it is built now, versions at their permanent addresses included. */
const built = new Map<string, string>()
beforeAll(async () => {
  const { out } = await buildOf(bytesBelow('policies'))
  for (const [path, text] of Object.entries(out)) if (path.endsWith('statement.json')) built.set(path, text)
}, 120_000)

describe('the schema', () => {
  test('holds for every statement of the project', () => {
    expect([...built].flatMap(([path, text]) => faultsOf(text)?.map((fault) => `${path}: ${fault}`))).toEqual([])
    for (const policy of policyNames) expect([...built.keys()].filter((path) => path.startsWith(`${policy}/`)).length).toBeGreaterThan(1)
  })

  test('holds for every version that was ever released', () => {
    expect(frozen.length).toBeGreaterThan(10)
    for (const path of frozen) expect(faultsOf(readFileSync(join(releases, path), 'utf8')), path).toEqual([])
  })

  test('holds where a policy says everything that can be said', async () => {
    const statements = Object.entries(await written(Object.assign({}, ...Object.values(fullPolicies)) as Record<string, string>))
    for (const [path, text] of statements.filter(([path]) => path.endsWith('statement.json'))) expect(faultsOf(text), path).toEqual([])
  })

  const withEverything = (level: (typeof headingLevels)[number]) => {
    const document = writable(everyElement)
    const look = { ...usualLook, foreignWords: { en: ['Data Privacy Framework'] } }
    const aliases = [{ retired: { section: 'orders' }, to: { section: 'clause-any', item: 'orders' } }]
    const edition = { ...bakery, document, look, aliases }
    return json(edition, statementTree(edition, level))
  }

  test.each(headingLevels)('holds for content of every kind, with the title as h%i', (level) => {
    expect(faultsOf(withEverything(level))).toEqual([])
  })

  test('names no element that is not written', () => {
    const { sections } = JSON.parse(withEverything(1)) as PublishedStatement
    const used = new Set(sections.flatMap(({ content }) => content.flatMap(elementsIn)))
    const { definitions } = schema as { definitions: { element: { properties: { element: { enum: string[] } } } } }
    expect(definitions.element.properties.element.enum.toSorted()).toEqual([...used].toSorted())
    expect(used.size).toBeGreaterThan(convertedElements.length)
  })

  const right = JSON.parse(withEverything(1)) as PublishedStatement
  const withNode = (node: unknown) => ({ ...right, opening: { content: [node], text: '' } })
  const element = (name: string, attributes: object, children: unknown[] = []) => withNode({ element: name, attributes, children })
  const wrong: Readonly<Record<string, object>> = {
    'another format': { ...right, format: 2 },
    'an unknown field': { ...right, author: 'A' },
    'no sections': { ...right, sections: undefined },
    'a section without text': { ...right, sections: [{ ...right.sections[0], text: undefined }] },
    'a section with an element id that is none': { ...right, sections: [{ ...right.sections[0], element: 'Korenaar privacy' }] },
    'a level that no title has': { ...right, level: 5 },
    'a day that is none': { ...right, dates: { ...right.dates, published: 'yesterday' } },
    'a script': element('script', {}, ['alert(1)']),
    'an image': element('img', {}),
    'a handler': element('p', { onclick: 'alert(1)' }),
    'a style': element('p', { style: 'color: red' }),
    'a link that runs': element('a', { href: 'javascript:alert(1)' }, ['hier']),
    'a link to another file': element('a', { href: 'other.html' }, ['hier']),
    'a class of somebody else': element('p', { class: 'btn' }),
    'an attribute that is no text': element('ol', { start: 4 }),
    'a node deep inside that is none': element('p', {}, [{ element: 'em', attributes: {}, children: [1] }]),
    'an element without children': withNode({ element: 'p', attributes: {} }),
  }
  test.each(Object.entries(wrong))('refuses %s', (_name, value) => {
    expect(faultsOf(JSON.stringify(right))).toEqual([])
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false)
  })
})

const elementsIn = (node: StatementNode): string[] => (typeof node === 'string' ? [] : [node.element, ...node.children.flatMap(elementsIn)])

describe('the document', () => {
  const page = readFileSync(join(root, 'docs/statement-json.md'), 'utf8')
  const example = /^```json out\/(\S+)\n(.*?)^```$/ms.exec(page)

  test('shows a part of a statement that is built', () => {
    const [, path = '', shown = ''] = example ?? []
    const lines = (built.get(path) ?? '').split('\n')
    for (const line of shown.trimEnd().split('\n')) {
      const [start = '', end = ''] = line.split('…')
      expect(
        lines.some((each) => each.startsWith(start) && (line.includes('…') ? each.endsWith(end) : each === line)),
        line,
      ).toBe(true)
    }
    expect(shown.split('\n').length).toBeGreaterThan(10)
  })

  test('names every field and every attribute, and no other', () => {
    const { properties, definitions } = schema as Shape & { definitions: { element: Shape } }
    const { sections, opening, dates, fingerprints } = properties as Record<string, Shape & { items?: Shape }>
    const attributes = definitions.element.properties['attributes'] as Shape
    const shapes = [{ properties }, sections?.items, opening, dates, fingerprints, definitions.element, attributes]
    const fields = new Set(shapes.flatMap((shape) => Object.keys(shape?.properties ?? {})))
    const named = new Set([...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name = '']) => name))
    expect([...named].toSorted()).toEqual([...fields].toSorted())
  })
})

interface Shape {
  readonly properties: Readonly<Record<string, unknown>>
}
