import type { RootContent } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import { items, type Listed } from '../src/model/schema/listed.ts'
import type { Edition, Section } from '../src/model/document.ts'
import { optionsOf, type SectionChoice, type SectionId } from '../src/model/source/sections.ts'
import { reachOf } from '../src/review/reach.ts'
import { compile, type Files } from './fixtures/compiling.ts'
import { type Said, saidBy } from './fixtures/deleting.ts'
import { allPolicies, renamed, valuesOf, type Values, withValues } from './fixtures/full-policy.ts'
import { linesOfNodes } from './fixtures/visible.ts'

type Written = string | SectionChoice
interface Statement {
  readonly id: string
  readonly sections: readonly Written[]
}

const choiceOf = (written: Written): SectionChoice => (typeof written === 'string' ? { section: written } : written)
const statementsOf = (values: Values) => (values['policy.yaml'] as { readonly statements: readonly Statement[] }).statements

/** The values of a policy with other sections in a statement. */
const withSections = (values: Values, id: string, change: (sections: readonly SectionChoice[]) => readonly SectionChoice[]): Values => {
  const statements = statementsOf(values).map((one) => (one.id === id ? { ...one, sections: change(one.sections.map(choiceOf)) } : one))
  return { ...values, 'policy.yaml': { ...(values['policy.yaml'] as object), statements } }
}

/** A section of a statement in one of its views. */
interface Shown {
  readonly statement: string
  readonly section: string
  readonly view: string
  /** The name of the policy in which it is shown so. */
  readonly name: string
  readonly values: Values
}

/** Every section of a policy that has views, in each of them. */
const everyView = (values: Values): readonly Shown[] => {
  const shown = statementsOf(values).flatMap(({ id: statement, sections }) =>
    sections.map(choiceOf).flatMap(({ section, as = section }, index) =>
      (optionsOf(section as SectionId).views ?? []).map((view) => {
        const change = ({ columns: _columns, ...choice }: SectionChoice) => ({ ...choice, view })
        const own = withSections(values, statement, (all) => all.map((one, at) => (at === index ? change(one) : one)))
        return { statement, section: as, view, values: own }
      }),
    ),
  )
  return shown.map((one, index) => ({ ...one, name: `view-${index}` }))
}

const sectionOf = ({ document }: Edition, id: string): Section => {
  const section = document.sections.find((one) => one.id === id)
  if (section === undefined) throw new Error(`no section ${id} in ${document.policy}`)
  return section
}

/** Which texts of the sources a section says, by their paths. Capitals make no difference: a term begins with one. */
const saidIn = ({ content }: Section, said: readonly Said[], language: string): ReadonlySet<string> => {
  const lines = linesOfNodes(content).map((line) => line.toLowerCase())
  const own = said.filter((one) => (one.language ?? language) === language)
  const there = own.filter(({ line }) => lines.some((seen) => seen.includes(line.toLowerCase())))
  return new Set(there.map(({ file, path }) => [file, ...path].join(' ')))
}

describe.each(Object.entries(allPolicies))('%s: the same facts, shown in each view, tell the same', (policy, files) => {
  const values = valuesOf(files, policy)
  const said = saidBy(values)
  const shown = everyView(values)
  let editions: readonly Edition[] = []

  beforeAll(async () => {
    const all = shown.map(({ name, values: own }) => withValues(renamed(files, policy, name), name, own))
    editions = (await compile(Object.assign({}, ...all) as Files)).editions
  }, 60_000)

  const sections = [...new Map(shown.map(({ statement, section }) => [`${statement} ${section}`, { statement, section }]))]
  test.each(sections)('%s', (_name, { statement, section }) => {
    const views = shown.filter((one) => one.statement === statement && one.section === section)
    const sights = views.flatMap(({ name, view }) =>
      editions
        .filter(({ document }) => document.policy === name && document.statement === statement)
        .map((edition) => ({ view, language: edition.document.language, section: sectionOf(edition, section) })),
    )
    expect(sights).toHaveLength(views.length * 2)
    const [first] = sights.map((sight) => [...reachOf(sight.section.content)].sort())
    for (const { view, language, section: seen } of sights) {
      expect([...reachOf(seen.content)].sort(), `${view} ${language}`).toEqual(first)
      const usual = sights.find((one) => one.language === language)
      expect(saidIn(seen, said, language), `${view} ${language}`).toEqual(usual && saidIn(usual.section, said, language))
    }
  })
})

/** A purpose and an item of data that it uses, by their ids. */
type Pair = `${string} ${string}`

type Uses = Readonly<Record<string, { readonly data?: Listed<readonly (string | { readonly item: string })[]> }>>

const pairsOfSources = (values: Values): readonly Pair[] =>
  Object.entries((values['purposes.yaml'] ?? {}) as Uses)
    .flatMap(([purpose, { data }]) => items(data).map((use): Pair => `${purpose} ${typeof use === 'string' ? use : use.item}`))
    .sort()

const idsIn = (nodes: readonly RootContent[], register: string): readonly string[] =>
  [...reachOf(nodes)].flatMap((ref) => (ref.startsWith(`${register}.`) ? [ref.slice(register.length + 1)] : []))

/** The cards of a section: each begins with a heading. */
const cardsOf = ({ content }: Section): readonly (readonly RootContent[])[] =>
  content.reduce<RootContent[][]>((cards, node) => {
    if (node.type === 'heading') cards.push([])
    cards.at(-1)?.push(node)
    return cards
  }, [])

/** The rows of the tables of a section, and the items of its lists. */
const rowsOf = ({ content }: Section): readonly RootContent[] =>
  content.flatMap((node): readonly RootContent[] => (node.type === 'table' || node.type === 'list' ? node.children : []))

describe.each(Object.entries(allPolicies))('%s: what a purpose uses is what data are used for', (policy, files) => {
  const values = valuesOf(files, policy)
  const pairs = pairsOfSources(values)
  const statement = statementsOf(values)[0]?.id ?? ''
  const isOther = ({ section }: SectionChoice) => section !== 'purposes' && section !== 'data'
  const both = withSections(values, statement, (sections) => [
    { section: 'purposes', view: 'cards' },
    { section: 'data', view: 'table' },
    { section: 'data', as: 'data-definitions', view: 'definitions' },
    ...sections.filter(isOther),
  ])
  let editions: readonly Edition[] = []

  beforeAll(async () => {
    const compiled = await compile(withValues(files, policy, both))
    editions = compiled.editions.filter(({ document }) => document.statement === statement)
  })

  test('the cards of the purposes', () => {
    expect(editions).toHaveLength(2)
    for (const edition of editions) {
      const told = cardsOf(sectionOf(edition, 'purposes')).flatMap((card) => {
        const [purpose = ''] = idsIn(card, 'purpose')
        return idsIn(card, 'data').map((item): Pair => `${purpose} ${item}`)
      })
      expect(told.sort()).toEqual(pairs)
    }
  })

  test.each(['data', 'data-definitions'])('the rows of %s', (section) => {
    for (const edition of editions) {
      const told = rowsOf(sectionOf(edition, section)).flatMap((row) => {
        const [item = ''] = idsIn([row], 'data')
        return idsIn([row], 'purpose').map((purpose): Pair => `${purpose} ${item}`)
      })
      expect(told.sort()).toEqual(pairs)
    }
  })
})
