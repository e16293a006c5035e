import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { aiDutyApplies } from '../../law/ai-act.ts'
import type { AiUse } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const aia504 = defineRule<CheckInput>({
  code: 'aia-50-4',
  level: 'warning',
  about:
    'A deepfake is disclosed as one. So is text that AI made to inform the public, unless a person reviews it and somebody answers for it.',
  duty: {
    catalogue: 'AIA-50-4',
    law: ['AI Act 50(4)', 'AI Act 50(5)'],
    documents: ['privacy'],
    section: 'ai',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2024/1689 (AI Act), consolidated text of 27 July 2026, art. 50(4), as quoted in full in a public document',
      'shall disclose that the content has been artificially generated or manipulated',
    ),
  },
  check: ({ program, asOf }, say) => {
    if (!aiDutyApplies('4', asOf)) return
    for (const use of items(program.ai)) {
      if (use.role === 'provider' || use.labelling !== undefined) continue
      const makes = use.makes ?? []
      const what = mustDisclose(use)
      if (what === undefined) continue
      say(use.at('makes', makes.indexOf(what)), {
        message:
          what === 'deepfake'
            ? `\`${use.id}\` makes deepfakes, and the policy does not say how people can tell.`
            : `\`${use.id}\` makes text to inform the public, and the policy does not say how readers can tell.`,
        hints: [
          `Add \`labelling\` to \`${use.id}\` below \`ai\` in policy.yaml: how what it makes is labelled.`,
          ...(what === 'deepfake'
            ? []
            : ['If a person reviews it and somebody answers for it, write `human-review: true` and `editorial-responsibility: true`.']),
        ],
        about: use.ref,
      })
    }
  },
})

/** What of that which a use of AI makes has to be disclosed. */
const mustDisclose = (use: AiUse): 'deepfake' | 'public-interest-text' | undefined => {
  if (use.makes?.includes('deepfake') === true) return 'deepfake'
  const isAnswered = use['human-review'] === true && use['editorial-responsibility'] === true
  return use.makes?.includes('public-interest-text') === true && !isAnswered ? 'public-interest-text' : undefined
}
