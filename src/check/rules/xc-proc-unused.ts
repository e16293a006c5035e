import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { recipientsInUse } from '../../model/recipients.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const xcProcUnused = defineRule<CheckInput>({
  code: 'xc-proc-unused',
  level: 'warning',
  about: 'A recipient belongs to something that shares data with it: a purpose, a cookie, a use of AI or a social network.',
  duty: {
    catalogue: 'XC-PROC-UNUSED',
    law: ['GDPR 13(1)(e)'],
    documents: ['privacy', 'cookie'],
    section: 'recipients',
    evidence: house,
  },
  check: ({ program }, say) => {
    const inUse = recipientsInUse(program)
    for (const recipient of items(program.recipients)) {
      // Authorities ask by law, and the public reads what people post: neither belongs to a purpose of ours.
      if (inUse.has(recipient) || recipient.role === 'public-authority' || recipient.role === 'public') continue
      say(recipient.place, {
        message: `Nothing shares data with the recipient \`${recipient.id}\`.`,
        hints: ['Name it under `shared-with` of a purpose or as the `vendor` of a cookie, or remove it.'],
        about: recipient.ref,
      })
    }
  },
})
