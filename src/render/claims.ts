import type { RootContent } from 'mdast'
import { homeOf } from '../model/source/claims.ts'
import { items } from '../model/schema/listed.ts'
import type { ViewContext } from './context.ts'
import { about } from './pieces/about.ts'
import { inlineOf } from './plant.ts'

/** The promises that a section prints at its end, each a paragraph. Of sections of one kind it is the first, unless a claim names another. */
export const claimsOf = (context: ViewContext): readonly RootContent[] => {
  const { program, statement, use } = context
  const isNamed = (id: string | undefined) => statement.sections.some((section) => section.id === id)
  return items(program.claims)
    .filter((claim) => (isNamed(claim.section) ? claim.section === use.id : use.isFirst && homeOf(claim) === use.known))
    .map((claim) => {
      const text = claim.text === undefined ? context.line(`common:claim.${claim.kind}`) : context.inline(claim.text)
      return { type: 'paragraph', children: inlineOf(about(claim, text)) }
    })
}
