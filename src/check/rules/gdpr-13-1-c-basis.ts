import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { sectionWithout } from '../facts/purposes.ts'
import { covering } from '../facts/statements.ts'

export const gdpr131cBasis = defineRule<CheckInput>({
  code: 'gdpr-13-1-c-basis',
  level: 'error',
  about: 'Each purpose rests on one of the six legal bases of art. 6(1) GDPR, and the statement says on which.',
  duty: {
    catalogue: 'GDPR-13-1-c-BASIS',
    law: ['GDPR 13(1)(c)', 'GDPR 14(1)(c)', 'GDPR 6(1)'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(c)',
      'the purposes of the processing for which the personal data are intended as well as the legal basis for the processing',
    ),
  },
  check: ({ program }, say) => {
    // Where no personal data are used, no basis is needed.
    const purposes = items(program.purposes).filter(({ data }) => data !== 'none')
    const hasBasis = ({ basis }: (typeof purposes)[number]) => items(basis).length > 0
    for (const purpose of purposes.filter((one) => !hasBasis(one))) {
      say(purpose.at('basis'), {
        message: `The purpose \`${purpose.id}\` has no legal basis.`,
        hints: [
          'Add `basis` with the id of a basis in `bases.yaml`: consent, a contract, a legal obligation, a vital interest, a public task or a legitimate interest.',
        ],
        about: purpose.ref,
      })
    }
    for (const statement of covering(program, 'privacy')) {
      const without = sectionWithout(statement, 'basis', purposes.filter(hasBasis))
      if (without === undefined) continue
      say(without.place, {
        message: `The section \`${without.id}\` prints purposes without their legal bases.`,
        hints: ['Add `basis` to its `columns`.'],
      })
    }
  },
})
