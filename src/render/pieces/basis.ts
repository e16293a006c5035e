import type { Basis } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'

/** What a basis is called: the policy's own label, else the law's word. */
export const basisLabel = (context: ViewContext, basis: Basis): Value => {
  if (basis.label !== undefined) return context.plain(basis.label)
  return context.line(`privacy:basis.${basis.kind}${basis.kind === 'consent' && basis.explicit ? '-explicit' : ''}`)
}

/** A basis in whole sentences: which, why, and how to undo it. */
export const basisSentences = (context: ViewContext, basis: Basis): Value | undefined =>
  context.sentences([
    context.line('privacy:basis.sentence', { basis: basisLabel(context, basis) }),
    basis.statute === undefined ? undefined : context.line('privacy:basis.statute', { statute: context.plain(basis.statute) }),
    basis.explanation && context.inline(basis.explanation),
    basis.interest && context.inline(basis.interest),
    basis.withdraw && context.inline(basis.withdraw),
    basis.object && context.inline(basis.object),
  ])
