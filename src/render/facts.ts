import type { PhrasingContent, RootContent } from 'mdast'
import type { Fact, SectionUse } from '../model/program.ts'
import { inline, type Value } from '../template/value.ts'
import type { ViewContext } from './context.ts'
import { about } from './pieces/about.ts'
import { link, mailLink, webLink } from './pieces/organisation.ts'
import { statementLink } from './pieces/recipient.ts'
import { inlineOf, joinTexts } from './plant.ts'

/** What a reference in a text prints. */
export const factValue = (context: ViewContext, fact: Fact, heading: (use: SectionUse) => string): Value => {
  if (fact.kind === 'text') return fact.markup === 'plain' ? context.plain(fact.text) : context.inline(fact.text)
  if (fact.kind === 'statement') return statementLink(context, fact.recipient, 'statement-in-line') ?? ''
  if (fact.kind === 'document') return fact.url === undefined ? context.plain(fact.name) : link(context.plain(fact.name), fact.url)
  if (fact.kind === 'section') {
    // Each statement can have a section of that id, under a heading of its own.
    const own = context.statement.sections.find(({ id }) => id === fact.use.id) ?? fact.use
    return sectionReference(own, heading(own))
  }
  return scalars[fact.kind](context, fact.value)
}

type ScalarFact = Extract<Fact, { readonly value: string }>

const scalars: Readonly<Record<ScalarFact['kind'], (context: ViewContext, value: string) => Value>> = {
  name: (_, value) => value,
  period: ({ period }, value) => period(value),
  date: ({ date }, value) => date(value),
  country: ({ country }, value) => country(value),
  email: (_, value) => mailLink(value),
  link: (_, value) => webLink(value),
}

const sectionReference = ({ id }: SectionUse, heading: string): Value =>
  inline([{ type: 'link', url: `#${id}`, data: { section: id }, children: [{ type: 'text', value: heading }] }])

/** Puts facts where the texts refer to them. They are tree nodes from the start and never read as Markdown. */
export const withFacts = (nodes: readonly RootContent[], valueAt: (path: string) => Value): RootContent[] =>
  joinTexts(nodes.flatMap((node) => fill(node, valueAt, false)))

const fill = (node: RootContent, valueAt: (path: string) => Value, isInLink: boolean): RootContent[] => {
  if (node.type === 'text') return fillText(node.value, valueAt, isInLink)
  if (!('children' in node)) return [node]
  const children = joinTexts(node.children.flatMap((child) => fill(child, valueAt, isInLink || node.type === 'link')))
  return [{ ...node, children } as RootContent]
}

const fillText = (text: string, valueAt: (path: string) => Value, isInLink: boolean): RootContent[] =>
  text.split(/\{\{([^{}]*)\}\}/).flatMap((piece, index): RootContent[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece }]
    const path = piece.trim()
    const value = inlineOf(about({ ref: path.split('.').slice(0, 2).join('.') }, valueAt(path)))
    return isInLink ? value.flatMap(withoutLink) : value
  })

/** A link cannot hold a link: of a fact that is one, its words stay. */
const withoutLink = (node: PhrasingContent): PhrasingContent[] => {
  if (!('children' in node)) return [node]
  const children = node.children.flatMap(withoutLink)
  return node.type === 'link' ? children : [{ ...node, children }]
}
