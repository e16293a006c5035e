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
  switch (fact.kind) {
    case 'text':
      return fact.markup === 'plain' ? context.plain(fact.text) : context.inline(fact.text)
    case 'name':
      return fact.value
    case 'period':
      return context.period(fact.value)
    case 'date':
      return context.date(fact.value)
    case 'country':
      return context.country(fact.value)
    case 'email':
      return mailLink(fact.value)
    case 'link':
      return webLink(fact.value)
    case 'statement':
      return statementLink(context, fact.recipient, 'statement-in-line') ?? ''
    case 'document':
      return fact.url === undefined ? context.plain(fact.name) : link(context.plain(fact.name), fact.url)
    case 'section':
      return sectionReference(fact.use, heading(fact.use))
  }
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
const withoutLink = (node: PhrasingContent): PhrasingContent[] => (node.type === 'link' ? node.children : [node])
