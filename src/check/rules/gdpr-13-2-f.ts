import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { asCode } from '../../diagnostics/suggest.ts'
import type { AutomatedDecision, Purpose } from '../../model/program.ts'
import { machineDecisions } from '../facts/decisions.ts'
import type { CheckInput } from '../input.ts'
import { lacking, purposesOf } from '../facts/statements.ts'

const asked = ['logic', 'significance', 'consequences'] as const

export const gdpr132f = defineRule<CheckInput>({
  code: 'gdpr-13-2-f',
  level: 'error',
  about:
    'Of each decision that a computer takes alone, and that weighs heavily on people, the statement tells how it comes about, how much depends on it and what follows from it. A formula is not enough.',
  duty: {
    catalogue: 'GDPR-13-2-f',
    law: ['GDPR 13(2)(f)', 'GDPR 14(2)(g)', 'GDPR 22(1)', 'GDPR 22(4)', 'CJEU C-203/22 (Dun & Bradstreet), para. 59'],
    documents: ['privacy'],
    section: 'automated-decisions',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(2)(f)',
      'meaningful information about the logic involved, as well as the significance and the envisaged consequences of such processing for the data subject',
    ),
  },
  check: ({ program }, say) => {
    const decisions = machineDecisions(program)
    for (const decision of decisions) {
      const missing = asked.filter((key) => decision[key] === undefined)
      if (missing.length > 0)
        say(decision.place, {
          message: `The policy does not tell this of the decision \`${decision.id}\`: ${asCode(missing)}.`,
          hints: [
            `Add ${asCode(missing)} to \`${decision.id}\` below \`automated-decisions\` in policy.yaml, in plain words.`,
            'If a person takes the decision, write `solely-automated: false`; if it does not weigh heavily on anybody, `effect: none`.',
          ],
          about: decision.ref,
        })
    }
    const [first] = decisions
    if (first === undefined) return
    for (const statement of lacking(program, 'automated-decisions', (purposes) => decisions.some(isAbout(purposes)))) {
      const shown = decisions.find(isAbout(purposesOf(statement, program))) ?? first
      say(statement.at('sections'), {
        message: `The statement \`${statement.id}\` does not tell that a computer takes decisions.`,
        hints: ['Add `automated-decisions` to its `sections` in policy.yaml.'],
        about: shown.ref,
        related: [{ message: `The policy lists \`${shown.id}\` here.`, place: shown.place }],
      })
    }
  },
})

/** Whether a decision belongs to one of these purposes; one that names no purpose may. */
const isAbout =
  (purposes: readonly Purpose[]) =>
  ({ purpose }: AutomatedDecision): boolean =>
    purpose === undefined || purposes.includes(purpose)
