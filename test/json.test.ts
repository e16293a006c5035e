import type { Nodes, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { writable } from '../src/export/content.ts'
import { json } from '../src/export/json.ts'
import { statementTree } from '../src/export/tree/statement.ts'
import type { Edition } from '../src/model/document.ts'
import type { StatementNode } from '../src/model/published-statement.ts'
import { bakery, specimen, withContent } from './fixtures/bakery.ts'
import { facts, link, list, paragraph, table } from './fixtures/tree.ts'

interface Content {
  readonly content: readonly StatementNode[]
  readonly text: string
}
interface Statement {
  readonly opening: Content
  readonly sections: readonly (Content & { readonly id: string; readonly title: string; readonly law: readonly string[] })[]
}

const written = (edition: Edition): string => {
  const clean = { ...edition, document: writable(edition.document) }
  return json(clean, statementTree(clean))
}
const read = (edition: Edition): Statement => JSON.parse(written(edition))
const contentOf = (content: readonly RootContent[]): Content => read({ ...bakery, document: withContent(content) }).sections[0] as Content

test('says which statement it is, with its version, dates and fingerprints', () => {
  expect(JSON.parse(written(bakery))).toMatchObject({
    format: 1,
    policy: 'korenaar',
    kind: 'policy',
    statement: 'privacy',
    language: 'nl',
    version: '2026-10-12',
    dates: { lastChanged: '2026-10-12' },
    fingerprints: bakery.fingerprints,
    title: 'Privacyverklaring',
  })
  expect(JSON.parse(written(specimen))).toMatchObject({ kind: 'specimen', version: null, dates: { lastChanged: null } })
})

test('has each section with its place and its rules of law', () => {
  const { sections } = read(bakery)
  expect(sections.map(({ id, title }) => [id, title])).toEqual(bakery.document.sections.map(({ id, title }) => [id, title]))
  expect(sections[2]).toMatchObject({
    element: 'korenaar--privacy--purposes',
    origin: { file: 'policies/korenaar/policy.yaml', line: bakery.document.sections[2]?.origin.start.line },
    law: bakery.document.sections[2]?.law,
  })
})

test('carries the notice of a specimen', () => {
  expect(read(specimen).opening.text).toMatch(/^Dit is een reconstructie/)
})

test('has a line for each section', () => {
  const lines = written(bakery).split('\n')
  expect(lines.filter((line) => line.startsWith('  {"id":'))).toHaveLength(bakery.document.sections.length)
})

describe('content', () => {
  test('is plain nodes: texts, and elements with the attributes of HTML', () => {
    const [words] = contentOf([paragraph(['Zie ', link('https://a.example/', 'hier'), '.'])]).content
    expect(words).toEqual({
      element: 'p',
      attributes: {},
      children: ['Zie ', { element: 'a', attributes: { href: 'https://a.example/' }, children: ['hier'] }, '.'],
    })
    const [dates] = contentOf([
      table([
        ['Datum', 'Wat'],
        ['1 mei', 'iets'],
      ]),
    ]).content
    expect(JSON.stringify(dates)).toContain('{"element":"td","attributes":{"data-label":"Wat"},"children":["iets"]}')
    const [numbered] = contentOf([{ ...list(['een'], { ordered: true }), start: 4 }]).content
    expect(numbered).toMatchObject({ element: 'ol', attributes: { start: '4' } })
  })

  test('has a text with a line for each paragraph, item and cell', () => {
    const { text } = contentOf([paragraph(['een', { type: 'break' }, 'twee']), list(['drie', 'vier']), facts({ Vijf: 'zes' })])
    expect(text).toBe('een\ntwee\ndrie\nvier\nVijf\nzes')
  })
})

const words = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '')
const nodeWords = (node: StatementNode): string => (typeof node === 'string' ? node : node.children.map(nodeWords).join(''))
const unspaced = (text: string): string => text.replaceAll(/\s/g, '')

test('no word is lost or added on the way to HTML', () => {
  const { opening, sections } = read(bakery)
  expect(opening.content.map(nodeWords)).toEqual(bakery.document.opening.map(words))
  for (const [index, section] of bakery.document.sections.entries()) {
    const expected = unspaced(section.content.map(words).join(''))
    expect(unspaced(sections[index]?.content.map(nodeWords).join('') ?? '')).toBe(expected)
    expect(unspaced(sections[index]?.text ?? '')).toBe(expected)
  }
})
