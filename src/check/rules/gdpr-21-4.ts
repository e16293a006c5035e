import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Purpose } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'
import { restsOn } from '../facts/bases.ts'
import { marketingPurposes } from '../facts/marketing.ts'
import { relianceOn } from '../facts/reliance.ts'
import { offerOf } from '../facts/rights.ts'
import { lacking } from '../facts/statements.ts'

export const gdpr214 = defineRule<CheckInput>({
  code: 'gdpr-21-4',
  level: 'error',
  about:
    'The right to object stands apart from the rest: in a section of its own, under its own heading. The law also wants it told at the first contact, which no statement can prove.',
  duty: {
    catalogue: 'GDPR-21-4',
    law: ['GDPR 21(4)'],
    documents: ['privacy'],
    section: 'objection',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 21(4)',
      'shall be explicitly brought to the attention of the data subject and shall be presented clearly and separately from any other information',
    ),
  },
  check: ({ program }, say) => {
    const offer = offerOf(program, 'objection')
    const marketing = marketingPurposes(program)
    const isDue = relianceOn(program, 'legitimate-interests', 'public-task').length > 0 || marketing.length > 0
    if (offer === undefined || !isDue) return
    const canBeObjectedTo = (purpose: Purpose) => restsOn(purpose, 'legitimate-interests', 'public-task') || marketing.includes(purpose)
    // The rights are what it must stand apart from.
    for (const statement of lacking(program, 'objection', (purposes) => purposes.some(canBeObjectedTo)))
      say(statement.sections.find(({ known }) => known === 'rights')?.place ?? statement.at('sections'), {
        message: `The statement \`${statement.id}\` does not present the right to object separately.`,
        hints: ['Add `objection` to its `sections` in policy.yaml.'],
        related: [{ message: 'The policy offers the right here.', place: offer.place }],
      })
  },
})
