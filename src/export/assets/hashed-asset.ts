import { createHash } from 'node:crypto'

/** A file that the statements of a policy share. `name` is its address, relative to the stylesheet. */
export interface Asset {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const digits = 10

/** The name with the beginning of its content's SHA-256 in it: a new content has a new address. */
const hashedName = (name: string, bytes: Uint8Array): string => {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${createHash('sha256').update(bytes).digest('hex').slice(0, digits)}${name.slice(dot)}`
}

/** An asset under a name that tells its content. */
export const hashed = (name: string, mediaType: string, bytes: Uint8Array): Asset => ({ name: hashedName(name, bytes), mediaType, bytes })
