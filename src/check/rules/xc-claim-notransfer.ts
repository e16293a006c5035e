import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { countriesOutside, isInEea } from '../../law/eea.ts'
import type { Place } from '../../model/place.ts'
import type { Recipient } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { assurancesOf, recipientsFor } from '../words/assurances.ts'
import type { CheckInput } from '../input.ts'

export const xcClaimNotransfer = defineRule<CheckInput>({
  code: 'xc-claim-notransfer',
  level: 'error',
  about: 'A policy that says that data stay in the EEA lists no recipient that has them, or can reach them, elsewhere.',
  duty: {
    catalogue: 'XC-CLAIM-NOTRANSFER',
    law: ['GDPR 5(1)(a)', 'GDPR 13(1)(f)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 5(1)(a), 13(1)(f)',
      'the fact that the controller intends to transfer personal data to a third country or international organisation',
    ),
  },
  check: ({ program }, say) => {
    for (const assurance of assurancesOf(program, 'eea-only')) {
      const leaks = recipientsFor(program, assurance).flatMap((recipient) => {
        const leak = leakOf(recipient)
        return leak === undefined ? [] : [{ recipient, ...leak }]
      })
      const [first] = leaks
      if (first === undefined) continue
      say(assurance.place, {
        message: `The policy says that data stay in the EEA, and \`${first.recipient.id}\` ${first.how}.`,
        hints: [
          'Remove it, or correct the recipient in processors.yaml.',
          'Does a recipient outside the EEA keep the data inside it? Say why in `eea-only`.',
        ],
        related: leaks.slice(0, 3).map(({ recipient, how, place }) => ({ message: `\`${recipient.id}\` ${how}.`, place })),
        about: assurance.about,
      })
    }
  },
})

/** How data leave the EEA through a recipient: it is elsewhere, reaches them from elsewhere, or has a safeguard because they leave. */
const leakOf = (recipient: Recipient): { readonly how: string; readonly place: Place } | undefined => {
  const { country, at } = recipient
  const isElsewhere = country !== undefined && !isInEea(country)
  const reaching = countriesOutside(recipient).find((one) => one !== country)
  if (reaching !== undefined) return { how: `can reach them from \`${reaching}\``, place: at('access-from') }
  if (recipient['eea-only'] !== undefined) return undefined
  if (isElsewhere) return { how: `is in \`${country}\``, place: at('country') }
  return items(recipient.safeguard).length > 0 ? { how: 'has a `safeguard` for data that leave it', place: at('safeguard') } : undefined
}
