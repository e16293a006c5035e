import type { RootContent } from 'mdast'
import { homeOf } from '../model/source/claims.ts'
import { items } from '../model/schema/listed.ts'
import type { SectionId } from '../model/source/sections.ts'
import type { ViewContext } from './context.ts'
import { inlineOf } from './plant.ts'

/** The promises that a section prints at its end, each a paragraph. */
export const claimsOf = (context: ViewContext, section: SectionId): readonly RootContent[] =>
  items(context.program.claims)
    .filter((claim) => homeOf(claim) === section)
    .map((claim) => ({
      type: 'paragraph',
      children: inlineOf(claim.text === undefined ? context.line(`common:claim.${claim.kind}`) : context.inline(claim.text)),
    }))
