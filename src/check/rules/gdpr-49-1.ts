import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Program, Recipient } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { safeguardsOf } from '../facts/transfers.ts'

/** What art. 49(3) GDPR closes to public authorities in the exercise of public powers. */
const closed = ['a', 'b', 'c', 'compelling-interests'] as const

export const gdpr491 = defineRule<CheckInput>({
  code: 'gdpr-49-1',
  level: 'warning',
  about:
    'The derogations of art. 49 are exceptions, to be read strictly. The policy says which one holds and what that one asks for; compelling interests that are not told are an error.',
  duty: {
    catalogue: 'GDPR-49-1',
    law: ['GDPR 49(1)', 'GDPR 49(3)', 'GDPR 49(6)', 'EDPB Guidelines 2/2018'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 49(1)-(6)',
      'the data subject has explicitly consented to the proposed transfer, after having been informed of the possible risks of such transfers',
    ),
  },
  check: ({ program }, say) => {
    const isPublic = program.source.organisation['public-body'] === true
    for (const { recipient, safeguard, at } of safeguardsOf(program, 'derogation')) {
      const { exception, risks, note } = safeguard
      const { id, ref: about } = recipient
      if (exception === undefined) {
        say(at('kind'), {
          message: `The transfer to \`${id}\` rests on an exception, to be read strictly, and nothing says on which one.`,
          hints: [
            'Add `exception` below `kind: derogation`: `a` to `g`, or `compelling-interests`.',
            'A safeguard of another kind is better.',
          ],
          about,
        })
        continue
      }
      if (isPublic && closed.some((one) => one === exception) && !isOutsidePublicTask(program, recipient))
        say(at('exception'), {
          message: `The exception \`${exception}\` of the transfer to \`${id}\` is closed to a public body in its public tasks (art. 49(3) GDPR).`,
          hints: [
            'Write another `kind`, such as `public-instrument` or `scc`.',
            'If the transfer is no part of a public task, say why in `outside-public-task` of the basis of its purposes, in bases.yaml.',
          ],
          about,
        })
      if (exception === 'a' && risks === undefined)
        say(at('exception'), {
          message: `Nothing tells people the risks of the transfer to \`${id}\` that they are asked to agree to.`,
          hints: ['Add `risks` below it: what can happen to the data there, in whole sentences.'],
          about,
        })
      if (exception === 'a' && !isAgreedTo(program, recipient))
        say(at('exception'), {
          message: `The transfer to \`${id}\` rests on explicit consent, and no purpose that shares data with it asks for that.`,
          hints: [`Give a purpose with \`${id}\` under \`shared-with\` a basis of \`kind: consent\` with \`explicit: true\`.`],
          about,
        })
      if (exception === 'compelling-interests' && (note === undefined || safeguard['authority-informed'] === undefined))
        say(at('exception'), {
          level: 'error',
          message: `The compelling interests of the transfer to \`${id}\` are not told to people and to the authority.`,
          hints: ['Add `note` with the interests in whole sentences, and `authority-informed` with the day.'],
          about,
        })
    }
  },
})

/** Whether each purpose that shares data with a recipient says that it is no part of the public task. */
const isOutsidePublicTask = ({ purposes }: Program, recipient: Recipient): boolean => {
  const sharing = items(purposes).filter((purpose) => items(purpose['shared-with']).includes(recipient))
  return sharing.length > 0 && sharing.every(({ basis }) => items(basis).some((one) => one['outside-public-task'] !== undefined))
}

const isAgreedTo = ({ purposes }: Program, recipient: Recipient): boolean =>
  items(purposes).some(
    (purpose) =>
      items(purpose['shared-with']).includes(recipient) &&
      items(purpose.basis).some(({ kind, explicit }) => kind === 'consent' && explicit === true),
  )
