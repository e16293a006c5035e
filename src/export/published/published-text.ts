import type { Element, Nodes } from 'hast'
import { idPattern } from '../../model/schema/scalars.ts'
import { readForeign, unreadable } from './foreign-html.ts'
import { linesIn, type Reading } from './published-lines.ts'
import { leadingAway, type Obstacle, obstacleAround, ownId, piecesIn, textIn } from './published-pieces.ts'

/** A statement as it stands on a page that somebody else may have written. */
export interface PublishedText {
  readonly policy: string
  readonly statement: string
  /** The language that the page says it is in, as it says it: `nl-NL`. */
  readonly language: string | undefined
  /** Whether the page names policy and statement itself, beside the id of the element. */
  readonly named: boolean
  /** Whether the element of the statement is there, or only those of its sections. */
  readonly whole: boolean
  /** What is read there, line by line. */
  readonly lines: readonly string[]
  /** Its elements and attributes in their order, without those that can do no harm. */
  readonly pieces: readonly string[]
  /** Why nobody can tell from the page what its visitors read. */
  readonly obstacle: Obstacle | undefined
}

/** A statement has some dozens of sections, and a page one or two statements. */
const mostMarked = 1000

/** An element on the way to another one. */
interface Step {
  readonly element: Element
  readonly above: Step | undefined
}

/** The element of a statement, or of a section of one. */
interface Marked extends Step {
  readonly policy: string
  readonly statement: string
  readonly named: boolean
  readonly whole: boolean
  readonly language: string | undefined
}

/** What one walk through a page finds. */
interface Found {
  readonly marked: Marked[]
  readonly ids: Map<string, number>
  readonly leading: string[]
}

/**
 * The statements on a page, each once. They are known by the element ids of the fragment, so a site may have taken
 * other attributes away; where the element of a statement itself is gone, its sections are taken together. With the
 * address of the page, links within it are known.
 */
export const statementsIn = (html: string, address = 'about:blank'): readonly PublishedText[] =>
  readForeign(html, (root) => {
    const found: Found = { marked: [], ids: new Map(), leading: [] }
    find(root, { above: undefined, language: undefined }, found)
    if (found.marked.length > mostMarked) throw unreadable(`it has more than ${mostMarked} elements of statements`)
    const statements = new Map<string, Marked[]>()
    for (const one of found.marked) {
      const key = `${one.policy}--${one.statement}`
      const known = statements.get(key)
      if (known === undefined) statements.set(key, [one])
      else known.push(one)
    }
    return [...statements.values()].flatMap((marked) => textOf(marked, found, { address }) ?? [])
  })

const textOf = (marked: readonly Marked[], found: Found, reading: Reading): PublishedText | undefined => {
  const wholes = marked.filter(({ whole }) => whole)
  const elements = new Set(marked.map(({ element }) => element))
  const chosen = wholes.length > 0 ? wholes : marked.filter(({ above }) => !isWithin(above, elements))
  const [first] = chosen
  if (first === undefined) return undefined
  const { policy, statement, language, named, whole } = first
  const known = { policy, statement, language, named, whole }
  const inside = new Set([first.element])
  const stray = wholes.length === 0 ? undefined : marked.find((one) => one !== first && !isWithin(one.above, inside))
  if (wholes.length > 1 || stray !== undefined)
    return { ...known, lines: [], pieces: [], obstacle: { kind: 'repeated', what: `${policy}--${statement}` } }
  return {
    ...known,
    lines: chosen.flatMap(({ element }) => linesIn(element, reading)),
    pieces: chosen.flatMap(({ element }) => piecesIn(element)),
    obstacle: obstacleTo(chosen, found),
  }
}

const obstacleTo = (chosen: readonly Marked[], { ids, leading }: Found): Obstacle | undefined => {
  const [leads] = leading
  if (leads !== undefined) return { kind: 'leads-away', what: leads }
  const seen = new Set<Step>()
  for (const { above } of chosen)
    for (let step = above; step !== undefined && !seen.has(step); step = step.above) {
      seen.add(step)
      const around = obstacleAround(step.element)
      if (around !== undefined) return around
    }
  const twice = chosen.flatMap(({ element }) => idsIn(element)).find((id) => (ids.get(id) ?? 0) > 1)
  return twice === undefined ? undefined : { kind: 'repeated', what: twice }
}

const isWithin = (from: Step | undefined, elements: ReadonlySet<Element>): boolean => {
  for (let step = from; step !== undefined; step = step.above) if (elements.has(step.element)) return true
  return false
}

const idsIn = (element: Element): readonly string[] => {
  const id = ownId(element)
  return [...(id === undefined ? [] : [id]), ...element.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : []))]
}

const find = (node: Nodes, place: { readonly above: Step | undefined; readonly language: string | undefined }, found: Found): void => {
  if (!('children' in node)) return
  if (node.type !== 'element') {
    for (const child of node.children) find(child, place, found)
    return
  }
  const language = textIn(node, 'lang') ?? place.language
  const step: Step = { element: node, above: place.above }
  const [id, mark, leads] = [ownId(node), markOf(node), leadingAway(node)]
  if (id !== undefined) found.ids.set(id, (found.ids.get(id) ?? 0) + 1)
  if (mark !== undefined) found.marked.push({ ...mark, ...step, language })
  if (leads !== undefined) found.leading.push(leads)
  for (const child of node.children) find(child, { above: step, language }, found)
}

const markOf = (element: Element): Pick<Marked, 'policy' | 'statement' | 'named' | 'whole'> | undefined => {
  const [policy, statement] = [textIn(element, 'dataPolicy'), textIn(element, 'dataStatement')]
  if (policy !== undefined && statement !== undefined && isId(policy) && isId(statement))
    return { policy, statement, named: true, whole: true }
  const [first = '', second = '', ...more] = (ownId(element) ?? '').split('--')
  if (![first, second, ...more].every(isId) || more.length > 2) return undefined
  return { policy: first, statement: second, named: false, whole: more.length === 0 }
}

const isId = (text: string): boolean => idPattern.test(text)
