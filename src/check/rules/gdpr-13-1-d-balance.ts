import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { phrasesIn } from '../words/phrases.ts'
import { restingOn, toldOf } from '../facts/resting.ts'

export const gdpr131dBalance = defineRule<CheckInput>({
  code: 'gdpr-13-1-d-balance',
  level: 'advice',
  about:
    'A legitimate interest holds only if it weighs more than the interests of the person. Readers are helped by the outcome of that weighing, or by knowing that they can ask for it.',
  duty: {
    catalogue: 'GDPR-13-1-d-BALANCE',
    law: ['GDPR 6(1)(f)', 'GDPR 13(1)(d)', 'EDPB Guidelines 1/2024, paras 67-68'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    // One sentence that offers the weighing does for every basis.
    const isOffered = phrasesIn(program, weighing, ({ path }) => path[2] !== 'balancing').length > 0
    if (isOffered) return
    for (const basis of items(program.bases)) {
      if (basis.kind !== 'legitimate-interests' || basis.balancing !== undefined || restingOn(program, basis).length === 0) continue
      say(basis.at('balancing'), {
        message: `The basis \`${basis.id}\` does not say how the interest was weighed against that of the person.`,
        hints: ['Add `balancing` with the outcome in a sentence, or say under `rights` that people can ask how it was weighed.'],
        related: toldOf(program, basis),
        about: basis.ref,
      })
    }
  },
})

/** A sentence that speaks of the weighing. */
const weighing = {
  nl: /\b(?:belangenafweging|(?:af)?gewogen|afweging)\b/i,
  en: /\b(?:balancing (?:test|exercise)|weighed|weighing)\b/i,
}
