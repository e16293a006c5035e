import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { isForChildren } from '../../model/children.ts'
import type { CheckInput } from '../input.ts'
import { covering } from '../facts/statements.ts'

export const gdpr121Child = defineRule<CheckInput>({
  code: 'gdpr-12-1-child',
  level: 'warning',
  about: 'A statement for children and adults together has a part, or a version, in words that a child understands.',
  duty: {
    catalogue: 'GDPR-12-1-CHILD',
    law: ['GDPR 12(1)', 'GDPR recital 58', 'WP260 rev.01, paras 14-15'],
    documents: ['privacy'],
    section: 'children',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 12(1)',
      'in particular for any information addressed specifically to a child',
    ),
  },
  check: ({ program }, say) => {
    const { children } = program.source
    const told = children === undefined || children === 'none' ? {} : children
    if (told.summary !== undefined || told.notice !== undefined) return
    // A statement for children alone is the version for children.
    for (const statement of covering(program, 'privacy').filter((one) => isForChildren(one) && one.audience?.includes('adults') === true))
      say(statement.at('audience'), {
        message: `The statement \`${statement.id}\` is for children too, and the policy has no text in words for children.`,
        hints: [
          'Add `summary` to `children` in policy.yaml: the statement in words that a child understands.',
          'If there is a version for children elsewhere, add its address as `notice` instead.',
        ],
      })
  },
})
