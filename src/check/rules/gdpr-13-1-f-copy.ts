import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { safeguardsOf } from '../facts/transfers.ts'

export const gdpr131fCopy = defineRule<CheckInput>({
  code: 'gdpr-13-1-f-copy',
  level: 'error',
  about:
    'Where a contract or rules protect data outside the European Economic Area, the statement says where people can read them or get a copy. Beside an adequacy decision it is a warning.',
  duty: {
    catalogue: 'GDPR-13-1-f-COPY',
    law: ['GDPR 13(1)(f)', 'GDPR 14(1)(f)', 'GDPR 15(2)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(f)',
      'reference to the appropriate or suitable safeguards and the means by which to obtain a copy of them or where they have been made available',
    ),
  },
  check: ({ program }, say) => {
    const kinds = ['scc', 'bcr', 'adhoc-clauses', 'code-of-conduct', 'certification', 'public-instrument', 'derogation'] as const
    for (const { recipient, safeguard, at } of safeguardsOf(program, ...kinds)) {
      const { kind, copy, exception } = safeguard
      if (kind === 'derogation' && exception !== 'compelling-interests') continue
      if (copy ?? safeguard['copy-on-request']) continue
      // A transfer that a decision covers needs no other safeguard.
      const isBeside = items(recipient.safeguard).some((one) => one.kind === 'adequacy' || one.kind === 'dpf')
      say(at('kind'), {
        level: isBeside ? 'warning' : 'error',
        message: `Nothing says how to get a copy of the safeguard \`${kind}\` of the recipient \`${recipient.id}\`.`,
        hints: ['Add `copy` with the address where it can be read, or `copy-on-request: true`.'],
        about: recipient.ref,
      })
    }
  },
})
