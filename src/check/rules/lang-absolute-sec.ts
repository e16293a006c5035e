import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { absolutePromises } from '../words/absolute-promises.ts'
import type { CheckInput } from '../input.ts'

export const langAbsoluteSec = defineRule<CheckInput>({
  code: 'lang-absolute-sec',
  level: 'advice',
  about: 'A statement does not promise what nobody can promise: that data are completely safe, or that nobody will ever receive them.',
  duty: {
    catalogue: 'LANG-ABSOLUTE-SEC',
    law: ['GDPR 5(1)(a)', 'GDPR 32'],
    documents: ['privacy'],
    section: 'security',
    evidence: house,
  },
  check: ({ program }, say) => {
    for (const text of program.texts) {
      if (text.language === undefined || text.path[0] === 'changelog.yaml') continue
      for (const { words, from, to } of absolutePromises(text.text, text.language))
        say(text.locate(from, to), { message: `“${words}” cannot be promised.`, hints: ['Write which measures you take.'] })
    }
  },
})
