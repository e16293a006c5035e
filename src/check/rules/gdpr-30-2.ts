import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { asCode } from '../../diagnostics/suggest.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

const recorded = ['contact', 'processing', 'transfers', 'security'] as const

export const gdpr302 = defineRule<CheckInput>({
  code: 'gdpr-30-2',
  level: 'advice',
  about: 'Who processes data on behalf of others keeps a record of that too: for whom, what, where to, and how secured.',
  duty: {
    catalogue: 'GDPR-30-2',
    law: ['GDPR 30(2)(a)', 'GDPR 30(2)(b)', 'GDPR 30(2)(c)', 'GDPR 30(2)(d)'],
    documents: ['register'],
    section: 'register',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 30(2)',
      'the categories of processing carried out on behalf of each controller',
    ),
  },
  check: ({ program }, say) => {
    if (program.source.organisation['acts-as-processor'] === true && items(program.clients).length === 0)
      say(program.at('organisation', 'acts-as-processor'), {
        message: 'The organisation processes data on behalf of others too, and the record does not say for whom.',
        hints: [`Add \`clients\` to policy.yaml: for each of them an id, with \`name\`, ${asCode(recorded)}.`],
      })
    for (const client of items(program.clients)) {
      const missing = recorded.filter((key) => client[key] === undefined)
      if (missing.length === 0) continue
      say(client.place, {
        message: `The record of what is done on behalf of \`${client.id}\` is without ${asCode(missing)}.`,
        hints: [`Add ${asCode(missing)} to \`${client.id}\` below \`clients\`.`],
        about: client.ref,
      })
    }
  },
})
