import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { nodeHost } from '../src/host/node.ts'
import { jsonSchemaOf } from '../src/model/json-schema.ts'
import { sourceNames, sourceSchemas } from '../src/model/source/sources.ts'
import { knownIds, schemas } from '../src/schemas.ts'
import { filesBelow, root } from './fixtures/compiling.ts'

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const ajv = new Ajv({ allErrors: true, formats: { date: true, email: true }, allowUnionTypes: true })

/** The source files of policies, and of the registers that they share. */
const sourceFiles = (folder: string) =>
  Object.entries(filesBelow(folder)).flatMap(([path, text]) => {
    const name = sourceNames.find((one) => /policies\/[^/]+\/(.*)$/.exec(path)?.[1] === one)
    return name === undefined ? [] : [{ path, name, text }]
  })
const ours = sourceFiles('policies')

/** Schemas of what Verklaar writes; the tests of each format hold it against its own. */
const ofOutput = ['coverage.schema.json', 'diagnostics.schema.json']

describe('the committed schemas', () => {
  test('are those that the source language gives', () => {
    for (const [name, text] of schemas()) expect(read(`schemas/${name}`), `${name}: run \`verklaar schema\``).toBe(text)
    expect(readdirSync(`${root}schemas`).sort()).toEqual([...schemas().keys(), ...ofOutput].sort())
  })

  test('are named by the first line of every source file of ours', () => {
    for (const { path, name, text } of ours)
      expect(text.split('\n')[0], path).toBe(`# yaml-language-server: $schema=../../schemas/${name.replace('.yaml', '')}.schema.json`)
    expect(ours.length).toBeGreaterThan(30)
  })

  test('describe every key', () => {
    for (const name of sourceNames) {
      const bare: string[] = []
      walk(jsonSchemaOf(name), name, (schema, path) => {
        for (const [key, inner] of Object.entries((schema['properties'] ?? {}) as Record<string, { description?: string; title?: string }>))
          if (key !== 'nl' && key !== 'en' && inner.description === undefined && inner.title === undefined) bare.push(`${path}.${key}`)
      })
      expect(bare).toEqual([])
    }
  })
})

type Schema = Readonly<Record<string, unknown>>
const walk = (schema: Schema, path: string, visit: (schema: Schema, path: string) => void): void => {
  visit(schema, path)
  for (const [key, inner] of Object.entries(schema))
    if (typeof inner === 'object' && inner !== null) walk(inner as Schema, `${path}/${key}`, visit)
}

const withSection = (section: object) => ({
  kind: 'policy',
  languages: ['nl'],
  voice: 'formal',
  organisation: { name: 'A' },
  statements: [{ id: 'privacy', covers: ['privacy'], title: { nl: 'a' }, sections: [section] }],
})

describe('ajv and the compiler agree', () => {
  const validators = new Map(sourceNames.map((name) => [name, ajv.compile(jsonSchemaOf(name))]))

  const right = [...ours, ...sourceFiles('test/golden/brands'), ...sourceFiles('test/golden/everything')]
  test.each(right.map((file) => [file.path, file] as const))('on %s', (_path, { name, text }) => {
    const validate = validators.get(name)
    expect(validate?.(parse(text)), JSON.stringify(validate?.errors)).toBe(true)
  })

  const wrong: readonly [(typeof sourceNames)[number], unknown][] = [
    ['data.yaml', { email: { nam: { nl: 'a', en: 'b' } } }],
    ['data.yaml', { email: { name: { nl: '', en: 'b' } } }],
    ['data.yaml', { 'E mail': { name: { nl: 'a', en: 'b' } } }],
    ['data.yaml', { email: { name: { nl: 'a', en: 'b' }, includes: ['E mail'] } }],
    ['data.yaml', []],
    ['data.yaml', 'non'],
    ['data.yaml', { email: 'share' }],
    ['data.yaml', { email: { shared: 'mail', nam: { nl: 'a', en: 'b' } } }],
    ['data.yaml', { email: { shared: 'mail', override: { nam: { nl: 'a', en: 'b' } } } }],
    ['data.yaml', { email: { override: { name: { nl: 'a', en: 'b' } } } }],
    ['bases.yaml', { a: { kind: 'consentt' } }],
    ['retention.yaml', { a: { period: '7 years' } }],
    ['retention.yaml', { a: { period: 'P0D' } }],
    ['retention.yaml', { a: { period: 7 } }],
    ['retention.yaml', { a: { period: 'P7Y', mark: '****' } }],
    ['processors.yaml', { a: { name: 'A', country: 'nl' } }],
    ['processors.yaml', { a: { name: 'A', role: 'friend' } }],
    ['processors.yaml', { a: { name: 'A', statement: { name: 'A', url: 'ftp://a.example' } } }],
    [
      'cookies.yaml',
      { a: { name: 'A', category: 'functional', vendor: 'self', lifetime: 'P1Y', purpose: { nl: 'a', en: 'b' }, consent: 'yes' } },
    ],
    ['cookies.yaml', { a: { name: 'A', category: 'functional', vendor: 'self', purpose: { nl: 'a', en: 'b' }, party: 'second' } }],
    ['changelog.yaml', { a: 1 }],
    ['changelog.yaml', 'shared'],
    ['translations.yaml', [{ text: 'policy.yaml#commitment' }]],
    ['translations.yaml', [{ text: 'policy.yaml#commitment', checked: '3f2a9c1b07' }]],
    ['translations.yaml', [{ text: 'the commitment', checked: '3f2a9c1b07de' }]],
    ['policy.yaml', { kind: 'policy' }],
    ['policy.yaml', withSection({ section: 'data', columns: [] })],
    ['policy.yaml', withSection({ section: 'data', only: 'email' })],
    ['policy.yaml', withSection({ section: 'data', retention: 'none' })],
    ['policy.yaml', withSection({ section: 'purposes', legend: false })],
    ['policy.yaml', withSection({ view: 'table' })],
  ]
  test.each(wrong)('%s refuses %j', (name, value) => {
    expect(sourceSchemas[name].safeParse(value).success).toBe(false)
    expect(ajv.compile(jsonSchemaOf(name))(value)).toBe(false)
  })
})

test('a section of a statement is refused for nothing else', () => {
  const right = withSection({ section: 'data', view: 'table', columns: ['item'], only: ['email'], retention: 'mark' })
  expect(sourceSchemas['policy.yaml'].safeParse(right).success).toBe(true)
  expect(ajv.compile(jsonSchemaOf('policy.yaml'))(right)).toBe(true)
})

test('with the ids of a policy, references list them', async () => {
  const host = nodeHost({ root, builtInRoot: root, today: '2026-11-21', printer: () => Promise.reject(new Error('no printer')) })
  const ids = await knownIds(host, 'korenaar')
  const validate = ajv.compile(jsonSchemaOf('purposes.yaml', ids))
  const purposes = parse(read('policies/korenaar/purposes.yaml')) as Record<string, { basis: string[] }>
  expect(validate(purposes)).toBe(true)
  const [first] = Object.values(purposes)
  if (first !== undefined) first.basis = ['no-such-basis']
  expect(validate(purposes)).toBe(false)
})
