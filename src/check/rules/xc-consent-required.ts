import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const xcConsentRequired = defineRule<CheckInput>({
  code: 'xc-consent-required',
  level: 'error',
  about: 'Consent is free. What must be given cannot rest on it.',
  duty: {
    catalogue: 'XC-CONSENT-REQUIRED',
    law: ['GDPR 4(11)', 'GDPR 7(4)', 'GDPR recital 42', 'GDPR recital 43'],
    documents: ['privacy'],
    section: 'provision',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 4(11), 7(4), 13(2)(e), recitals 42-43',
      'the performance of a contract, including the provision of a service, is dependent on the consent despite such consent not being necessary',
    ),
  },
  check: ({ program }, say) => {
    for (const purpose of items(program.purposes)) {
      const bases = items(purpose.basis)
      const needed = purpose.provision?.needed
      // Beside another basis it can be that one for which the data are needed.
      if (bases.length === 0 || bases.some(({ kind }) => kind !== 'consent') || needed === undefined || needed === 'voluntary') continue
      say(purpose.at('provision', 'needed'), {
        message: `The purpose \`${purpose.id}\` rests on consent, and says that ${needed === 'by-law' ? 'a law obliges people to give the data' : 'the data are needed for a contract'}.`,
        hints: ['Write `needed: voluntary`, or name the basis that really applies under `basis`.'],
        related: [{ message: 'Here it rests on consent.', place: purpose.at('basis') }],
        about: purpose.ref,
        level: needed === 'by-law' ? 'error' : 'warning',
      })
    }
  },
})
