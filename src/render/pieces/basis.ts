import type { Basis } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { about } from './about.ts'

/** What a basis is called: the policy's own label, else the law's word. */
export const basisLabel = (context: ViewContext, basis: Basis): Value => {
  const kind = `${basis.kind}${basis.kind === 'consent' && basis.explicit ? '-explicit' : ''}`
  return about(basis, basis.label === undefined ? context.line(`privacy:basis.${kind}`) : context.plain(basis.label))
}

/** A basis in whole sentences: which, why, and how to undo it. */
export const basisSentences = (context: ViewContext, basis: Basis): Value | undefined =>
  context.sentences([context.line('privacy:basis.sentence', { basis: basisLabel(context, basis) }), basisExplanation(context, basis)])

/** Why a basis holds, and how to undo it. */
export const basisExplanation = (context: ViewContext, basis: Basis): Value | undefined =>
  context.sentences([
    basis.statute === undefined ? undefined : context.line('privacy:basis.statute', { statute: context.plain(basis.statute) }),
    basis.explanation && context.inline(basis.explanation),
    basis.interest && context.inline(basis.interest),
    basis.withdraw && context.inline(basis.withdraw),
    basis.object && context.inline(basis.object),
  ])
