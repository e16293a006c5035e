import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const gdpr263 = defineRule<CheckInput>({
  code: 'gdpr-26-3',
  level: 'warning',
  about: 'People can use their rights against each of the joint controllers, so the statement says how to reach each of them.',
  duty: {
    catalogue: 'GDPR-26-3',
    law: ['GDPR 26(3)', 'GDPR 26(1)'],
    documents: ['privacy'],
    section: 'controller',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 26(1)-(3)',
      'the data subject may exercise his or her rights under this Regulation in respect of and against each of the controllers',
    ),
  },
  check: ({ program }, say) => {
    for (const { id, ref, place, contact } of items(program.jointControllers)) {
      if (contact !== undefined) continue
      say(place, {
        message: `The policy does not say how people reach the joint controller \`${id}\`, although they can use their rights there too.`,
        hints: [`Add \`contact\` to \`${id}\`: an e-mail address, a telephone number or a postal address.`],
        about: ref,
      })
    }
  },
})
