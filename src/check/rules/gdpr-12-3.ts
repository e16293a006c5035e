import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { lastsLonger } from '../../locale/periods.ts'
import type { CheckInput } from '../input.ts'

/** What the law allows. A month is shorter than 30 days when it ends in February. */
const limits = [
  { key: 'term', most: 'P1M', words: 'the month in which the law wants an answer' },
  { key: 'extension', most: 'P2M', words: 'the two months by which the law lets the term be extended' },
] as const

export const gdpr123 = defineRule<CheckInput>({
  code: 'gdpr-12-3',
  level: 'error',
  about:
    'A request is answered within a month, which can be extended by two months. A statement need not say so; if it says more, it promises less than the law.',
  duty: {
    catalogue: 'GDPR-12-3',
    law: ['GDPR 12(3)'],
    documents: ['privacy'],
    section: 'rights',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 12(3)',
      'in any event within one month of receipt of the request. That period may be extended by two further months where necessary',
    ),
  },
  check: ({ program }, say) => {
    const { rights } = program.source
    if (rights === undefined) return
    if (rights.term === undefined) {
      say(program.at('rights'), {
        level: 'advice',
        message: 'The policy does not say how soon a request is answered.',
        hints: ['Add `term: P1M` to `rights` in policy.yaml.'],
      })
    }
    for (const { key, most, words } of limits) {
      const value = rights[key]
      const longer = value === undefined ? 'never' : lastsLonger(value, most)
      if (longer === 'never') continue
      say(program.at('rights', key), {
        level: longer === 'always' ? 'error' : 'warning',
        message: `A period of \`${value}\` ${longer === 'always' ? 'is' : 'can be'} longer than ${words}.`,
        hints: [`Write \`${key}: ${most}\`, or a shorter period.`],
      })
    }
  },
})
