import { Composer, type Document, Lexer, Parser } from 'yaml'

/** Levels of mappings and lists in each other. */
export const maxDepth = 64

/** What reading a text as YAML came to. */
export interface Composed {
  /** The first document; absent where the text is nested too deep to be read. */
  readonly document?: Document
  /** Where the text goes deeper than `maxDepth`. */
  readonly tooDeep?: number
  /** Where directives (`%…`) stand. */
  readonly directives: readonly number[]
  /** Where a second document begins. */
  readonly second?: number
}

const options = { version: '1.2', schema: 'core', merge: false, stringKeys: false, prettyErrors: false } as const

/**
 * Reads a text in two steps, tokens and then a document, so that what is nested too deep is refused before anything walks
 * it: a reader that runs out of stack can take the process with it. Whether keys are unique is for the faults to find; the
 * composer compares each key with each other.
 */
export const compose = (text: string): Composed => {
  const found: { directives: number[]; tooDeep?: number } = { directives: [] }
  const tokens = function* () {
    const parser = new Parser()
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        if (token.type === 'directive') found.directives.push(token.offset)
        yield token
      }
      // The document and the scalar in the middle stand on the stack too.
      if (parser.stack.length > maxDepth + 2) {
        found.tooDeep = parser.offset - lexeme.length
        return
      }
    }
    yield* parser.end()
  }
  const documents: Document[] = []
  for (const document of new Composer({ ...options, uniqueKeys: false }).compose(tokens(), true, text.length)) {
    documents.push(document)
    if (found.tooDeep !== undefined || documents.length > 1) break
  }
  if (found.tooDeep !== undefined) return found
  const [document, second] = documents
  return { ...found, ...(document === undefined ? {} : { document }), ...(second === undefined ? {} : { second: second.range?.[0] ?? 0 }) }
}
