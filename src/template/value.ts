import type { PhrasingContent, RootContent } from 'mdast'

/** A value that is more than characters: pieces of a line, or whole blocks, as a tree. */
export type Rich =
  | { readonly kind: 'inline'; readonly nodes: readonly PhrasingContent[] }
  | { readonly kind: 'blocks'; readonly nodes: readonly RootContent[] }

/** What a policy says, on its way into a tree. A string is put in as it is and never read as Markdown. */
export type Value = string | Rich

/** Stands in a skeleton where a value goes. A private-use character, refused in every input. */
export const token = '\uE000'

export const inline = (nodes: readonly PhrasingContent[]): Rich => ({ kind: 'inline', nodes })
export const blocks = (nodes: readonly RootContent[]): Rich => ({ kind: 'blocks', nodes })

export const isRich = (value: unknown): value is Rich => typeof value === 'object' && value !== null && 'kind' in value && 'nodes' in value
