import type { Basis } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { about } from './about.ts'

/** What a basis is called: the policy's own label, else the law's word. */
export const basisLabel = (context: ViewContext, basis: Basis): Value =>
  about(basis, basis.label === undefined ? context.line(`privacy:basis.${wordOf(basis)}`) : context.plain(basis.label))

/** Which word the law has for it: consent can be explicit, an interest is somebody's. */
const wordOf = ({ kind, explicit, whose }: Basis): string => {
  if (kind === 'consent' && explicit) return 'consent-explicit'
  return kind === 'legitimate-interests' && whose !== undefined ? `legitimate-interests-${whose}` : kind
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
    basis['outside-public-task'] && context.inline(basis['outside-public-task']),
    basis.balancing && context.inline(basis.balancing),
    basis.free && context.inline(basis.free),
    withdrawal(context, basis),
    basis.object && context.inline(basis.object),
  ])

/** How consent is withdrawn: in the policy's own words, else the ways in a row. */
const withdrawal = (context: ViewContext, { withdraw, 'withdrawn-by': ways }: Basis): Value | undefined => {
  if (withdraw !== undefined) return context.inline(withdraw)
  const told = context.list((ways ?? []).map((way) => context.line(`privacy:consent-way.${way}`)))
  return told && context.line('privacy:basis.withdrawn', { ways: told })
}
