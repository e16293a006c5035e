import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { asCode } from '../../diagnostics/suggest.ts'
import type { Program } from '../../model/program.ts'
import type { RightKind } from '../../model/source/rights.ts'
import type { CheckInput } from '../input.ts'
import { marketingPurposes } from '../facts/marketing.ts'
import { portablePurposes } from '../facts/portability.ts'
import { relianceOn } from '../facts/reliance.ts'
import { offerOf } from '../facts/rights.ts'
import { covering, hasSection } from '../facts/statements.ts'

/** The rights that hold for every use of data. */
const always: readonly RightKind[] = ['access', 'rectification', 'erasure', 'restriction']

/**
 * Rights that depend on what a use rests on, which the guidelines on transparency (WP260) want the text to be specific
 * about. To tell of a right that nobody has here would mislead. Where just one of them is missing, `gdpr-20-1`,
 * `gdpr-21-1` or `gdpr-21-2` says so.
 */
const sometimes = (program: Program): readonly RightKind[] => [
  ...(portablePurposes(program).length > 0 ? (['portability'] as const) : []),
  ...(relianceOn(program, 'legitimate-interests', 'public-task').length + marketingPurposes(program).length > 0
    ? (['objection'] as const)
    : []),
]

export const gdpr132b = defineRule<CheckInput>({
  code: 'gdpr-13-2-b',
  level: 'error',
  about:
    'The statement tells people their rights to access, rectification, erasure and restriction. Where only one of the other rights is missing, a rule of its own says so.',
  duty: {
    catalogue: 'GDPR-13-2-b',
    law: ['GDPR 13(2)(b)', 'GDPR 14(2)(c)', 'GDPR 15', 'GDPR 16', 'GDPR 17', 'GDPR 18', 'GDPR 20', 'GDPR 21'],
    documents: ['privacy'],
    section: 'rights',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(2)(b)',
      'the existence of the right to request from the controller access to and rectification or erasure of personal data or restriction of processing',
    ),
  },
  check: ({ program }, say) => {
    const { rights } = program.source
    const [statement] = covering(program, 'privacy')
    if (rights === undefined) {
      const due = [...always, ...sometimes(program)]
      if (statement !== undefined)
        say(statement.at('sections'), {
          message: `The policy tells people none of their rights: ${asCode(due)}.`,
          hints: [`Add \`rights\` to policy.yaml, with \`offered: [${due.join(', ')}]\`.`, 'Add the section `rights` to the statement.'],
        })
      return
    }
    const missing = always.filter((right) => offerOf(program, right) === undefined)
    if (missing.length > 0)
      say(program.at('rights', 'offered'), {
        message: `The policy does not tell people these rights: ${asCode(missing)}.`,
        hints: [`Add ${asCode(missing)} to \`offered\` below \`rights\` in policy.yaml.`],
      })
    for (const one of covering(program, 'privacy'))
      if (!hasSection(one, 'rights'))
        say(one.at('sections'), {
          message: `The statement \`${one.id}\` does not print the rights of people.`,
          hints: ['Add `rights` to its `sections` in policy.yaml.'],
        })
  },
})
