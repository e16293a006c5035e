import type { AutomatedDecision } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { nameOf } from '../pieces/about.ts'
import { defineSection } from '../section.ts'

export const automatedDecisions = defineSection({
  id: 'automated-decisions',
  namespace: 'privacy',
  law: ['gdpr-13-2-f', 'gdpr-13-2-f-decl', 'gdpr-22-2', 'gdpr-22-3', 'gdpr-22-4'],
  needs: '`automated-decisions` of policy.yaml',
  shape: {
    none: 'flag',
    assisted: 'flag',
    decisions: [
      {
        id: 'id',
        name: 'value',
        how: 'value',
        purpose: 'value',
        logic: 'value',
        significance: 'value',
        consequences: 'value',
        ground: 'value',
        review: 'value',
      },
    ],
    profiled: 'value',
  },
  view: (context) => {
    const { program, plain, inline } = context
    const decisions = items(program.automatedDecisions)
    const profiled = context.names(items(program.purposes).flatMap((one) => (one.profiling === true ? [nameOf(context, one)] : [])))
    if (program.automatedDecisions === undefined && profiled === undefined) return undefined
    const areAlone = decisions.every((decision) => decision['solely-automated'] === true)
    return {
      none: program.automatedDecisions === 'none',
      assisted: !areAlone,
      decisions: decisions.map((decision) => ({
        id: decision.id,
        name: plain(decision.name),
        // Where a computer takes all of them alone, the introduction says so.
        how: areAlone ? undefined : how(context, decision),
        purpose: decision.purpose && context.line('privacy:automated-decisions.purpose', { purpose: nameOf(context, decision.purpose) }),
        logic: decision.logic && inline(decision.logic),
        significance: decision.significance && inline(decision.significance),
        consequences: decision.consequences && inline(decision.consequences),
        ground: ground(context, decision),
        review: decision['human-review'] && inline(decision['human-review']),
      })),
      profiled: profiled && context.line('privacy:automated-decisions.profiled', { purposes: profiled }),
    }
  },
})

/** Who takes it; nothing, where the policy does not say so. */
const how = (context: ViewContext, { 'solely-automated': solely }: AutomatedDecision): Value | undefined =>
  solely === undefined ? undefined : context.line(`privacy:automated-decisions.${solely ? 'alone' : 'helped'}`)

const ground = (context: ViewContext, { ground: kind, statute }: AutomatedDecision): Value | undefined =>
  kind &&
  context.sentences([
    context.line(`privacy:automated-decisions.ground.${kind}`),
    statute && context.line('privacy:basis.statute', { statute: context.plain(statute) }),
  ])
