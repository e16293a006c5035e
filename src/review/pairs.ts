import type { Document, Section } from '../model/document.ts'

/** One section of a statement in two of its languages; `twin` is absent where the other one does not have it. */
export interface Pair {
  readonly section: Section
  readonly twin: Section | undefined
  readonly first: Document
  readonly other: Document
}

/** Each section of each statement in its first language, beside the same section in each other language. */
export const pairsOf = (documents: readonly Document[]): readonly Pair[] =>
  [...byStatement(documents)].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.flatMap((other) => first.sections.map((section, index) => ({ section, twin: other.sections[index], first, other }))),
  )

const byStatement = (documents: readonly Document[]): readonly (readonly Document[])[] => {
  const groups = new Map<string, Document[]>()
  for (const document of documents) groups.set(document.statement, [...(groups.get(document.statement) ?? []), document])
  return [...groups.values()]
}
