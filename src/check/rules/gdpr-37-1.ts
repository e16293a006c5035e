import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'
import { appointedOfficer, officerReasons } from '../facts/officer.ts'

const what = { b: 'observes people regularly and systematically', c: 'uses data that the law protects more' } as const

export const gdpr371 = defineRule<CheckInput>({
  code: 'gdpr-37-1',
  level: 'warning',
  about:
    'A public body appoints a data protection officer. So does whoever observes people, or uses special or criminal data, as a core activity and on a large scale.',
  duty: {
    catalogue: 'GDPR-37-1',
    law: ['GDPR 37(1)(a)', 'GDPR 37(1)(b)', 'GDPR 37(1)(c)'],
    documents: ['privacy'],
    section: 'dpo',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 37(1)',
      'the core activities of the controller or the processor consist of processing operations which',
    ),
  },
  check: ({ program }, say) => {
    const { officer } = program.source
    if (appointedOfficer(program.source) !== undefined) return
    const [first, ...others] = officerReasons(program)
    if (first === undefined) return
    const isExplained = officer !== undefined && officer !== 'none' && 'not-required' in officer
    if (isExplained) {
      if (first.point === 'a')
        say(program.at('officer'), {
          message: 'A public body needs a data protection officer, unless it is a court that acts as a court.',
          hints: [
            'Add `email`, `phone`, `form` or `address` to `officer` in policy.yaml instead of `not-required`.',
            'Is it such a court? Accept this finding with a waiver.',
          ],
          related: [{ message: 'This says that it is a public body.', place: program.at('organisation', 'public-body') }],
        })
      return
    }
    if (first.point === 'a') {
      say(program.at(officer === undefined ? 'organisation' : 'officer'), {
        level: 'error',
        message: 'A public body appears to need a data protection officer, and the policy names none.',
        hints: [
          'Add `officer` to policy.yaml with `email`, `phone`, `form` or `address`.',
          'A court that acts as a court needs none: write `not-required` with that reason below `officer`, and accept the warning that stays with a waiver.',
        ],
        related: [{ message: 'This says that it is a public body.', place: program.at('organisation', 'public-body') }],
      })
      return
    }
    const purposes = [first, ...others].flatMap((reason) => (reason.point === 'a' ? [] : [reason]))
    const { purpose } = first
    say(officer === undefined ? purpose.at('large-scale') : program.at('officer'), {
      message: `The purpose \`${purpose.id}\` ${what[first.point]} on a large scale, which suggests that a data protection officer is needed.`,
      hints: [
        'Add `officer` to policy.yaml, or `not-required` below it with the reason why none is needed.',
        `If it is no core activity, write \`core-activity: false\` at \`${purpose.id}\` in purposes.yaml.`,
      ],
      about: purpose.ref,
      related: purposes.map((reason) => ({
        message: `\`${reason.purpose.id}\` ${what[reason.point]}.`,
        place: reason.purpose.at('large-scale'),
      })),
    })
  },
})
