import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { nodeHost } from '../src/host/node.ts'
import { jsonSchemaOf } from '../src/model/json-schema.ts'
import { sourceNames, sourceSchemas } from '../src/model/source/sources.ts'
import { knownIds, schemas } from '../src/schemas.ts'

const root = new URL('..', import.meta.url).pathname
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const ajv = new Ajv({ allErrors: true, formats: { date: true, email: true }, allowUnionTypes: true })
const policies = ['korenaar', 'pro4all']

describe('the committed schemas', () => {
  test('are those that the source language gives', () => {
    for (const [name, text] of schemas()) expect(read(`schemas/${name}`), `${name}: run \`verklaar schema\``).toBe(text)
    expect(readdirSync(`${root}schemas`).sort()).toEqual([...schemas().keys()].sort())
  })

  test('are named by the first line of every source file of ours', () => {
    for (const policy of policies)
      for (const name of sourceNames)
        expect(read(`policies/${policy}/${name}`).split('\n')[0]).toBe(
          `# yaml-language-server: $schema=../../schemas/${name.replace('.yaml', '')}.schema.json`,
        )
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

describe('ajv and the compiler agree', () => {
  for (const name of sourceNames) {
    const validate = ajv.compile(jsonSchemaOf(name))
    for (const policy of policies)
      test(`on ${policy}/${name}`, () => {
        expect(validate(parse(read(`policies/${policy}/${name}`))), JSON.stringify(validate.errors)).toBe(true)
      })
  }

  const wrong: readonly [(typeof sourceNames)[number], unknown][] = [
    ['data.yaml', { email: { nam: { nl: 'a', en: 'b' } } }],
    ['data.yaml', { email: { name: { nl: '', en: 'b' } } }],
    ['data.yaml', { 'E mail': { name: { nl: 'a', en: 'b' } } }],
    ['data.yaml', []],
    ['data.yaml', 'non'],
    ['bases.yaml', { a: { kind: 'consentt' } }],
    ['retention.yaml', { a: { period: '7 years' } }],
    ['retention.yaml', { a: { period: 'P0D' } }],
    ['retention.yaml', { a: { period: 7 } }],
    ['processors.yaml', { a: { name: 'A', country: 'nl' } }],
    ['processors.yaml', { a: { name: 'A', statement: { name: 'A', url: 'ftp://a.example' } } }],
    [
      'cookies.yaml',
      { a: { name: 'A', category: 'functional', vendor: 'self', lifetime: 'P1Y', purpose: { nl: 'a', en: 'b' }, consent: 'yes' } },
    ],
    ['changelog.yaml', { a: 1 }],
    ['policy.yaml', { kind: 'policy' }],
  ]
  test.each(wrong)('%s refuses %j', (name, value) => {
    expect(sourceSchemas[name].safeParse(value).success).toBe(false)
    expect(ajv.compile(jsonSchemaOf(name))(value)).toBe(false)
  })
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
