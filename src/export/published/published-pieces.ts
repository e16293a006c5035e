import type { Element } from 'hast'

/**
 * Why nobody can tell from a page what its visitors read.
 *
 * - `around`: an element around the statement can hide it
 * - `repeated`: an id of the statement is there more than once
 * - `leads-away`: the page leads its visitors, or its links, elsewhere
 */
export interface Obstacle {
  readonly kind: 'around' | 'repeated' | 'leads-away'
  /** The element or the id, as the page has it. */
  readonly what: string
}

/** Sites that take in HTML of others put this before each id. */
export const withoutPrefix = (id: string): string => id.replace(/^user-content-/, '')

export const textIn = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name]
  return typeof value === 'string' ? value : undefined
}

/** The id that the fragment gave an element. */
export const ownId = (element: Element): string | undefined => {
  const id = textIn(element, 'id')
  return id === undefined ? undefined : withoutPrefix(id)
}

/** Elements that say nothing themselves: of a paragraph the line is compared. */
const plainElements = new Set('article section div span p time'.split(' '))
/** Attributes that show nothing. Of a link, its address is read with its line. */
const plainAttributes = new Set('className lang dateTime dataPolicy dataStatement dataVersion dataWording dataKind'.split(' '))
const plainOfLinks = new Set('href target rel'.split(' '))

/** A heading has the level that the page around it asks for: as an element, or for voices alone. */
const heading = /^h[1-6]$/
const anyHeading = '<h1–h6>'
const retiredId = /^[a-z0-9-]+--[a-z0-9-]+--[a-z0-9-]+$/

/** Whether an element is only where an address of old leads: which of them there are changes after a version is made. */
const isAlias = (element: Element): boolean =>
  element.tagName === 'span' &&
  element.children.length === 0 &&
  Object.keys(element.properties).every((name) => name === 'id' || name === 'className') &&
  retiredId.test(ownId(element) ?? '')

/** The elements and attributes of an element in their order, without those that can do no harm. */
export const piecesIn = (element: Element): readonly string[] => {
  const pieces: string[] = []
  const walk = (node: Element): void => {
    if (isAlias(node)) return
    const { tagName } = node
    const isHeading = heading.test(tagName)
    if (!plainElements.has(tagName)) pieces.push(isHeading ? anyHeading : `<${tagName}>`)
    const unseen = new Set([...plainAttributes, ...(tagName === 'a' ? plainOfLinks : []), ...(isHeading ? ['ariaLevel'] : [])])
    const names = Object.keys(node.properties).filter((name) => !unseen.has(name))
    for (const name of names.toSorted()) pieces.push(written(node, name))
    for (const child of node.children) if (child.type === 'element') walk(child)
  }
  walk(element)
  return pieces
}

/** Attributes that name an element, whichever it is. */
const naming = new Set(['id', 'ariaLabelledBy'])

/** An element with one of its attributes. */
const written = ({ tagName, properties }: Element, name: string): string => {
  const value = properties[name]
  const attribute = name.replace(/^(?:data|aria)(?=[A-Z])/, '$&-').toLowerCase()
  if (value === true) return `<${tagName} ${attribute}>`
  const words = (Array.isArray(value) ? value : [value]).map((word) => withoutPrefix(String(word)))
  const whole = `${attribute}="${words.join(' ')}"`
  return naming.has(name) ? whole : `<${tagName} ${whole}>`
}

/** Elements that show what is in them as it is. */
const showing = new Set('html body main article section div span header footer aside center form table tbody tr td ul ol li p'.split(' '))
const hiding = ['hidden', 'popover', 'ariaHidden', 'slot']
/** Declarations that hide nothing. */
const harmless =
  /^(?:(?:--[\w-]+|text-align|font-family|scroll-behavior|color-scheme)\s*:|(?:margin|padding)(?:-(?:top|right|bottom|left))?\s*:(?:\s*(?:auto|\d{1,2}(?:px|%)?)(?![\w%.-]))+$)/i

/** What hides, or may hide, whatever stands in an element. */
export const obstacleAround = (element: Element): Obstacle | undefined => {
  const { tagName, properties, children } = element
  if (tagName === 'details' ? properties['open'] === undefined : !showing.has(tagName)) return { kind: 'around', what: `<${tagName}>` }
  const name = hiding.find((one) => properties[one] !== undefined)
  if (name !== undefined) return { kind: 'around', what: written(element, name) }
  const declarations = (textIn(element, 'style') ?? '').split(';').map((one) => one.trim())
  if (declarations.some((one) => one !== '' && !harmless.test(one))) return { kind: 'around', what: written(element, 'style') }
  // A shadow takes the place of what stands in its element.
  const shadow = children.find((child) => child.type === 'element' && Object.keys(child.properties).some((one) => /^shadowroot/i.test(one)))
  return shadow === undefined ? undefined : { kind: 'around', what: '<template shadowrootmode>' }
}

/** What leads the visitors or the links of a page to another one. */
export const leadingAway = (element: Element): string | undefined => {
  const { tagName, properties } = element
  if (tagName === 'base' && properties['href'] !== undefined) return written(element, 'href')
  const isRefresh = tagName === 'meta' && /refresh/i.test(String(properties['httpEquiv']))
  return isRefresh ? '<meta http-equiv="refresh">' : undefined
}
