import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { aiDutyApplies } from '../../law/ai-act.ts'
import { items } from '../../model/schema/listed.ts'
import { silentOn } from '../facts/ai.ts'
import type { CheckInput } from '../input.ts'

export const aia501 = defineRule<CheckInput>({
  code: 'aia-50-1',
  level: 'warning',
  about:
    'People who talk with an AI system learn at the first contact that it is AI, unless everybody can see that. The duty is on the provider of the system.',
  duty: {
    catalogue: 'AIA-50-1',
    law: ['AI Act 50(1)', 'AI Act 50(5)'],
    documents: ['privacy', 'cookie'],
    section: 'ai',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2024/1689 (AI Act), consolidated text of 27 July 2026, art. 50(1), (5), as quoted in full in a public document',
      'the natural persons concerned are informed that they are interacting with an AI system',
    ),
  },
  check: ({ program, asOf }, say) => {
    if (!aiDutyApplies('1', asOf)) return
    for (const use of items(program.ai).filter((one) => one['talks-to-people'] === 'yes')) {
      if (use.disclosure === undefined) {
        say(use.at('talks-to-people'), {
          level: use.role === 'provider' ? 'error' : 'warning',
          message: `People talk with \`${use.id}\`, and the policy does not say how they learn that it is AI.`,
          hints: [
            `Add \`disclosure\` to \`${use.id}\` below \`ai\` in policy.yaml: what people see or hear at the first contact.`,
            'If everybody can see that it is AI, write `talks-to-people: obviously`.',
          ],
          about: use.ref,
        })
        continue
      }
      for (const statement of silentOn(program, use, 'privacy', 'cookie'))
        say(statement.at('sections'), {
          message: `The statement \`${statement.id}\` does not say that people talk with AI in \`${use.id}\`.`,
          hints: [`Add \`ai\` to the sections of the statement \`${statement.id}\`.`],
          related: [{ message: 'This is the use of AI.', place: use.place }],
          about: use.ref,
        })
    }
  },
})
