import type { Element, Nodes } from 'hast'
import { idPattern } from '../model/schema/scalars.ts'
import { readForeign } from './foreign-html.ts'

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
}

/** The element of a statement, or of a section of one. */
interface Marked {
  readonly policy: string
  readonly statement: string
  readonly named: boolean
  readonly whole: boolean
  readonly element: Element
  readonly language: string | undefined
}

/**
 * The statements on a page, in its order. They are known by the element ids of the fragment, so a site may have taken
 * other attributes away; where the element of a statement itself is gone, its sections are taken together.
 */
export const statementsIn = (html: string): readonly PublishedText[] => readForeign(html, (root) => textsOf(markedIn(root, undefined)))

const textsOf = (marked: readonly Marked[]): readonly PublishedText[] => {
  const wholes = marked.filter(({ whole }) => whole).map((one) => textOf(one, [one]))
  const parts = new Map<string, Marked[]>()
  for (const one of marked.filter(({ whole }) => !whole)) {
    const key = JSON.stringify([one.policy, one.statement, one.language])
    parts.set(key, [...(parts.get(key) ?? []), one])
  }
  const texts = [...wholes, ...[...parts.values()].flatMap((group) => (group[0] === undefined ? [] : textOf(group[0], group)))]
  // An anchor without text beside the statement is no statement.
  return texts.filter((one) => one.lines.length > 0 || !texts.some((other) => isSameStatement(one, other) && other.lines.length > 0))
}

const isSameStatement = (one: PublishedText, other: PublishedText): boolean =>
  one.policy === other.policy && one.statement === other.statement

const textOf = ({ policy, statement, language, named, whole }: Marked, elements: readonly Marked[]): PublishedText => ({
  policy,
  statement,
  language,
  named,
  whole,
  lines: elements.flatMap(({ element }) => linesIn(element)),
})

/** The elements of statements and sections below a node; of those inside each other the innermost statement, the outermost section. */
const markedIn = (node: Nodes, language: string | undefined): readonly Marked[] => {
  if (!('children' in node)) return []
  const own = node.type === 'element' ? (textIn(node, 'lang') ?? language) : language
  const inner = (node.children as readonly Nodes[]).flatMap((child) => markedIn(child, own))
  const mark = node.type === 'element' ? markOf(node) : undefined
  if (node.type !== 'element' || mark === undefined) return inner
  const others = inner.filter(({ policy, statement }) => policy !== mark.policy || statement !== mark.statement)
  const same = inner.filter((one) => !others.includes(one))
  if (mark.whole && same.some(({ whole }) => whole)) return inner
  return [...(mark.whole || !same.some(({ whole }) => whole) ? [{ ...mark, element: node, language: own }] : same), ...others]
}

const markOf = (element: Element): Pick<Marked, 'policy' | 'statement' | 'named' | 'whole'> | undefined => {
  const [policy, statement] = [textIn(element, 'dataPolicy'), textIn(element, 'dataStatement')]
  if (policy !== undefined && statement !== undefined && isId(policy) && isId(statement))
    return { policy, statement, named: true, whole: true }
  // Sites that take in HTML of others put this before each id.
  const [first = '', second = '', ...more] = (textIn(element, 'id') ?? '').replace(/^user-content-/, '').split('--')
  if (![first, second, ...more].every(isId) || more.length > 2) return undefined
  return { policy: first, statement: second, named: false, whole: more.length === 0 }
}

const isId = (text: string): boolean => idPattern.test(text)

const textIn = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name]
  return typeof value === 'string' ? value : undefined
}

/** What stands within a line; every other element begins a line of its own. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(' '),
)
const unseen = new Set('script style template noscript head title iframe object embed svg math canvas audio video'.split(' '))

/** The visible text of an element, a line for each paragraph, heading, item and cell; white space as one space, NFC. */
const linesIn = (element: Element): readonly string[] => {
  const lines: string[] = []
  let pieces: string[] = []
  const end = () => {
    const line = pieces.join('').replace(/\s+/gu, ' ').trim().normalize('NFC')
    if (line !== '') lines.push(line)
    pieces = []
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'text') pieces.push(node.value)
    if (node.type !== 'element' || isHidden(node)) return
    const isLine = !inline.has(node.tagName)
    if (isLine) end()
    for (const child of node.children) walk(child)
    if (isLine) end()
  }
  walk(element)
  end()
  return lines
}

const isHidden = ({ tagName, properties }: Element): boolean =>
  unseen.has(tagName) ||
  (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(properties['style'] ?? '')
