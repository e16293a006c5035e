import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const xcPurposeNodata = defineRule<CheckInput>({
  code: 'xc-purpose-nodata',
  level: 'error',
  about: 'A purpose that uses no personal data needs no basis, keeps nothing and shares nothing. One that does uses data.',
  duty: {
    catalogue: 'XC-PURPOSE-NODATA',
    law: ['GDPR 5(1)(b)', 'GDPR 5(1)(c)', 'GDPR 13(1)(c)'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 5(1)(b)-(c), 13(1)(c)',
      'adequate, relevant and limited to what is necessary in relation to the purposes for which they are processed',
    ),
  },
  check: ({ program }, say) => {
    for (const purpose of items(program.purposes).filter(({ data }) => data === 'none')) {
      const [key] = speaksOfData(purpose)
      if (key === undefined) continue
      say(purpose.at('data'), {
        message: `The purpose \`${purpose.id}\` says that it uses no personal data, and has \`${key}\` all the same.`,
        hints: ['List under `data` what it uses, or take out of the purpose what belongs to personal data.'],
        related: [{ message: 'This belongs to personal data.', place: purpose.at(key) }],
        about: purpose.ref,
      })
    }
  },
})

/** The keys of a purpose that only make sense where personal data are used. */
const speaksOfData = (purpose: Purpose): readonly string[] =>
  (['basis', 'retention', 'shared-with', 'sources'] as const).filter((key) => items<unknown>(purpose[key]).length > 0)
