/** An element of XML. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Makes an element. Attributes that are `undefined` are left out. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (XmlElement | string)[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  children,
})

/** Controls but for the line end, halves of a character, and what is no character: XML cannot hold them, or should not. */
const refused = /[\p{Cc}\p{Cs}\ufffe\uffff]/u
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** A text as XML writes it, in an element and in an attribute. Throws on a character that XML cannot hold. */
export const escapedXml = (text: string): string => {
  if (refused.test(text.replaceAll('\n', ''))) throw new Error(`No text for XML: ${JSON.stringify(text)}`)
  return text.replaceAll(/[&<>"']/g, (character) => references[character] ?? '')
}

const written = (node: XmlElement | string): string => {
  if (typeof node === 'string') return escapedXml(node)
  const { name, attributes, children } = node
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapedXml(value)}"`)].join(' ')
  if (children.length === 0) return `<${start}/>`
  const inner = children.map(written)
  // Only between elements is a line end no part of the text.
  return children.some((child) => typeof child === 'string')
    ? `<${start}>${inner.join('')}</${name}>`
    : `<${start}>\n${inner.join('\n')}\n</${name}>`
}

/** Writes a document of XML. */
export const writeXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`
