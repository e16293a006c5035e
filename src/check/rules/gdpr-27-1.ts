import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import { isInEea } from '../../law/eea.ts'
import type { Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { usesProtectedData } from '../facts/officer.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const gdpr271 = defineRule<CheckInput>({
  code: 'gdpr-27-1',
  level: 'error',
  about:
    'A controller outside the EEA that offers goods or services to people in it, or observes them there, has a representative in the EEA. The statement names the representative. A seat outside the EEA alone does not tell whether one is needed: silence is a warning.',
  duty: {
    catalogue: 'GDPR-27-1',
    law: ['GDPR 27(1)', 'GDPR 27(2)', 'GDPR 27(3)', 'GDPR 3(2)', 'GDPR 13(1)(a)', 'GDPR 14(1)(a)'],
    documents: ['privacy'],
    section: 'controller',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 3(2), 13(1)(a), 27(1)-(5)',
      'Where Article 3(2) applies, the controller or the processor shall designate in writing a representative in the Union.',
    ),
  },
  check: ({ program }, say) => {
    const { organisation, representative } = program.source
    const country = organisation.address?.country
    if (country === undefined || isInEea(country)) return
    if (representative === undefined) {
      say(program.at('organisation', 'address', 'country'), {
        // Whether art. 3(2) GDPR applies is not in the facts.
        level: 'warning',
        message: 'The organisation is established outside the EEA, and the policy names no representative in it.',
        hints: [
          'Add `representative` to policy.yaml, with `name`, `address` and `email`.',
          'If none is needed, write `not-required` below `representative`, and `reason`.',
        ],
      })
    } else if ('not-required' in representative) {
      if (representative['not-required'] === 'occasional') checkOccasional(program, say)
    } else if (!isInEea(representative.address.country)) {
      say(program.at('representative', 'address', 'country'), {
        message: 'The representative is established outside the EEA too.',
        hints: ['Name a representative in a country of the EEA where the people are whose data you use.'],
      })
    } else checkPrinted(program, say)
  },
})

/** The exemption of art. 27(2)(a) does not hold for special or criminal data on a large scale. */
const checkOccasional = (program: Program, say: Say): void => {
  const purpose = items(program.purposes).find((one) => one['large-scale'] === true && usesProtectedData(one))
  if (purpose === undefined) return
  say(program.at('representative', 'not-required'), {
    message: `\`occasional\` appears not to hold: the purpose \`${purpose.id}\` uses data that the law protects more, on a large scale.`,
    hints: ['Name a representative, with `name`, `address` and `email`.'],
    related: [{ message: 'This is done on a large scale.', place: purpose.at('large-scale') }],
  })
}

const checkPrinted = (program: Program, say: Say): void => {
  for (const statement of covering(program, 'privacy')) {
    if (hasSection(statement, 'controller')) continue
    say(statement.at('sections'), {
      message: `The statement \`${statement.id}\` does not name the representative.`,
      hints: [`Add \`controller\` to the sections of the statement \`${statement.id}\`.`],
      related: [{ message: 'The representative stands here.', place: program.at('representative') }],
    })
  }
}
