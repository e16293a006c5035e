import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { ReviewInput } from '../input.ts'
import { says } from '../lines.ts'
import { isBesidePrivacy } from '../beside.ts'

export const gdpr131a = defineRule<ReviewInput>({
  code: 'gdpr-13-1-a',
  level: 'error',
  about: 'Each statement says who is responsible for the data: the legal name and the postal address of the controller.',
  duty: {
    catalogue: 'GDPR-13-1-a',
    law: ['GDPR 13(1)(a)', 'GDPR 14(1)(a)'],
    documents: ['privacy', 'cookie'],
    section: 'controller',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(a)',
      'the identity and the contact details of the controller',
    ),
  },
  check: ({ documents, program }, say) => {
    const { name, address } = program.source.organisation
    if (name === undefined) {
      say(program.at('organisation'), {
        message: `The policy does not say who is responsible for the data: \`organisation\` is without \`name\`${address === undefined ? ' and `address`' : ''}.`,
        hints: ['Add `name` and `address` to `organisation` in policy.yaml.'],
      })
      return
    }
    // The law asks for contact details; that a postal address is among them is our own reading.
    if (address === undefined)
      say(program.at('organisation'), {
        level: 'warning',
        message: 'The policy does not say where the organisation is established: `organisation` is without `address`.',
        hints: ['Add `address` to `organisation` in policy.yaml, with `street`, `postcode`, `city` and `country`.'],
      })
    for (const statement of program.statements) {
      const printed = documents.filter((document) => document.statement === statement.id)
      const wants = (words: string) => printed.some((document) => !says(document, words))
      const isNameless = wants(name)
      if (!isNameless && (address === undefined || !wants(address.street))) continue
      say(statement.at('sections'), {
        ...(isNameless && !isBesidePrivacy(statement, program) ? {} : { level: 'warning' as const }),
        message: `The statement \`${statement.id}\` does not print the ${isNameless ? 'name' : 'address'} of the organisation.`,
        hints: [`Add \`controller\` to the sections of the statement \`${statement.id}\`.`],
        related: [{ message: 'It stands here.', place: program.at('organisation', isNameless ? 'name' : 'address') }],
      })
    }
  },
})
