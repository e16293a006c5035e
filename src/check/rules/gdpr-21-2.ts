import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { marketingPurposes } from '../facts/marketing.ts'
import { relianceOn } from '../facts/reliance.ts'
import { offerOf } from '../facts/rights.ts'
import { several } from '../facts/several.ts'

/** By itself, or with the way to withdraw or object of what it rests on. */
const tellsHowToStop = ({ 'direct-marketing': marketing, basis }: Purpose): boolean =>
  (typeof marketing === 'object' && marketing.stop !== undefined) ||
  items(basis).some(({ withdraw, 'withdrawn-by': ways, object }) => (withdraw ?? ways ?? object) !== undefined)

export const gdpr212 = defineRule<CheckInput>({
  code: 'gdpr-21-2',
  level: 'error',
  about:
    'Who is approached with offers can always object, and then it stops. The statement says so and how. Where the policy does not say whether a purpose is direct marketing, nothing is found and nothing is printed.',
  duty: {
    catalogue: 'GDPR-21-2',
    law: ['GDPR 21(2)', 'GDPR 21(3)'],
    documents: ['privacy'],
    section: 'objection',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 21(2)-(3)',
      'Where the data subject objects to processing for direct marketing purposes, the personal data shall no longer be processed for such purposes.',
    ),
  },
  check: ({ program }, say) => {
    const purposes = marketingPurposes(program)
    const isToldOtherwise = program.source.rights === undefined || relianceOn(program, 'legitimate-interests', 'public-task').length > 0
    // Where all rights are missing, or other purposes want this one too, `gdpr-13-2-b` or `gdpr-21-1` says so.
    if (purposes.length > 0 && !isToldOtherwise && offerOf(program, 'objection') === undefined)
      say(program.at('rights', 'offered'), {
        message: `The policy does not tell the right to object to direct marketing, which ${several(purposes)} ${purposes.length === 1 ? 'is' : 'are'}.`,
        hints: ['Add `objection` to `offered` below `rights` in policy.yaml.', 'Add the section `objection` to the statement.'],
        related: purposes
          .slice(0, 3)
          .map((purpose) => ({ message: `\`${purpose.id}\` is direct marketing.`, place: purpose.at('direct-marketing') })),
      })
    for (const purpose of purposes)
      if (!tellsHowToStop(purpose))
        say(purpose.at('direct-marketing'), {
          level: 'warning',
          message: `The purpose \`${purpose.id}\` is direct marketing, and the policy does not say how to stop it.`,
          hints: ['Add `stop` to `direct-marketing` in purposes.yaml: a link in each message, for example.'],
          about: purpose.ref,
        })
  },
})
