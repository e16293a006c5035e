import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const xcEmployeeConsent = defineRule<CheckInput>({
  code: 'xc-employee-consent',
  level: 'advice',
  about: 'Employees can seldom refuse their employer. Where consent is asked of them, the statement says why they can.',
  duty: {
    catalogue: 'XC-EMPLOYEE-CONSENT',
    law: ['GDPR recital 43', 'GDPR 4(11)', 'EDPB Guidelines 05/2020, para. 21'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, recital 43',
      'consent should not provide a valid legal ground for the processing of personal data in a specific case where there is a clear imbalance',
    ),
  },
  check: ({ program }, say) => {
    for (const purpose of items(program.purposes)) {
      if (!items(purpose.people).some(({ kind }) => kind === 'employees')) continue
      for (const basis of items(purpose.basis).filter(({ kind, free }) => kind === 'consent' && free === undefined)) {
        say(basis.at('free'), {
          message: `The purpose \`${purpose.id}\` asks employees for consent, which they can seldom refuse freely.`,
          hints: ['Add `free` to this basis: why refusing has no consequences. Or let the purpose rest on another basis.'],
          related: [{ message: 'The purpose that employees are asked to consent to.', place: purpose.at('people') }],
          about: basis.ref,
        })
      }
    }
  },
})
