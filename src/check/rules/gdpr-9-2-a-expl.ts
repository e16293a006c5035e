import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import type { Basis, Program } from '../../model/program.ts'
import { protectedDataOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const gdpr92aExpl = defineRule<CheckInput>({
  code: 'gdpr-9-2-a-expl',
  level: 'error',
  about:
    'Consent to the use of special data is explicit, says so, and can be withdrawn. Consent is called explicit only where the law asks for that.',
  duty: {
    catalogue: 'GDPR-9-2-a-EXPL',
    law: ['GDPR 9(2)(a)', 'GDPR 7(3)'],
    documents: ['privacy'],
    section: 'special-data',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 9(2)(a)',
      'the data subject has given explicit consent to the processing of those personal data for one or more specified purposes',
    ),
  },
  check: ({ program }, say) => {
    for (const purpose of items(program.purposes)) {
      if (purpose['permitted-by']?.['article-9'] !== 'a' || purpose.basis === undefined) continue
      const consents = items(purpose.basis).filter(({ kind }) => kind === 'consent')
      if (consents.some(({ explicit }) => explicit === true)) continue
      const related = [{ message: 'This relies on explicit consent.', place: purpose.at('permitted-by', 'article-9') }]
      const [consent] = consents
      if (consent === undefined)
        say(purpose.at('basis'), {
          level: 'warning',
          message: `The purpose \`${purpose.id}\` relies on explicit consent, and has no basis that says how it is given and withdrawn.`,
          hints: [
            `Add a basis of kind \`consent\`, with \`explicit: true\` and \`withdraw\`, to bases.yaml and to \`basis\` of \`${purpose.id}\`.`,
          ],
          related,
          about: purpose.ref,
        })
      else
        say(consent.at('kind'), {
          message: `The purpose \`${purpose.id}\` needs explicit consent, and the basis \`${consent.id}\` says only consent.`,
          hints: [`Add \`explicit: true\` to \`${consent.id}\` in bases.yaml, if that is how people consent.`],
          related,
          about: consent.ref,
        })
    }
    for (const basis of items(program.bases)) checkReason(program, basis, say)
  },
})

/** What else explicit consent can permit is a decision by a computer (art. 22(2)(c)) or a transfer (art. 49(1)(a)). */
const checkReason = ({ purposes, automatedDecisions, recipients }: Program, basis: Basis, say: Say): void => {
  if (basis.explicit !== true) return
  const resting = items(purposes).filter((purpose) => items(purpose.basis).includes(basis))
  const hasReason =
    resting.length === 0 ||
    resting.some((purpose) => purpose['permitted-by']?.['article-9'] === 'a' || protectedDataOf(purpose, 'special').length > 0) ||
    items(automatedDecisions).some(({ ground }) => ground === 'explicit-consent') ||
    items(recipients).some(({ safeguard }) => items(safeguard).some(({ exception }) => exception === 'a'))
  if (hasReason) return
  say(basis.at('explicit'), {
    level: 'advice',
    message: `The basis \`${basis.id}\` is explicit consent, and nothing that rests on it appears to need that.`,
    hints: [
      'If special data are used, say so with `special` in data.yaml and `permitted-by` in purposes.yaml.',
      `Otherwise remove \`explicit\` from \`${basis.id}\` in bases.yaml.`,
    ],
    related: resting.map((purpose) => ({ message: 'This rests on it.', place: purpose.at('basis') })),
    about: basis.ref,
  })
}
