import type { ListedFile } from '../model/manifest.ts'

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as HTML writes it, in an element and in an attribute in double quotes. */
export const escapedHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => references[character] ?? '')

/** A start tag. Attributes that are `undefined` are left out; those that are `true` have no value. */
export const startTag = (name: string, attributes: Readonly<Record<string, string | true | undefined>>): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return []
    return value === true ? ` ${key}` : ` ${key}="${escapedHtml(value)}"`
  })
  return `<${name}${written.join('')}>`
}

/** The hash of a file, as pages demand it of what they load. */
export const integrityOf = ({ sha256 }: ListedFile): string => `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`

/** A comment, without the signs that would end it. */
export const comment = (lines: readonly string[]): string =>
  `<!--\n${lines.map((line) => `  ${line.replaceAll(/[<>]/g, '')}`).join('\n')}\n-->`

/** A tag as `fragment.html` writes it. */
const tag = /<[a-z][a-z0-9]*(?: [a-z][a-z-]*="[^"]*")+>/g
const ids = /( (?:id|aria-labelledby)="| href="#)/g

/** A fragment whose element ids, and the links to them, begin with a prefix. */
export const prefixed = (fragment: string, prefix: string): string =>
  fragment.replaceAll(tag, (found) => found.replaceAll(ids, (_, start: string) => `${start}${prefix}--`))
