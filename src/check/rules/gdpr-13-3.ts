import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { restsOn } from '../facts/bases.ts'
import type { CheckInput } from '../input.ts'
import { usedAgain } from '../versions/further-use.ts'
import { purposeIn } from '../versions/material/purposes.ts'
import { noticeFault } from '../versions/notices.ts'
import { several } from '../facts/several.ts'
import { covering } from '../facts/statements.ts'
import { versionsOf } from '../versions/versions.ts'

export const gdpr133 = defineRule<CheckInput>({
  code: 'gdpr-13-3',
  level: 'error',
  about:
    'Before data are used for another purpose than they were collected for, people are told. The other purpose fits the first one, or rests on consent or a law.',
  duty: {
    catalogue: 'GDPR-13-3',
    law: ['GDPR 13(3)', 'GDPR 14(4)', 'GDPR 5(1)(b)', 'GDPR 6(4)'],
    documents: ['privacy'],
    section: 'changes',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 13(3), 14(4)',
      'the controller shall provide the data subject prior to that further processing with information on that other purpose',
    ),
  },
  check: (input, say) => {
    for (const purpose of items(input.program.purposes))
      if (items(purpose['further-use-of']).length === 0) askAbout(purpose, input, say)
      else {
        checkGround(purpose, say)
        checkNotice(purpose, input, say)
      }
  },
})

/** Art. 6(4) GDPR: consent, a law, or a purpose that fits the first one. */
const isGrounded = (purpose: Purpose): boolean =>
  purpose.compatibility !== undefined ||
  restsOn(purpose, 'consent', 'legal-obligation') ||
  items(purpose.basis).some(({ kind, statute }) => kind === 'public-task' && statute !== undefined)

const checkGround = (purpose: Purpose, say: Say): void => {
  if (isGrounded(purpose)) return
  say(purpose.at('further-use-of'), {
    message: `The purpose \`${purpose.id}\` uses data of ${several(items(purpose['further-use-of']))} again, and does not say why that is compatible.`,
    hints: [`Add \`compatibility\` to \`${purpose.id}\` in purposes.yaml, or let it rest on consent.`],
    about: purpose.ref,
    // The letter asks that people are told of the further use, not of why it is compatible.
    level: 'warning',
  })
}

/** A statement that told of it before needs no notice now. */
const checkNotice = (purpose: Purpose, input: CheckInput, say: Say): void => {
  const first = items(purpose['further-use-of'])
  const versions = versionsOf(input)
  for (const statement of covering(input.program, 'privacy')) {
    const version = versions.find((one) => one.statement === statement)
    const old = items(version && purposeIn(version.old, purpose.id)?.['further-use-of'])
    if (first.every(({ id }) => old.includes(id))) continue
    const fault = noticeFault(version?.notes ?? input.timeline.get(statement.id)?.changes ?? [])
    if (fault === undefined) continue
    say(fault.place, {
      message: `${fault.says} the use of data of ${several(first)} for \`${purpose.id}\`.`,
      hints: [fault.hint, 'Were people told of both purposes when the data were collected? Then remove `further-use-of`.'],
      related: [{ message: `\`${purpose.id}\` uses the data again.`, place: purpose.at('further-use-of') }],
      about: purpose.ref,
    })
  }
}

/** A new purpose with data that other purposes had already may be a further use of them; nobody knows but the author. */
const askAbout = (purpose: Purpose, input: CheckInput, say: Say): void => {
  const version = versionsOf(input).find((one) => usedAgain(purpose, one) !== undefined)
  const index = version && usedAgain(purpose, version)
  const use = items(purpose.data)[index ?? -1]
  if (version === undefined || index === undefined || use === undefined) return
  const fault = noticeFault(version.notes)
  const untold = fault === undefined ? '' : ', nor does a change note say that people were told before'
  say(purpose.at('data', index), {
    message: `The new purpose \`${purpose.id}\` uses \`${use.item.id}\`, which other purposes had already, and does not say whether it is collected again${untold}.`,
    hints: [
      `Collected again? Write \`further-use-of: none\` in \`${purpose.id}\`.`,
      'Not collected again? Name the first purposes in `further-use-of`, and say why this one is compatible in `compatibility`.',
      ...(fault === undefined ? [] : [fault.hint]),
    ],
    about: purpose.ref,
    ...(fault === undefined ? { level: 'warning' } : { related: [{ message: 'This is the change note.', place: fault.place }] }),
  })
}
