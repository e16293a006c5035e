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
  about:
    'A policy that says that data stay in the EEA lists no recipient that has them, or can reach them, elsewhere. For the words of a text it is a warning.',
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
        // Words of the policy's own can say what everybody sees.
        const isWorded = items(program.claims).some(({ ref, text }) => ref === assurance.about && text !== undefined)
        return leak === undefined || (leak.isPublic === true && isWorded) ? [] : [{ recipient, ...leak }]
      })
      const first = leaks.find(({ level }) => level === undefined) ?? leaks[0]
      if (first === undefined) continue
      say(assurance.place, {
        message: `The policy says that data stay in the EEA, and \`${first.recipient.id}\` ${first.how}.`,
        hints: [
          'Remove it, or correct the recipient in processors.yaml.',
          'Does a recipient outside the EEA keep the data inside it? Say why in `eea-only`.',
        ],
        related: leaks.slice(0, 3).map(({ recipient, how, place }) => ({ message: `\`${recipient.id}\` ${how}.`, place })),
        about: assurance.about,
        ...((first.level ?? assurance.level) === 'warning' ? { level: 'warning' } : {}),
      })
    }
  },
})

/** How data leave the EEA through a recipient. */
interface Leak {
  readonly how: string
  readonly place: Place
  readonly level?: 'warning'
  readonly isPublic?: true
}

/** It is elsewhere, reaches them from elsewhere, has a safeguard because they leave, or is everybody. */
const leakOf = (recipient: Recipient): Leak | undefined => {
  const { country, at } = recipient
  const isElsewhere = country !== undefined && !isInEea(country)
  const reaching = countriesOutside(recipient).find((one) => one !== country)
  if (reaching !== undefined) return { how: `can reach them from \`${reaching}\``, place: at('access-from') }
  if (recipient['eea-only'] !== undefined) return undefined
  if (isElsewhere) return { how: `is in \`${country}\``, place: at('country') }
  if (items(recipient.safeguard).length > 0) return { how: 'has a `safeguard` for data that leave it', place: at('safeguard') }
  return recipient.role === 'public'
    ? { how: 'is everybody, outside the EEA too', place: at('role'), level: 'warning', isPublic: true }
    : undefined
}
