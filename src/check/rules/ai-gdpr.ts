import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import { usesPersonalData } from '../facts/ai.ts'
import type { CheckInput } from '../input.ts'

export const aiGdpr = defineRule<CheckInput>({
  code: 'ai-gdpr',
  level: 'warning',
  about:
    'AI that uses personal data serves a purpose of the policy and comes from a recipient of it, and the policy says whether the data train a model. No article asks all of that for each use of AI.',
  duty: {
    catalogue: 'AI-GDPR',
    law: ['GDPR 13(1)(c)', 'GDPR 13(1)(e)', 'GDPR 5(1)(b)'],
    documents: ['privacy'],
    section: 'ai',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(c)',
      'the purposes of the processing for which the personal data are intended',
    ),
  },
  check: ({ program }, say) => {
    for (const use of items(program.ai).filter(usesPersonalData)) {
      const hasPurpose = items(use.purposes).length > 0
      const missing = [
        ...(hasPurpose ? [] : ['`purposes`']),
        ...(use.recipients === undefined ? ['`recipients`'] : []),
        ...(use.training === undefined ? ['`training`'] : []),
      ]
      if (missing.length === 0) continue
      say(use.purposes === 'none' ? use.at('purposes') : use.place, {
        message: `The use of AI \`${use.id}\` seems to concern people, and does not give its ${listed(missing)}.`,
        hints: [
          `Add ${listed(missing)} to \`${use.id}\` below \`ai\` in policy.yaml.`,
          'If it uses no personal data, write `personal-data: false`.',
        ],
        about: use.ref,
      })
    }
  },
})

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
