import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { aiDutyApplies } from '../../law/ai-act.ts'
import { items } from '../../model/schema/listed.ts'
import { silentOn } from '../facts/ai.ts'
import type { CheckInput } from '../input.ts'

export const aia503 = defineRule<CheckInput>({
  code: 'aia-50-3',
  level: 'error',
  about:
    'Who uses AI that recognises emotions, or puts people into groups by their body, tells the people who are exposed to it. It is a warning where the policy does not say in which role.',
  duty: {
    catalogue: 'AIA-50-3',
    law: ['AI Act 50(3)', 'AI Act 50(5)', 'AI Act 5(1)(f)', 'AI Act 5(1)(g)', 'GDPR 9', 'GDPR 13'],
    documents: ['privacy'],
    section: 'ai',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2024/1689 (AI Act), consolidated text of 27 July 2026, art. 50(3), as quoted in full in a public document',
      'shall inform the natural persons exposed thereto of the operation of the system',
    ),
  },
  check: ({ program, asOf }, say) => {
    if (!aiDutyApplies('3', asOf)) return
    for (const use of items(program.ai)) {
      if (use.recognises === undefined || use.role === 'provider') continue
      if (use.notice === undefined) {
        say(use.at('recognises'), {
          // The duty is on who uses it, which only `role` tells.
          level: use.role === undefined ? 'warning' : 'error',
          message: `\`${use.id}\` recognises ${use.recognises.map((what) => words[what]).join(' and ')}, and the policy does not say how people are told.`,
          hints: [
            `Add \`notice\` to \`${use.id}\` below \`ai\` in policy.yaml: how people who are exposed to it are told.`,
            'First see whether art. 5(1)(f) and (g) AI Act allow it at all: emotions at work and at school, for example, are off limits.',
          ],
          about: use.ref,
        })
        continue
      }
      // Where people talk with it, the rule on that asks for the section.
      if (use['talks-to-people'] === 'yes') continue
      for (const statement of silentOn(program, use, 'privacy'))
        say(statement.at('sections'), {
          level: 'warning',
          message: `The statement \`${statement.id}\` does not tell people what \`${use.id}\` recognises.`,
          hints: [`Add \`ai\` to the sections of the statement \`${statement.id}\`.`],
          related: [{ message: 'This is the use of AI.', place: use.place }],
          about: use.ref,
        })
    }
  },
})

const words = { emotions: 'emotions', 'biometric-categories': 'groups of people by their body' } as const
