import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { aiDutyApplies } from '../../law/ai-act.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const aia502 = defineRule<CheckInput>({
  code: 'aia-50-2',
  level: 'advice',
  about: 'The provider of an AI system that makes text, images, sound or video marks what it makes, so that machines can tell.',
  duty: {
    catalogue: 'AIA-50-2',
    law: ['AI Act 50(2)', 'AI Act 111(4)'],
    documents: ['privacy'],
    section: 'ai',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2024/1689 (AI Act), consolidated text of 27 July 2026, art. 50(2) and 111(4), as quoted in full in a public document',
      'shall ensure that the outputs of the AI system are marked in a machine-readable format and detectable as artificially generated or manipulated',
    ),
  },
  check: ({ program, asOf }, say) => {
    if (!aiDutyApplies('2', asOf)) return
    const isLater = !aiDutyApplies('2', asOf, 'older')
    for (const use of items(program.ai)) {
      if (use.role !== 'provider' || use.makes === undefined || use.marking !== undefined) continue
      say(use.at('makes'), {
        message: `We provide \`${use.id}\`, and the policy does not say how what it makes is marked for machines.`,
        hints: [
          `Add \`marking\` to \`${use.id}\` below \`ai\` in policy.yaml: the technique, in a sentence.`,
          ...(isLater ? ['A system that was on the market before 2 August 2026 has until 2 December 2026.'] : []),
        ],
        about: use.ref,
      })
    }
  },
})
